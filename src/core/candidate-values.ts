import { type Day } from './day.js';
import { type Evidence, absent, hasValue, known } from './evidence.js';
import { type Fact } from './fact.js';
import { exactly } from './interval.js';
import { type CompiledTest } from './policy.js';
import { type Run } from './run.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';
import { type Value } from './value.js';

/**
 * Values of a fact among which there is one for every way in which its tests can come out together:
 * what it is now; that nothing is said of it; numbers and days at and around all bounds of its tests,
 * and the stretches between them; texts made of what is said now and of what the tests look for.
 * `wanted` says which of its tests are to come out how; it guides what texts are made.
 */
export function* candidateValues(
  run: Run,
  factIndex: number,
  wanted: ReadonlyMap<number, Truth>,
): Generator<Evidence> {
  const { policy, today } = run.context;
  const fact = policy.facts[factIndex];
  if (fact === undefined) return;
  yield run.evidence(fact);
  const tests = policy.tests.filter((test) => test.fact === factIndex);
  for (const value of valuesOf(run, fact, tests, wanted, today)) yield known(value, 'supposed');
  yield* unsaid(run, fact);
}

/** The ways in which an invitation can be silent about a fact. */
function unsaid({ context }: Run, { name, type, blankIsEmpty }: Fact): readonly Evidence[] {
  const unreadable = type === 'text' || type === 'texts' ? [] : [{ state: 'unreadable' } as const];
  const assumed = context.policy.assumed.get(name);
  if (assumed !== undefined) return [assumed, ...unreadable];
  return [absent, ...(blankIsEmpty === true ? [] : [{ state: 'blank' } as const]), ...unreadable];
}

function valuesOf(
  run: Run,
  fact: Fact,
  tests: readonly CompiledTest[],
  wanted: ReadonlyMap<number, Truth>,
  today: Day,
): Iterable<Value> {
  switch (fact.type) {
    case 'flag':
      return [true, false];
    case 'number':
      return numbers(boundsOf(tests, today, 1), fact.read !== undefined);
    case 'date':
      return dates(boundsOf(tests, today, today));
    default:
      return new TextMaker(run, fact, tests, wanted).values();
  }
}

/** The bounds of all tests, in order; `any` where they have none. */
function boundsOf(tests: readonly CompiledTest[], today: Day, any: number): readonly number[] {
  const bounds = tests.flatMap((test) => test.edges(today) ?? []).map(Number);
  return [...new Set(bounds.length === 0 ? [any] : bounds)].toSorted((a, b) => a - b);
}

/** Numbers as exports have them, never below zero; whole ones, unless the fact has decimals. */
function* numbers(bounds: readonly number[], decimals: boolean): Generator<Value> {
  const around = bounds.flatMap((bound, at) => {
    if (!decimals)
      return [Math.ceil(bound) - 1, Math.floor(bound), Math.ceil(bound), Math.floor(bound) + 1];
    return [
      (bound + (bounds[at - 1] ?? 0)) / 2,
      bound,
      ...(at === bounds.length - 1 ? [bound + 1] : []),
    ];
  });
  const points = [...new Set(around)].filter((point) => point >= 0).toSorted((a, b) => a - b);
  for (const point of points) yield exactly(point);
  for (const [min, max] of stretches([...points, Infinity])) yield { min, max, open: false };
}

function* dates(bounds: readonly Day[]): Generator<Value> {
  const points = [...new Set(bounds.flatMap((day) => [day - 1, day, day + 1]))].toSorted(
    (a, b) => a - b,
  );
  for (const day of points) yield { first: day, last: day };
  for (const [first, last] of stretches(points)) yield { first, last };
}

function* stretches(points: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, from] of points.entries())
    for (const to of points.slice(at + 1)) yield [from, to];
}

/** A text that says something, but nothing that a test looks for. */
const filler = '…';
/** How many phrases of one test are tried in a text. */
const tried = 2;
/** How many phrases of one test are looked at to find these. */
const lookedAt = 200;

/** Makes texts on which tests come out as wanted. */
class TextMaker {
  readonly #today: Day;
  readonly #type: Fact['type'];
  /** The texts that are said now. */
  readonly #said: readonly string[];
  readonly #hold: readonly CompiledTest[];
  readonly #fail: readonly CompiledTest[];

  constructor(
    run: Run,
    fact: Fact,
    tests: readonly CompiledTest[],
    wanted: ReadonlyMap<number, Truth>,
  ) {
    const evidence = run.evidence(fact);
    this.#today = run.context.today;
    this.#type = fact.type;
    this.#said = hasValue(evidence)
      ? [evidence.value].flat().map((text) => (text as Text).raw)
      : [];
    this.#hold = tests.filter(({ index }) => wanted.get(index) === 'true');
    this.#fail = tests.filter(({ index }) => wanted.get(index) === 'false');
  }

  *values(): Generator<Value> {
    for (const start of [this.#said, []]) {
      yield this.#value(start);
      const lacking = this.#hold.filter((test) => !this.#holds(test, this.#value(start)));
      for (const phrases of productOf(lacking.map((test) => this.#phrasesFor(test))))
        for (const order of ordersOf([start, ...Array.from(new Set(phrases), (one) => [one])]))
          for (const before of [[], [filler]])
            for (const after of [[], [filler]])
              yield this.#value([...before, ...order.flat(), ...after]);
      for (const phrase of lacking.flatMap((test) => this.#phrasesFor(test)))
        yield this.#value([phrase]);
    }
  }

  #value(parts: readonly string[]): Value {
    if (this.#type === 'texts') return parts.map((part) => new Text(part));
    return new Text(parts.filter((part) => part !== '').join('\n'));
  }

  #holds({ test }: CompiledTest, value: Value): boolean {
    return test(known(value, 'supposed'), this.#today).truth === 'true';
  }

  /** A few texts that the test finds, and in which no test finds anything that is to fail. */
  #phrasesFor(test: CompiledTest): readonly string[] {
    const phrases: string[] = [];
    for (const edge of (test.edges(this.#today) ?? []).slice(0, lookedAt)) {
      const [alone, inside] = [
        this.#value([String(edge)]),
        this.#value([filler, String(edge), filler]),
      ];
      if (phrases.length === tried) break;
      if (this.#holds(test, alone) && !this.#fail.some((other) => this.#holds(other, inside)))
        phrases.push(String(edge));
    }
    return phrases;
  }
}

/** Every order of a few items; of many, the one they have and its reverse. */
function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length > 5) return [items, items.toReversed()];
  if (items.length < 2) return [items];
  return items.flatMap((first, at) =>
    ordersOf(items.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

/** Every choice of one from each list; one empty choice where a list is empty. */
function productOf(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (chosen, list) =>
      list.length === 0 ? chosen : chosen.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}
