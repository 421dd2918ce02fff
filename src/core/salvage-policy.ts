import * as z from 'zod';
import { exampleShape, policyShape, ruleShape } from './policy-shape.js';
import { type WrongPart } from './read-shape.js';
import { nameless } from './written.js';
import { type YamlPath } from './yaml-tree.js';

/** A rule that may be nameless, and whose wrong examples are null, so that the others keep their places. */
const salvagedRule = ruleShape.extend({
  id: z.string(),
  examples: z.array(exampleShape.nullable()).optional(),
});
const salvagedPolicy = policyShape.extend({ rules: z.array(salvagedRule.nullable()).optional() });

export type SalvagedRule = z.infer<typeof salvagedRule>;
export type SalvagedPolicy = z.infer<typeof salvagedPolicy>;

/**
 * What is left of a file without the parts that are wrong, or with what is meant by them, to find
 * what else is wrong in it. Undefined where nothing is.
 */
export function salvage(data: unknown, wrong: readonly WrongPart[]): SalvagedPolicy | undefined {
  const left: unknown = structuredClone(data);
  for (const { path, meant } of wrong)
    if (meant === undefined) dropPart(left, path);
    else put(left, path, meant);
  const result = salvagedPolicy.safeParse(left);
  return result.success ? result.data : undefined;
}

/** Takes out the part at the path, with what means nothing without it. */
function dropPart(data: unknown, path: YamlPath): void {
  const [first, second, third] = path;
  if (first === 'rules' && path.length > 1) {
    if (third === 'examples' && path.length > 3) put(data, path.slice(0, 4), null);
    else if (third === 'id') put(data, path, nameless);
    else if (third === 'when') put(data, path, undefined);
    else if (third === undefined) put(data, ['rules', second ?? 0], null);
    else drop(data, path.slice(0, 3));
  } else if (first === 'lists' && path.length > 1) put(data, path.slice(0, 2), []);
  else drop(data, path.slice(0, first === 'assume' ? 2 : 1));
}

function put(data: unknown, path: YamlPath, value: unknown): void {
  const parent = parentOf(data, path);
  const key = path.at(-1);
  if (parent !== undefined && key !== undefined) Reflect.set(parent, key, value);
}

function drop(data: unknown, path: YamlPath): void {
  const parent = parentOf(data, path);
  const key = path.at(-1);
  if (parent !== undefined && key !== undefined) Reflect.deleteProperty(parent, key);
}

function parentOf(data: unknown, path: YamlPath): object | undefined {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
      data,
    );
  return typeof parent === 'object' && parent !== null ? parent : undefined;
}
