import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideInvitation } from '../core/decision.js';
import { type Invitation } from '../core/invitation.js';
import { invitation } from '../testing/invitation.js';
import { contextOf, policy, today } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { type AuditReport, audit } from './audit.js';
import { changesFor } from './audit/changes.js';
import { fateOf } from './audit/counterfactual.js';

async function auditOf(
  rows: readonly Readonly<Record<string, string>>[],
  rules: string,
  smallest = 2,
): Promise<AuditReport> {
  const bytes = (async function* () {
    yield Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
  })();
  const settings = { policy: policy(rules), today, smallest };
  for await (const event of audit([{ name: 'x', bytes }], settings))
    if (event.kind === 'report') return event.report;
  throw new Error('no report');
}

/** So many rows that say the same. */
const times = (count: number, row: Readonly<Record<string, string>>) =>
  Array.from({ length: count }, () => row);

const sellers = `
rules:
  - { id: sells, when: { note contains: buy }, decide: decline, because: sells }
  - { id: polite, when: { note contains: please }, decide: accept, because: polite }
`;

describe('the groups', () => {
  it.each([
    ['places by country, else by the end of the location', 'place', [{ country: 'Kenya', location: 'Leeds' }, { location: 'Nairobi, kenya ' }, { location: 'Porto' }, { location: ' ' }], ['Kenya 2', 'Porto 1', 'null 1']],
    ['names by script', 'name-script', [{ name: 'Ann Lee' }, { name: '王小青' }, { name: '李雷' }, { name: '42' }], ['Han 2', 'Latin 1', 'null 1']],
    ['notes by language, those that are none apart', 'note-language', [{ message: 'I would like to join your network, and hear from you.' }, { message: '' }, { message: 'ok' }], ['en 1', 'no note 1', 'null 1']],
  ] as const)('are %s', async (_, dimension, rows, expected) => {
    const given = rows.map((row, at) => ({ name: `Ann ${at}`, message: 'x', location: '', ...row }));
    const { groups } = await auditOf(given, 'otherwise: accept');
    expect(groups[dimension].map(({ name, total }) => `${name} ${total}`)).toEqual(expected);
  }); // prettier-ignore

  it('say how often each decision was made, of how many', async () => {
    const rows = [
      ...times(3, { name: 'A', country: 'Kenya', message: 'please' }),
      { name: 'A', country: 'Kenya', message: 'buy' },
    ];
    const [kenya] = (await auditOf(rows, sellers)).groups.place;
    expect(kenya?.decisions.accept).toMatchObject({ count: 3, of: 4, share: 0.75 });
    expect(kenya?.decisions.decline).toMatchObject({ count: 1, of: 4, share: 0.25 });
  });

  it('name the rule that decides more often here than for the others', async () => {
    const rows = [
      ...times(20, { name: 'A', country: 'Kenya', message: 'buy' }),
      ...times(20, { name: 'A', country: 'Peru', message: 'please' }),
    ];
    const [kenya] = (await auditOf(rows, sellers)).groups.place;
    expect(kenya?.rules.map(({ rule, here, elsewhere, apart }) => [rule, here.count, elsewhere.count, apart])).toEqual([
      ['polite', 0, 20, true],
      ['sells', 20, 0, true],
    ]); // prettier-ignore
  });

  it('of few are too small to judge, and no rule is named of them', async () => {
    const rows = [
      ...times(9, { name: 'A', country: 'Kenya', message: 'buy' }),
      ...times(10, { name: 'A', country: 'Peru', message: 'please' }),
    ];
    const { groups } = await auditOf(rows, sellers, 10);
    expect(groups.place.map(({ name, tooSmall, rules }) => [name, tooSmall, rules.length])).toEqual(
      [
        ['Peru', false, 2],
        ['Kenya', true, 0],
      ],
    );
  });

  it('of whom nothing is known are compared with nobody', async () => {
    const rows = times(20, { name: 'A', country: '', message: 'buy' });
    const [unknown] = (await auditOf(rows, sellers)).groups.place;
    expect([unknown?.name, unknown?.rules]).toEqual([null, []]);
  });
});

