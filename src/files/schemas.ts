import { disk } from './disk.js';
import { fileURLToPath } from 'node:url';

/** The schemas that an editor can help with, by the name of their file. */
export const editorSchemas = ['policy.schema.json', 'config.schema.json'] as const;

/** The text of a schema that comes with the program. */
export function readSchema(name: (typeof editorSchemas)[number]): Promise<string> {
  return disk.readFile(fileURLToPath(new URL(`../../schema/${name}`, import.meta.url)), 'utf8');
}
