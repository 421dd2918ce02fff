import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

/** Text of a file of the project, by its path from the project's folder. */
export function projectFile(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

const known = new Map<string, ValidateFunction>();

/** What the published schema says against the value: `/place keyword`, each once, sorted. */
export function refusalsOf(schema: string, value: unknown): readonly string[] {
  const validate =
    known.get(schema) ?? new Ajv({ allErrors: true, allowUnionTypes: true }).compile(read(schema));
  known.set(schema, validate);
  validate(value);
  const found = (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const { additionalProperty } = params as { readonly additionalProperty?: string };
    return `${instancePath} ${additionalProperty ?? keyword}`;
  });
  return [...new Set(found)].toSorted();
}

/** The same of a YAML text; one without any key is an empty map, as for the program. */
export function refusalsOfYaml(schema: string, text: string): readonly string[] {
  return refusalsOf(schema, parse(text) ?? {});
}

function read(schema: string): object {
  return JSON.parse(projectFile(`schema/${schema}.schema.json`)) as object;
}
