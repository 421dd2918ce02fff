import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf, decisionOn } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { smallInvitation, smallPolicy } from '../testing/small-policy.js';
import { cellSaying } from './cell-saying.js';
import { resolve } from './decision.js';
import { nearestTurns } from './nearest.js';
import { type Policy } from './policy.js';
import { Run } from './run.js';
import { Suppositions } from './suppose.js';
import { type Turn, type Unit, turnsOf, unitsOf } from './turn.js';
import { type CellValue } from './value.js';
import { type DecisionName, decisions } from './written.js';

function runOf(files: string, cells: Cells): Run {
  return new Run(contextOf(files), invitation(cells)).evaluate();
}

/** A turn in short: `no-note=false`, `connections at most 10=true`. */
function inShort({ rules, tests }: Policy, { unit, to }: Turn): string {
  const what = unit.kind === 'test' ? tests[unit.test]?.phrase : rules[unit.rule]?.id;
  return `${what}=${to}`;
}

/** The nearest turns in short, by decision. */
function nearestOf(files: string, cells: Cells): Readonly<Record<string, readonly string[]>> {
  const run = runOf(files, cells);
  const { policy } = run.context;
  return Object.fromEntries(
    nearestTurns(run).map(({ decision, sets }) => [
      decision,
      sets.map((set) => set.map((turn) => inShort(policy, turn)).join(' & ')),
    ]),
  );
}

/** All units, found in the plainest way: also those that no deciding rule rests on. */
function allUnits({ rules, tests }: Policy): readonly Unit[] {
  const written = (condition: unknown): readonly number[] => {
    const node = condition as {
      kind: string;
      test?: number;
      condition?: unknown;
      conditions?: unknown[];
    };
    if (node.kind === 'test') return [node.test ?? -1];
    return [node.condition ?? [], node.conditions ?? []].flat().flatMap(written);
  };
  const inForce = rules.filter(({ disabled }) => !disabled);
  const inline = new Set(
    inForce.filter(({ decide }) => decide).flatMap(({ condition }) => written(condition)),
  );
  return [
    ...inForce
      .filter(({ decide }) => !decide)
      .map(({ index }) => ({ kind: 'observation', rule: index }) as const),
    ...tests
      .filter(({ index }) => inline.has(index))
      .map(({ index }) => ({ kind: 'test', test: index }) as const),
  ];
}

/** Every set of turns of at most `most` units, and the decision it leads to where it is possible. */
function everySet(
  run: Run,
  most: number,
): readonly { readonly turns: readonly Turn[]; readonly decision: DecisionName }[] {
  const units = allUnits(run.context.policy);
  const suppositions = new Suppositions(run, units);
  const sets: (readonly Turn[])[] = [[]];
  for (const unit of units) {
    const longer = sets
      .filter((set) => set.length < most)
      .flatMap((set) => turnsOf(run, unit).map((turn) => [...set, turn]));
    sets.push(...longer);
  }
  return sets.flatMap((turns) => {
    const supposed = suppositions.suppose(turns);
    return 'impossible' in supposed ? [] : [{ turns, decision: resolve(supposed.run).decision }];
  });
}

/** How many turns the laws try together. */
const most = 3;

