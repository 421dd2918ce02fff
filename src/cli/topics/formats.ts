import { reporters, sources } from '../../index.js';
import { type Block, heading, paragraph, terms } from './block.js';

/** What is read, and what is written. */
export const formats: readonly Block[] = [
  heading('What is read'),
  paragraph(`A file is known by what is in it, never by its name. "-", or no file, reads what is piped
    in. Columns are known by their names: Full name, full_name and From all say the name.`),
  terms(...sources.map(({ name, about }) => [name, about] as const)),
  heading('What is written'),
  paragraph(
    `By --format, or by the ending of the file after -o. --json is short for --format json.`,
  ),
  terms(...reporters.map(({ name, about }) => [name, about] as const)),
  paragraph(`The JSON and NDJSON of a version never change: what they hold is written down in
    schema/report.schema.json and schema/decision.schema.json, which come with the program, and
    "schemaVersion" says which version it is.`),
];
