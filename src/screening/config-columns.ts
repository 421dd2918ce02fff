import { type Config } from '../core/config.js';
import { type Problem } from '../core/problem.js';
import { unknownFact } from '../core/unknown-words.js';
import { vocabulary } from './vocabulary.js';

/** The columns of a config that are said to say a fact that does not exist. */
export function unknownColumnFacts({ columns, columnPlaces }: Config): readonly Problem[] {
  return [...columns].flatMap(([column, fact]) =>
    vocabulary.fact(fact) === undefined
      ? [unknownFact(fact, columnPlaces?.get(column), vocabulary)]
      : [],
  );
}
