import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../core/day.js';
import { type Decision } from '../core/decision.js';
import { type Policy } from '../core/policy.js';
import { loadConfig } from '../files/config.js';
import { loadPolicy } from './load-policy.js';
import { screen } from './screen.js';

interface Label {
  readonly id: string;
  readonly expected: string;
  readonly alsoAcceptable: string;
  readonly signals: readonly string[];
  readonly location?: string | null;
}

const sets = ['sample', 'tuning', 'test'].map((set) => {
  const lines = readFileSync(`fixtures/quality/${set}.jsonl`, 'utf8').trim().split('\n');
  return { set, labels: lines.map((line) => JSON.parse(line) as Label) };
});

async function policyOf(...names: readonly string[]): Promise<Policy> {
  const { config } = await loadConfig('fixtures/owner/screen.config.yaml');
  const { policy, problems } = await loadPolicy(names, config);
  if (policy === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return policy;
}

async function decide(
  labels: readonly Label[],
  policy: Policy,
  place?: string,
): Promise<readonly Decision[]> {
  const rows = labels.map(({ id, ...row }) =>
    JSON.stringify({
      id,
      ...row,
      ...(place === undefined ? {} : { location: place, country: place }),
    }),
  );
  const bytes = (async function* () {
    yield Buffer.from(rows.join('\n'));
  })();
  const decisions: Decision[] = [];
  for await (const event of screen([{ name: 'x', bytes }], {
    policy,
    today: dayOf(2025, 10, 1) ?? 0,
  }))
    if (event.kind === 'decision') decisions.push(event.decision);
  return decisions;
}

// the test half is for measuring: what it shows must not steer the rules
describe.each(sets.filter(({ set }) => set !== 'test'))(
  'the default policy on the $set set',
  ({ labels }) => {
    it('never accepts who is suspicious, and never declines who is known', async () => {
      const decisions = await decide(labels, await policyOf('strangers'));
      const byId = new Map(decisions.map((decision) => [decision.id, decision.decision]));
      const wrong = labels.filter(({ id, signals, expected }) => {
        const got = byId.get(id);
        if (got === 'accept' && signals.includes('suspicious')) return true;
        return got === 'decline' && signals.includes('known-person') && expected === 'accept';
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });
  },
);

describe.each(sets)('the default policy on the $set set', ({ labels }) => {
  it(
    'decides the same wherever the sender lives, with the location pack too',
    { timeout: 180_000 },
    async () => {
      const decisionsOf = async (policy: Policy, place?: string) =>
        (await decide(labels, policy, place)).map(({ decision }) => decision);
      const before = await decisionsOf(await policyOf('strangers'));
      const flagged = await policyOf('strangers', 'location');
      for (const place of ['Lagos, Nigeria', 'Zürich'])
        expect(await decisionsOf(flagged, place)).toEqual(before);
    },
  );
});
