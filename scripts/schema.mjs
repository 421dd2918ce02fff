// The JSON Schemas of schema/, made from the code of the built program.
//   npm run schema
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../dist/index.js';

export const folder = fileURLToPath(new URL('../schema', import.meta.url));

/** The text of every file of schema/ by its name. */
export async function schemaFiles() {
  const schemas = Object.entries(await jsonSchemas());
  return Object.fromEntries(schemas.map(([name, schema]) => [name, `${print(schema)}\n`]));
}

/** JSON in which everything that fits stands on one line, so that a person can read it. */
function print(value, indent = '') {
  const short = JSON.stringify(value, undefined, 1).replace(/\n\s*/gu, ' ');
  if (short.length + indent.length <= 110 || typeof value !== 'object') return short;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => inner + print(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await schemaFiles()))
    writeFileSync(`${folder}/${name}`, text);
}
