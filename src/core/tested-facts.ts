import { type Evidence, type Known, hasValue } from './evidence.js';
import { type Fact } from './fact.js';
import { type PhraseIndex } from './phrase.js';
import { type Policy } from './policy.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';

/** A run, as far as it is compared with a baseline. */
export interface Comparable {
  evidence(fact: Fact): Evidence;
  /** The truth of a test that nothing may ask for. */
  truthAhead(test: number): Truth;
}

/** A fact and its tests. */
export interface TestedFact {
  readonly fact: Fact;
  /** The tests that search no phrases. */
  readonly direct: readonly number[];
  readonly phrases: PhraseIndex | undefined;
  /** The tests that search phrases, by their lists. */
  readonly testOfList: ReadonlyMap<number, number>;
}

/** The facts of a policy that are tested. */
export function testedFacts({ tests, facts }: Policy): readonly TestedFact[] {
  return facts.flatMap((fact, at) => {
    const own = tests.filter((test) => test.fact === at);
    if (own.length === 0) return [];
    const searching = own.flatMap(({ index, search }) => (search ? [{ index, ...search }] : []));
    return {
      fact,
      direct: own.flatMap(({ index, search }) => (search === undefined ? [index] : [])),
      phrases: searching[0]?.phrases,
      testOfList: new Map(searching.map(({ index, list }) => [list, index])),
    };
  });
}

/** Calls `visit` with every test that comes out differently in a run than `tests` says, and maybe others. */
export function visitDiffering(
  run: Comparable,
  facts: readonly TestedFact[],
  tests: readonly Truth[],
  visit: (test: number) => void,
): void {
  for (const tested of facts) {
    const evidence = run.evidence(tested.fact);
    const { state } = evidence;
    if (isText(evidence)) {
      const { value } = evidence;
      // what is tested of a text that was said depends on its words alone
      const holding =
        state === 'known' ? value.once(tested, () => notFalse(run, tested, [value])) : undefined;
      for (const test of holding ?? notFalse(run, tested, [value])) visit(test);
    } else {
      for (const test of tested.direct) if (run.truthAhead(test) !== tests[test]) visit(test);
      const texts = hasValue(evidence) && Array.isArray(evidence.value) ? evidence.value : [];
      for (const test of found(tested, texts as readonly Text[])) visit(test);
    }
  }
}

/** Whether the evidence is of one text. */
export function isText(evidence: Evidence): evidence is Known<'text'> {
  return hasValue(evidence) && evidence.value instanceof Text;
}

/** The tests of texts that don't come out false. */
function notFalse(run: Comparable, tested: TestedFact, texts: readonly Text[]): readonly number[] {
  const direct = tested.direct.filter((test) => run.truthAhead(test) !== 'false');
  return [...direct, ...found(tested, texts)];
}

/** The tests whose phrases are in one of the texts. */
function found({ phrases, testOfList }: TestedFact, texts: readonly Text[]): readonly number[] {
  if (phrases === undefined) return [];
  return texts.flatMap((text) =>
    [...text.find(phrases).keys()].flatMap((list) => testOfList.get(list) ?? []),
  );
}
