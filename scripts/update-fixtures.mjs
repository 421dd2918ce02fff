// Writes what the cases of fixtures/ print now as what is expected of them. Read the diff before you commit it.
//   npm run fixtures:update [names…]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureNames, fixtures, runFixture } from './run-fixture.mjs';

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : fixtureNames()) {
  const result = await runFixture(name);
  const folder = join(fixtures, name, 'expected');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(result)) writeFileSync(join(folder, file), text);
  process.stdout.write(`${name}: exit ${result.status}`);
}
