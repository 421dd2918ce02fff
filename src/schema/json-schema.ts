import { z } from 'zod';
import { type KeyHelp } from '../core/key-help.js';

/** A JSON Schema, draft 7: the newest that all editors know. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** How the schema of a file begins. */
export const draft = 'http://json-schema.org/draft-07/schema#';

/** Points to one of the schema's definitions. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

/**
 * The schema of a map: the keys of `shape`, each with what it is for. `own` says better than the
 * shape itself what some of them hold.
 */
export function mapSchema<S extends z.ZodObject>(
  shape: S,
  help: Readonly<Record<keyof z.infer<S>, KeyHelp>>,
  own?: Readonly<Partial<Record<keyof z.infer<S>, JsonSchema>>>,
): JsonSchema {
  const { required } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  const properties = Object.keys(shape.shape).map((key) => {
    const schema = own?.[key as keyof z.infer<S>] ?? shapeSchema(shape.shape[key] as z.ZodType);
    return [key, described(schema, help[key as keyof z.infer<S>])];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required === undefined ? {} : { required }),
    additionalProperties: false,
  };
}

/**
 * The schema with what it is for, and examples where it has none itself. What stands beside a
 * reference would be ignored, so that is wrapped.
 */
export function described(schema: JsonSchema, { about, examples }: KeyHelp): JsonSchema {
  const bare = '$ref' in schema ? { allOf: [schema] } : schema;
  return { description: about, ...(examples === undefined ? {} : { examples }), ...bare };
}

/** A name that may stand somewhere, and what it names. */
export interface KnownName {
  readonly name: string;
  readonly about: string;
}

/**
 * A name out of many, each with what it names, for an editor to propose and explain; or another one
 * that fits `others`. Where that is `{}` it refuses nothing, so a value of another type may stand there.
 */
export function anyName(known: readonly KnownName[], ...others: readonly JsonSchema[]): JsonSchema {
  const names = known.map(({ name, about }) => ({ const: name, description: about }));
  return { anyOf: [...names, ...others] };
}

/** The schema of what a zod shape takes. */
export function shapeSchema(shape: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-07', io: 'input' });
  return flat(schema) as JsonSchema;
}

/** The same, with every choice between types made one schema of several types where it can be. */
function flat(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(flat);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema)
    // names that may be any text need no mention
    .filter(([key, value]) => key !== 'propertyNames' || Object.keys(value as object).length > 1)
    .map(([key, value]) => [key, flat(value)] as const);
  const { anyOf, ...rest } = Object.fromEntries(entries);
  const joined = Array.isArray(anyOf) ? join(anyOf as readonly JsonSchema[]) : undefined;
  return joined === undefined ? Object.fromEntries(entries) : { ...rest, ...joined };
}

/**
 * One schema of several types instead of a choice of schemas, or undefined where it would not say
 * the same. An editor can tell what is wrong in the one, and of the other only that nothing fits.
 */
function join(choices: readonly JsonSchema[]): JsonSchema | undefined {
  const types = choices.flatMap(({ type }) => type ?? []);
  const others = choices.flatMap((choice) => Object.keys(choice)).filter((key) => key !== 'type');
  const says = new Set(types).size === choices.length && new Set(others).size === others.length;
  return says && others.every((key) => ofOneType.has(key))
    ? Object.assign({}, ...choices, { type: types })
    : undefined;
}

/** Keywords that say something of one type only, so that they leave the others alone. */
const ofOneType: ReadonlySet<string> = new Set([
  'pattern',
  'items',
  'properties',
  'propertyNames',
  'required',
  'additionalProperties',
]);
