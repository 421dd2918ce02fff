import { parse } from 'yaml';
import { columnFact, type Fact } from '../core/fact.js';
import { type Operator } from '../core/operator.js';
import { type FactType } from '../core/value.js';
import { type JsonSchema, type KnownName, anyName, described, ref } from './json-schema.js';
import { operandSchema } from './operand-schema.js';

/** How a fact that is made from a column is called, in a pattern. */
const columnName = 'column\\.[\\p{L}\\p{N}-]+';

/** What conditions may name. */
export interface ConditionWords {
  readonly facts: readonly Fact[];
  readonly operators: readonly Operator[];
  /** Rules to propose; any other may be named too. */
  readonly rules: readonly KnownName[];
  /** What the id of a rule looks like. */
  readonly idPattern: string;
}

/**
 * The definitions of conditions and of what they are made of. A condition is one flat map of every
 * `<fact> <operator>` there is, so that a mistyped key is named as such.
 */
export function conditionDefinitions(words: ConditionWords): Readonly<Record<string, JsonSchema>> {
  const { facts, operators, rules, idPattern } = words;
  const tests = facts.flatMap((fact) => testsOf(fact, operators));
  const columnTests = testsOf(columnFact('column.name'), operators);
  const operands = tests.map(({ operand }) => [operand.name, operand.schema] as const);
  return {
    condition: {
      type: ['string', 'object'],
      pattern: idPattern,
      ...anyName(rules, {}),
      minProperties: 1,
      properties: {
        ...connectives,
        ...Object.fromEntries(tests.map(({ key, schema }) => [key, schema])),
      },
      patternProperties: {
        // two stand among the keys, to be proposed
        '^at least ([13-9]|[1-9]\\d+) of$': conditionList,
        ...Object.fromEntries(
          columnTests.map(({ operator, schema }) => [`^${columnName} ${operator}$`, schema]),
        ),
      },
      additionalProperties: false,
    },
    conditions: { type: 'array', minItems: 1, items: ref('condition') },
    ...Object.fromEntries(operands),
    facts: {
      type: 'object',
      properties: Object.fromEntries(facts.map((fact) => [fact.name, cellOf(fact)])),
      patternProperties: { [`^${columnName}$`]: ref('cell') },
      additionalProperties: false,
    },
  };
}

const conditionList = described(ref('conditions'), {
  about: 'at least so many of these conditions hold',
});

const connectives: Readonly<Record<string, JsonSchema>> = {
  all: described(ref('conditions'), { about: 'every one of these conditions holds' }),
  any: described(ref('conditions'), { about: 'at least one of these conditions holds' }),
  not: described(ref('condition'), { about: 'this condition does not hold' }),
  'at least 2 of': described(ref('conditions'), {
    about: 'at least two of these conditions hold; any other number may stand there too',
  }),
};

/** Every test of a fact, with the schema of its key. */
function testsOf(fact: Fact, operators: readonly Operator[]) {
  return operators
    .filter(({ takes }) => takes.includes(fact.type))
    .map((operator) => {
      const operand = operandSchema(operator, fact.type);
      const about = `${fact.name}: ${fact.about}\n\n${operator.name}: ${operator.about}`;
      const schema = described(ref(operand.name), { about, ...exampleOf(operator, fact.type) });
      return { key: `${fact.name} ${operator.name}`, operator: operator.name, operand, schema };
    });
}

/** The value in the operator's example, where a fact of the type could have it. */
function exampleOf(
  { example, operand }: Operator,
  type: FactType,
): { readonly examples?: readonly unknown[] } {
  const [value] = Object.values(parse(example) as Readonly<Record<string, unknown>>);
  const fits = [value].flat().every((one) => operand(type).safeParse(one).success);
  return fits ? { examples: [value] } : {};
}

/** What an invented invitation may say for a fact. */
function cellOf({ about, type }: Fact): JsonSchema {
  return described(ref('cell'), { about, examples: cellExamples[type] });
}

const cellExamples: Readonly<Record<FactType, readonly unknown[]>> = {
  text: [''],
  texts: [['one', 'two']],
  number: [7, '500+'],
  date: ['2026-01-31'],
  flag: [true, false],
};