const unfair = `
rules:
  - { id: far-away, when: { country contains: [Nigeria, Kenya] }, because: x }
  - { id: short, when: { first-name matches: '^\\S{1,4}$' }, decide: decline, strength: strong, because: x }
  - { id: foreign, when: far-away, decide: decline, because: x }
  - { id: polite, when: { note contains: please }, decide: accept, strength: weak, because: x }
`;

describe('the counterfactuals', () => {
  it('list every decision that another place moves, with the rules', async () => {
    const rows = [
      { id: 'a', name: 'Edith Lee', country: 'France', message: 'please' },
      { id: 'b', name: 'Edith Lee', country: 'Kenya', message: 'please' },
    ];
    const [place] = (await auditOf(rows, unfair)).counterfactuals;
    expect(place).toMatchObject({ changed: 'place', untouched: 0, moved: 2 });
    expect(place?.moves.map(({ id, from, to }) => [id, from, to])).toContainEqual([
      'a',
      'accept',
      'decline',
    ]);
    const toDecline = place?.moves.find(({ id, to }) => id === 'a' && to === 'decline');
    expect(toDecline).toMatchObject({
      variants: ['Lagos, Nigeria', 'Nairobi, Kenya', 'Kenya'],
      rulesBefore: ['polite'],
      rulesAfter: ['foreign'],
      turned: ['far-away', 'foreign'],
    });
  });

  it('list every decision that another name moves', async () => {
    const rows = [{ id: 'a', name: 'Edith Lee', country: 'France', message: 'please' }];
    const [, name] = (await auditOf(rows, unfair)).counterfactuals;
    expect(name?.moved).toBe(1);
    expect(name?.moves).toHaveLength(1);
    expect(name?.moves[0]).toMatchObject({ from: 'accept', to: 'decline', rulesAfter: ['short'] });
    expect(name?.moves[0]?.variants).toEqual(expect.arrayContaining(['Анна Смирнова', '김 민지']));
  });

  it('say of how many no rule looks at what is changed', async () => {
    const rows = times(3, { name: 'Edith Lee', country: 'Kenya', message: 'please' });
    const { counterfactuals } = await auditOf(rows, sellers);
    expect(counterfactuals.map(({ untouched, moved }) => [untouched, moved])).toEqual([
      [3, 0],
      [3, 0],
    ]);
  });

  it('try the places of the input too', async () => {
    const rows = [
      { name: 'A', location: 'Belém, Brazil', message: 'x' },
      { name: 'B', location: 'Paris, France', message: 'x' },
    ];
    const [place] = (await auditOf(rows, sellers)).counterfactuals;
    expect(place?.tried.filter((tried) => /Belém|Paris|no place/u.test(tried))).toEqual([
      'Paris, France',
      'Belém, Brazil',
      '(no place)',
    ]);
  });

  const anyCells = fc.record(
    {
      name: fc.constantFrom('Ann Lee', '王小青', 'Dr. Edith Lee, MD', 'zoe'),
      'first-name': fc.constantFrom('Ann', 'Édith'),
      location: fc.constantFrom('Lagos, Nigeria', 'Paris', ''),
      country: fc.constantFrom('Kenya', 'FR', ''),
      note: fc.constantFrom('please', 'buy', ''),
    },
    { requiredKeys: ['note'] },
  );

  it('are what a run from the beginning would say', () => {
    const context = contextOf(unfair);
    fc.assert(
      fc.property(anyCells, (cells) => {
        const given = invitation(cells);
        for (const change of changesFor([given])) {
          const { moves } = fateOf(context, given, change);
          const before = decideInvitation(context, given).decision;
          for (const variant of change.variants) {
            const none = change.facts.every((fact) => given.cell(fact) === undefined);
            const other: Invitation = {
              ...given,
              cell(fact) {
                const cell = given.cell(fact);
                if (!change.facts.includes(fact) || (cell === undefined && !none)) return cell;
                return { column: fact, value: variant.cell(fact, cell?.value ?? null) };
              },
            };
            const after = decideInvitation(context, other).decision;
            const move = moves.find(({ variants }) => variants.includes(variant.name));
            expect(move?.to ?? before).toBe(after);
          }
        }
      }),
      { ...runs, numRuns: 100 },
    );
  });
});
