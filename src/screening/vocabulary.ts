import { columnFact } from '../core/fact.js';
import { type Vocabulary } from '../core/policy.js';
import { facts } from '../facts/index.js';
import { operators } from '../operators/index.js';

const byName = new Map(facts.map((fact) => [fact.name, fact]));

/** Every fact and operator there is. A column that no fact is read from is a fact of its own. */
export const vocabulary: Vocabulary = {
  facts,
  operators,
  fact: (name) =>
    byName.get(name) ?? (/^column\.[\p{L}\p{N}-]+$/u.test(name) ? columnFact(name) : undefined),
};
