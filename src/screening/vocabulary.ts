import { columnFact } from '../core/fact.js';
import { type Vocabulary } from '../core/policy.js';
import { facts } from '../facts/index.js';
import { operators } from '../operators/index.js';

const byName = new Map(facts.map((fact) => [fact.name, fact]));

// fillers are letters too, but nobody sees them
const columnName = /^column\.(?:(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}-])+$/u;

/** Every fact and operator there is. A column that no fact is read from is a fact of its own. */
export const vocabulary: Vocabulary = {
  facts,
  operators,
  fact: (name) => byName.get(name) ?? (columnName.test(name) ? columnFact(name) : undefined),
};
