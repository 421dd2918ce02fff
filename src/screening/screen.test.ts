import { noneLeftOut } from '../core/left-out.js';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dayOf } from '../core/day.js';
import { type Decision } from '../core/decision.js';
import { type Policy } from '../core/policy.js';
import { type Summary } from '../core/report.js';
import { runs } from '../testing/runs.js';
import { loadPolicy } from './load-policy.js';
import { screen } from './screen.js';

const today = dayOf(2026, 3, 15) ?? 0;

async function policyOf(...names: readonly string[]): Promise<Policy> {
  const { policy, problems } = await loadPolicy(names);
  if (policy === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return policy;
}

async function screened(text: string, policy: Policy) {
  const decisions: Decision[] = [];
  const codes: string[] = [];
  let summary: Summary | undefined;
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  for await (const event of screen([{ name: 'x', bytes }], { policy, today }))
    if (event.kind === 'decision') decisions.push(event.decision);
    else if (event.kind === 'problem') codes.push(event.problem.code);
    else if (event.kind === 'end') ({ summary } = event);
  return { decisions, codes, summary };
}

const rules = 'fixtures/missing-column/rules.yaml';
const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
const record = fc.record({ name: cell, message: cell, profileUrl: fc.webUrl() });

describe('screen', () => {
  it('accounts for every row: decided, left out or rejected', async () => {
    const policy = await policyOf(rules);
    const text = 'name,message,direction\nAnn,hi,INCOMING\nMe,hi,OUTGOING\n,,\nBob,a,b,c\nCid,"x\n';
    const { summary, codes } = await screened(text, policy);
    expect(summary).toMatchObject({
      rows: 5,
      invitations: 1,
      rejected: 2,
      leftOut: { ...noneLeftOut, outgoing: 1, blank: 1 },
    });
    expect(codes.toSorted()).toEqual(['bad-csv', 'ragged-row']);
  });

  it('gives every decision with the row it is about', async () => {
    const policy = await policyOf(rules);
    const bytes = (async function* () {
      yield Buffer.from('Name,Shoe size,message\nAnn,38,hi\n');
    })();
    for await (const event of screen([{ name: 'x', bytes }], { policy, today })) {
      if (event.kind !== 'decision') continue;
      const { columns, values } = event.invitation;
      expect([columns, values]).toEqual([
        ['Name', 'Shoe size', 'message'],
        ['Ann', '38', 'hi'],
      ]);
    }
    expect.assertions(1);
  });

  it.each([
    ['where they are asked for', { signature: 'Nora' }, ['string']],
    ['else not', undefined, ['undefined']],
  ])('drafts answers %s', async (_, replies, expected) => {
    const policy = await policyOf('strangers');
    const bytes = (async function* () {
      yield Buffer.from('name,message\nAnn,\n');
    })();
    const drafted: string[] = [];
    for await (const event of screen([{ name: 'x', bytes }], { policy, today, replies }))
      if (event.kind === 'decision') drafted.push(typeof event.reply?.text);
    expect(drafted).toEqual(expected);
  });

  it('gives ids that are unique: the input’s own, the slug, else file and row', async () => {
    const policy = await policyOf(rules);
    const { decisions } = await screened(
      'id,name,url\n7,A,\n7,B,\n,C,https://www.linkedin.com/in/C%C3%A9\n,D,https://www.linkedin.com/in\n',
      policy,
    );
    expect(decisions.map(({ id }) => id)).toEqual(['7', 'x:2', 'cé', 'x:4']);
  });

  it('decides a row the same whatever other rows there are, and in whatever order', async () => {
    const policy = await policyOf(rules);
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (rows) => {
        const alone = await Promise.all(rows.map((row) => screened(JSON.stringify([row]), policy)));
        const together = await screened(JSON.stringify(rows.toReversed()), policy);
        const read = (decisions: readonly Decision[]) =>
          decisions.map(({ decision, observations }) => ({ decision, observations }));
        expect(read(together.decisions).toReversed()).toEqual(
          alone.flatMap(({ decisions }) => read(decisions)),
        );
      }),
      { numRuns: Math.ceil(runs.numRuns / 5) },
    );
  });

  it('carries the note exactly as it is in the input', async () => {
    const policy = await policyOf(rules);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (message) => {
        const { decisions } = await screened(JSON.stringify([{ name: 'A', message }]), policy);
        expect(decisions[0]?.note).toBe(
          message.toWellFormed() === message ? message : decisions[0]?.note,
        );
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});

describe('a policy that names a fact of the whole run', () => {
  it('counts the others who sent the same text', async () => {
    const policy = await policyOf('src/testing/same-note.yaml');
    const pitch = 'We buy bees from people like you all year round';
    const { decisions } = await screened(
      `name,message\nA,${pitch.toUpperCase()}\nB,${pitch}\nC,other\nD,\nE,\n`,
      policy,
    );
    expect(decisions.map(({ decision }) => decision)).toEqual([
      'decline',
      'decline',
      'accept',
      'accept',
      'accept',
    ]);
  });
});
