import { type Operator } from '../core/operator.js';
import { ownerLists } from '../core/owner.js';
import { type FactType } from '../core/value.js';
import { type JsonSchema, anyName } from './json-schema.js';

/** A kind of operand: a value that only this kind and those after it take, and its schema. */
interface OperandKind {
  readonly name: string;
  readonly sample: unknown;
  readonly schema: JsonSchema;
}

const kinds: readonly OperandKind[] = [
  { name: 'text', sample: 'word', schema: { type: 'string', minLength: 1 } },
  { name: 'number', sample: 7, schema: { type: 'number' } },
  { name: 'flag', sample: true, schema: { type: 'boolean' } },
  {
    name: 'date',
    sample: '2026-01-31',
    schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  },
  {
    name: 'duration',
    sample: '30 days',
    schema: { type: 'string', pattern: '^\\d{1,5} (day|week|month|year)s?$' },
  },
];

/** The operator's operands for facts of a type, with a name that tells those of one schema. */
export function operandSchema(
  { name, operand, manyOperands }: Operator,
  type: FactType,
): { readonly name: string; readonly schema: JsonSchema } {
  const reader = operand(type);
  // the operator itself is asked, so that the schema can't say something else than it
  const kind = kinds.find(({ sample }) => reader.safeParse(sample).success);
  if (kind === undefined) throw new Error(`"${name}" takes no kind of operand that is known here`);
  return manyOperands
    ? { name: `${kind.name}-or-several`, schema: orList(kind.schema, {}) }
    : { name: kind.name, schema: orList(kind.schema, { minItems: 1, maxItems: 1 }) };
}

/** A literal, a list of them, or a list by its name. */
function orList(literal: JsonSchema, limits: JsonSchema): JsonSchema {
  return {
    ...literal,
    type: [literal['type'], 'array', 'object'],
    items: literal,
    ...limits,
    properties: {
      list: {
        description: 'a list by its name: of this file, of a pack, of your config',
        type: 'string',
        ...anyName(
          Object.entries(ownerLists).map(([name, about]) => ({ name, about })),
          {},
        ),
      },
    },
    required: ['list'],
    additionalProperties: false,
  };
}