describe('the law of the nearest turns', () => {
  it('none is smaller, and none of that size is missing, as trying every set of turns shows', () => {
    fc.assert(
      fc.property(smallPolicy, smallInvitation, (files, cells) => {
        const run = runOf(files, cells);
        const key = (turns: readonly Turn[]): string =>
          turns
            .map((turn) => inShort(run.context.policy, turn))
            .toSorted()
            .join(' & ');
        const all = everySet(run, most);
        const expected = decisions
          .filter((decision) => decision !== resolve(run).decision)
          .map((decision) => {
            const leading = all.filter((set) => set.decision === decision);
            const size = Math.min(...leading.map(({ turns }) => turns.length));
            const smallest = leading.filter(({ turns }) => turns.length === size);
            return [decision, smallest.map(({ turns }) => key(turns)).toSorted()];
          });
        const found = nearestTurns(run, { most });
        expect(found.map(({ decision, sets }) => [decision, sets.map(key).toSorted()])).toEqual(
          expected,
        );
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });

  it('an invitation that says what a set of tests asks for gets the decision', () => {
    let tried = 0;
    fc.assert(
      fc.property(smallPolicy, smallInvitation, (files, cells) => {
        const run = runOf(files, cells);
        for (const { decision, sets } of nearestTurns(run, { most }))
          for (const set of sets) {
            const said = cellsSaying(run, set);
            if (said === undefined) continue;
            tried += 1;
            expect(decisionOn({ ...cells, ...said }, files).decision).toBe(decision);
          }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(runs.numRuns / 3);
  });

  it('comes in the policy’s order', () => {
    fc.assert(
      fc.property(smallPolicy, smallInvitation, (files, cells) => {
        const run = runOf(files, cells);
        const order = unitsOf(run.context.policy).map((unit) => JSON.stringify(unit));
        for (const { sets } of nearestTurns(run, { most })) {
          const places = sets.map((set) =>
            set.map(({ unit }) => order.indexOf(JSON.stringify(unit))),
          );
          for (const set of places) expect(set).toEqual(set.toSorted((a, b) => a - b));
          const padded = places.map((set) => set.map((at) => String(at).padStart(4)).join());
          expect(padded).toEqual(padded.toSorted());
        }
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});

/** Cells that say what these turns of tests ask for; undefined where no cell can say it. */
function cellsSaying(run: Run, set: readonly Turn[]): Cells | undefined {
  const { policy } = run.context;
  const byFact = new Map<number, Map<number, Turn['to']>>();
  for (const { unit, to } of set) {
    const test = unit.kind === 'test' ? policy.tests[unit.test] : undefined;
    // whether a text has a pattern in it, no text made up can say
    if (test === undefined || test.phrase.includes('matches')) return undefined;
    byFact.set(
      test.fact,
      (byFact.get(test.fact) ?? new Map<number, Turn['to']>()).set(test.index, to),
    );
  }
  const suppositions = new Suppositions(run, unitsOf(policy));
  const cells: Record<string, CellValue> = {};
  for (const [fact, turned] of byFact) {
    const evidence = suppositions.valueFor(fact, turned)?.evidence;
    const cell = evidence && cellSaying(evidence);
    if (cell === undefined) return undefined;
    cells[policy.facts[fact]?.name ?? ''] = cell;
  }
  return cells;
}

const rules = `rules:
  - { id: no-note, when: { note is empty: true } }
  - id: few
    when: { any: [{ connections at most: 10 }, { not: { headline contains: [ceo, cto] } }] }
  - { id: reject, when: { all: [no-note, few] }, decide: decline, because: x }
  - { id: friend, when: { messages-exchanged at least: 1 }, decide: accept, strength: strong, because: x }
  - { id: off, when: no-note, decide: accept, because: x }
disable: [off]
`;

describe('the nearest turns', () => {
  it.each<readonly [string, Cells, Readonly<Record<string, readonly string[]>>]>([
    ['are single observations, and tests of rules that decide', { note: '', connections: 1, 'messages-exchanged': 0 }, {
      accept: ['messages-exchanged at least 1=true'],
      'ask-for-context': ['no-note=false', 'few=false'],
    }],
    ['are what is unknown, either way', { note: '', connections: 1 }, {
      accept: ['messages-exchanged at least 1=true'],
      decline: ['messages-exchanged at least 1=false'],
    }],
    ['are several where one is not enough', { note: 'x', connections: 100, headline: 'CEO', 'messages-exchanged': 3 }, {
      'ask-for-context': ['messages-exchanged at least 1=false'],
      decline: ['no-note=true & few=true & messages-exchanged at least 1=false'],
    }],
  ])('%s', (_, cells, expected) => {
    expect(nearestOf(rules, cells)).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, Cells, string, readonly string[]]>([
    [
      'turn tests of one fact only in ways that are possible together',
      `{ id: big, when: { connections at least: 500 }, decide: accept, because: x },
       { id: small, when: { connections at most: 10 }, decide: decline, because: x }`,
      { connections: 7 }, 'accept', ['connections at least 500=true & connections at most 10=false'],
    ],
    [
      'let the tests in observations follow the fact',
      `{ id: big, when: { connections at least: 500 }, decide: accept, because: x },
       { id: few, when: { connections at most: 10 } }, { id: small, when: few, decide: decline, because: x }`,
      { connections: 7 }, 'accept', ['connections at least 500=true'],
    ],
    [
      'let no note be empty that says something',
      `{ id: no-note, when: { note is empty: true } }, { id: none, when: no-note, decide: decline, because: x },
       { id: hello, when: { note contains: hello }, decide: accept, because: x }`,
      { note: '' }, 'accept', ['note contains "hello"=true'],
    ],
    [
      'turn an observation as a whole, whatever its own tests say',
      `{ id: a, when: { note contains: x } }, { id: b, when: { all: [a, { note contains: y }] } },
       { id: c, when: b, decide: accept, because: x }`,
      { note: '' }, 'accept', ['b=true'],
    ],
    [
      'may turn an observation that only others name',
      `{ id: a, when: { note contains: x } }, { id: b, when: { any: [a, { note contains: y }] } },
       { id: c, when: b, decide: accept, because: x }`,
      { note: '' }, 'accept', ['a=true', 'b=true'],
    ],
    [
      'count only what must be turned where one of several is enough',
      `{ id: a, when: { note contains: x } }, { id: b, when: { note contains: y } }, { id: c, when: { note contains: z } },
       { id: d, when: { at least 2 of: [a, b, c] }, decide: accept, because: x }`,
      { note: 'x' }, 'accept', ['b=true', 'c=true'],
    ],
  ])('%s', (_, listed, cells, decision, expected) => {
    expect(nearestOf(`otherwise: decline\nrules: [${listed}]`, cells)[decision]).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, readonly string[]]>([
    ['whichever is looked at first', '{ any: [{ all: [b, d] }, { all: [c, a] }] }', ['a=true & c=true', 'b=true & d=true']],
    ['by the second of each where the first is the same', '{ all: [a, { any: [d, c] }] }', ['a=true & c=true', 'a=true & d=true']],
  ])('are told in the policy’s order: %s', (_, condition, expected) => {
    const observed = ['a', 'b', 'c', 'd'].map((id) => `{ id: ${id}, when: { note contains: w${id} } }`);
    const files = `otherwise: decline\nrules: [${observed.join()}, { id: e, when: ${condition}, decide: accept, because: x }]`;
    expect(nearestOf(files, { note: '' })['accept']).toEqual(expected);
  }); // prettier-ignore

  it('of one unit are told with what it is turned to true by first', () => {
    const files = `otherwise: decline
when-unsure: ignore
rules:
  - { id: a, when: { note contains: wa } }
  - { id: b, when: { any: [{ not: a }, a] }, decide: accept, because: x }
`;
    expect(nearestOf(files, {})['accept']).toEqual(['a=true', 'a=false']);
  });

  it('are told by their units, and only then by what these are turned to', () => {
    const files = `otherwise: decline
when-unsure: ignore
rules:
  - { id: a, when: { headline contains: wa } }
  - { id: b, when: { note contains: wb } }
  - { id: c, when: { note contains: wc } }
  - { id: d, when: { any: [{ all: [a, c] }, { all: [{ not: a }, b] }] }, decide: accept, because: x }
`;
    expect(nearestOf(files, { note: '' })['accept']).toEqual([
      'a=false & b=true',
      'a=true & c=true',
    ]);
  });

  it('are none where no few turns lead there', () => {
    const [accept, decline] = nearestTurns(
      runOf('rules: [{ id: a, when: { note is empty: true }, decide: decline, because: x }]', {
        note: 'x',
      }),
    );
    expect(accept).toEqual({ decision: 'accept', sets: [], searched: 4 });
    expect(decline).toMatchObject({ searched: 1, sets: [[{ to: 'true' }]] });
  });

  it('say how far the search went, when it gives up', () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `{ id: o${at}, when: { note contains: w${at} } }`,
    );
    const ids = many.map((_, at) => `o${at}`).join();
    const files = `otherwise: decline\nrules: [${many.join()}, { id: d, when: { at least 3 of: [${ids}] }, decide: accept, because: x }]`;
    const [accept] = nearestTurns(runOf(files, { note: '' }), { tries: 400 });
    expect(accept).toEqual({ decision: 'accept', sets: [], searched: 1 });
  });

  it('are found where rules refer to rules a thousand times over', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => `{ id: r${at + 1}, when: r${at} }`);
    const rules = [
      '{ id: r0, when: { note is empty: true } }',
      ...chain,
      '{ id: d, when: r1000, decide: accept, because: x }',
    ];
    const files = `otherwise: decline\nrules:\n${rules.map((rule) => `  - ${rule}`).join('\n')}\n`;
    const [accept] = nearestTurns(runOf(files, { note: 'x' }), { tries: 3 });
    expect(accept).toMatchObject({ searched: 0, sets: [[{ to: 'true' }], [{ to: 'true' }]] });
  });
});
