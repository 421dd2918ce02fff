// The tables of README.md, made from the registries of the built program.
//   npm run docs          writes them into README.md, between their markers
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { score } from './quality.mjs';
import {
  archiveTables,
  facts,
  operators,
  reporters,
  shippedPacks,
  sources,
} from '../dist/index.js';

const sampleReport = fileURLToPath(new URL('../fixtures/sample/expected/stdout', import.meta.url));
export const readme = fileURLToPath(new URL('../README.md', import.meta.url));

const typeNames = {
  text: 'text',
  texts: 'texts',
  number: 'number',
  date: 'date',
  flag: 'true/false',
};
const cell = (text) => text.replaceAll('|', '\\|');
const table = (head, rows) =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`]
    .concat(rows.map((row) => `| ${row.map(cell).join(' | ')} |`))
    .join('\n');

/** The files that say a fact; what nearly all of them say is not listed. */
const archiveNames = (files) => (files.length > 4 ? 'all of it' : files.join(', '));

/** Every generated part of README.md by the name in its markers. */
export async function tables() {
  return {
    facts: table(
      ['fact', 'is', 'what it says'],
      facts.map(({ name, type, about, archive }) => [
        `\`${name}\``,
        typeNames[type],
        archive === undefined ? about : `${about} (archive: ${archiveNames(archive)})`,
      ]),
    ),
    archive: table(
      ['file', 'what is taken from it'],
      archiveTables.map(({ name, about }) => [`\`${name}\``, about]),
    ),
    operators: table(
      ['comparison', 'for', 'what it means', 'example'],
      operators.map(({ name, takes, about, example }) => [
        `\`${name}\``,
        takes.length === 5 ? 'all' : takes.map((type) => typeNames[type]).join(', '),
        about,
        `\`${example}\``,
      ]),
    ),
    sources: table(
      ['source', 'what it reads'],
      sources.map(({ name, about }) => [`\`${name}\``, about]),
    ),
    reporters: table(
      ['format', 'what it is'],
      reporters.map(({ name, about }) => [`\`${name}\``, about]),
    ),
    sample: `\`\`\`text\n${readFileSync(sampleReport, 'utf8').trimEnd()}\n\`\`\``,
    quality: (await score()).table,
    packs: (await shippedPacks()).map((name) => `\`${name}\``).join(', '),
  };
}

/** README.md with every generated part made anew. */
export async function updated(text) {
  const parts = await tables();
  return text.replace(
    /(<!-- (\w+): generated -->\n)[^]*?(<!-- end -->)/gu,
    (whole, start, name, end) =>
      parts[name] === undefined ? whole : `${start}\n${parts[name]}\n\n${end}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(readme, await updated(readFileSync(readme, 'utf8')));
