import { stepsOf } from './phrase-steps.js';
import { segmentsOf } from './written-phrase.js';

/**
 * The phrases of the shipped lists, made ready by the build: there are tens of thousands, and a
 * note has the first words of a few hundred. Lists go by numbers.
 */
export interface KeptPhrases {
  /** The phrases by their first word; what follows it is read by {@link keptSteps}. */
  readonly words: ReadonlyMap<string, string>;
  /** The steps of phrases whose first word is only begun, by list. */
  readonly begun: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** The segments of phrases that are not made of words alone, by list. */
  readonly others: ReadonlyMap<number, readonly (readonly (readonly string[])[])[]>;
}

/** One list of those that are kept. */
export interface KeptList {
  readonly phrases: KeptPhrases;
  readonly list: number;
}

/** Kept phrases as JSON can carry them. */
export interface KeptPhrasesJson {
  readonly words: readonly (readonly [string, string])[];
  readonly begun: readonly (readonly [number, readonly (readonly string[])[]])[];
  readonly others: readonly (readonly [number, readonly (readonly (readonly string[])[])[]])[];
}

/** Makes the phrases of all lists ready; a list's number is its position. */
export function keepPhrases(lists: readonly (readonly string[])[]): KeptPhrasesJson {
  const words = new Map<string, string[]>();
  const begun = new Map<number, (readonly string[])[]>();
  const others = new Map<number, (readonly (readonly string[])[])[]>();
  for (const [list, phrases] of lists.entries())
    for (const phrase of phrases) {
      const steps = stepsOf(phrase);
      const [first = '', ...rest] = steps ?? [];
      if (steps === undefined) addTo(others, list, segmentsOf(phrase));
      else if (first.endsWith('*')) addTo(begun, list, steps);
      else addTo(words, first, [list, ...rest].join('\t'));
    }
  return {
    words: [...words].map(([word, lines]) => [word, lines.join('\n')]),
    begun: [...begun],
    others: [...others],
  };
}

/** The kept phrases of which {@link keepPhrases} made the JSON. */
export function keptPhrases({ words, begun, others }: KeptPhrasesJson): KeptPhrases {
  return { words: new Map(words), begun: new Map(begun), others: new Map(others) };
}

/** The phrases of one first word: for each its list and the steps after the word. */
export function keptSteps(
  phrases: string,
): readonly { readonly list: number; readonly steps: readonly string[] }[] {
  return phrases.split('\n').map((line) => {
    const [list, ...steps] = line.split('\t');
    return { list: Number(list), steps };
  });
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
