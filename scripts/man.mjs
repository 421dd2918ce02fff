// The manual in man/, made by the built program from its own commands and help topics.
//   npm run docs
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = execFileSync(process.execPath, [`${root}/bin/screen.js`, 'man']);
mkdirSync(`${root}/man`, { recursive: true });
writeFileSync(`${root}/man/invitation-screener.1`, page);
