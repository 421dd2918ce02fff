import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dayOf } from '../core/day.js';
import { decisionOf } from '../core/decision.js';
import { hasErrors } from '../core/problem.js';
import { ruleText } from '../core/rule-text.js';
import { Run } from '../core/run.js';
import { featuresOf } from '../core/suggest/features.js';
import { type DecisionName } from '../core/written.js';
import { runs } from '../testing/runs.js';
import { collectInvitations, decideAll } from './collect.js';
import { matchLabels, readLabels } from './labels.js';
import { loadPolicy } from './load-policy.js';
import { suggestRules } from './suggest.js';
import { vocabulary } from './vocabulary.js';

const root = mkdtempSync(join(tmpdir(), 'screen-suggest-'));
afterAll(() => rmSync(root, { recursive: true }));
const today = dayOf(2026, 3, 15) ?? 0;
const base = `screen: 1
otherwise: decline
rules:
  - { id: reader, when: { note contains: article }, because: has read me }
  - { id: pitch, when: { note contains: [special offer] }, decide: decline, because: sells }
  - { id: known, when: { connections at least: 900 }, decide: accept, because: many }
`;

interface Row {
  readonly connections: string;
  readonly note: string;
  readonly decision: string;
  readonly name?: string | undefined;
}

/** Suggestions for these rows, with what is needed to try them. */
async function suggested(rows: readonly Row[]) {
  const input = join(root, 'in.csv');
  const lines = rows.map(
    ({ connections, note, decision, name }, at) =>
      `${name ?? `Name${at}`},${connections},"${note}",${decision},https://x.com/in/p${at}`,
  );
  writeFileSync(input, ['name,connections,message,decision,profileUrl', ...lines, ''].join('\n'));
  writeFileSync(join(root, 'base.yaml'), base);
  const loaded = await loadPolicy([join(root, 'base.yaml')], {});
  const { policy } = loaded;
  if (policy === undefined) throw new Error('the policy is wrong');
  const { judged } = await collectInvitations([input], { policy, today });
  const { labels } = await readLabels([input]);
  const { found } = matchLabels(
    judged.map(({ invitation }) => invitation),
    labels,
  );
  return {
    ...(await suggestRules(judged, found, { ...loaded, policy }, {})),
    judged,
    policy,
    labels: found,
  };
}

/** The policy with the rule pasted into a file that extends it. */
async function pasted(rule: string) {
  const path = join(root, 'mine.yaml');
  writeFileSync(path, `screen: 1\nextends: ./base.yaml\nrules:\n${rule}\n`);
  return loadPolicy([path], {});
}

/** The words that two notes with these words offer for a rule, when there is a third sender of this name. */
async function wordsOffered(words: readonly string[], name?: string): Promise<readonly string[]> {
  const notes = words.map((word) => ({ connections: '', note: `wrote ${word}`, decision: 'accept' }));
  const third = { connections: '', note: 'Hello', decision: 'decline', name };
  const { judged, policy } = await suggested([...notes, third]);
  const all = judged.map(({ invitation, context }) => {
    const run = new Run({ ...context, policy }, invitation);
    return { run, decision: decisionOf(run), label: undefined };
  });
  return featuresOf(policy, vocabulary.facts, all, [0, 1])
    .flatMap(({ condition }) => condition.split('note contains: ').slice(1))
    .toSorted();
} // prettier-ignore

describe('a suggested rule', () => {
  it('is the simplest that agrees: what the policy observes, words that people share, a bound', async () => {
    const rows = [
      ...Array.from({ length: 4 }, (_, at) => ({ connections: '', note: `I read your article ${at}`, decision: 'accept' })),
      ...Array.from({ length: 4 }, (_, at) => ({ connections: `${20 + at}`, note: 'Hello', decision: 'ask' })),
      ...Array.from({ length: 6 }, (_, at) => ({ connections: `${300 + at}`, note: 'Hello', decision: 'decline' })),
    ]; // prettier-ignore
    const { suggestions, labelled, agreed } = await suggested(rows);
    expect({ labelled, agreed }).toEqual({ labelled: 14, agreed: 6 });
    expect(suggestions.map(({ rule: { when, decide, strength } }) => ({ when, decide, strength }))).toEqual([
      { when: 'reader', decide: 'accept', strength: 'weak' },
      { when: { 'connections at most': 25 }, decide: 'ask-for-context', strength: 'weak' },
    ]); // prettier-ignore
    expect(suggestions.map(({ right, wrong, other }) => [right.length, wrong.length, other.length])).toEqual([[4, 0, 0], [4, 0, 0]]); // prettier-ignore
  });

  it('is strong where it must win over another rule', async () => {
    const rows = Array.from({ length: 3 }, () => ({ connections: '', note: 'A special offer for hedgehogs', decision: 'accept' })); // prettier-ignore
    const { suggestions } = await suggested(rows);
    expect(suggestions[0]?.rule).toMatchObject({ decide: 'accept', strength: 'strong' });
  });

  it('never rests on a name, nor on one person alone', async () => {
    const rows = [
      { connections: '', note: 'Regards from Name0 and the zeppelin', decision: 'accept' },
      { connections: '', note: 'Hello', decision: 'decline' },
    ];
    expect((await suggested(rows)).suggestions).toEqual([]);
  });

  it.each([
    ['an address of mail', 'al@zeppelins.test', 'cy@zeppelins.test', undefined],
    ['the address of a page', 'https://zeppelins.test/al', 'www.zeppelins.test/cy', undefined],
    ['the address of a page without its beginning', 'zeppelins.test', 'zeppelins.test/cy', undefined],
    ['a name that another sender has', 'Zeppelins', 'Zeppelins', 'Ed Zeppelins'],
  ])('never rests on %s', async (_, one, other, name) => {
    expect(await wordsOffered([one, other], name)).toEqual(['wrote']);
  }); // prettier-ignore

  it('may rest on the same word where it is no address and no name', async () => {
    expect(await wordsOffered(['zeppelins', 'zeppelins'])).toEqual(['wrote', 'wrote zeppelins', 'zeppelins']); // prettier-ignore
  });

  it('does what is promised when it is pasted, whatever the data', async () => {
    const words = fc.constantFrom('article', 'hedgehogs', 'special offer', 'quick call', 'my novel', '');
    const row = fc.record({
      connections: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 1000 }).map(String)),
      note: fc.tuple(words, words).map((both) => both.join(' ').trim()),
      decision: fc.constantFrom('accept', 'ask', 'decline', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 25 }), async (rows) => {
        const { suggestions, judged, labels } = await suggested(rows);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        for (const { rule, right, wrong, other } of suggestions) {
          const { policy, problems } = await pasted(ruleText(rule));
          expect(hasErrors(problems)).toBe(false);
          if (policy === undefined) throw new Error('the rule is wrong');
          const after = decideAll(judged, policy).map(({ decision }) => decision);
          const promised = [...right, ...wrong, ...other];
          for (const { decision, to } of promised) expect(after[decision.row - 1]).toBe(to);
          const agrees = (made: readonly DecisionName[]): number =>
            made.filter((decision, at) => decision === labels[at]).length;
          const before = decideAll(judged, (await loadPolicy([join(root, 'base.yaml')], {})).policy ?? policy);
          expect(agrees(after) - agrees(before.map(({ decision }) => decision))).toBe(right.length - wrong.length);
          expect(right.length).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: Math.ceil(runs.numRuns / 15) },
    );
  }); // prettier-ignore
});
