import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mutation, mutations } from '../testing/mutate.js';
import { runs } from '../testing/runs.js';
import { vocabulary } from '../screening/vocabulary.js';
import { compilePolicy } from './compile-policy.js';
import { withoutEchoes } from './echoes.js';
import { type PolicyFile, mergePolicy } from './merge-policy.js';
import { nobody } from './owner.js';
import { parsePolicy } from './parse-policy.js';
import { type Problem, error } from './problem.js';

const folder = fileURLToPath(new URL('../../fixtures/small-rules', import.meta.url));
const texts = readdirSync(folder).map(
  (name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const,
);

/** What is wrong with the text of a rule file that may extend the other small ones. */
function problemsOf(text: string): readonly Problem[] {
  const { policy, problems, incomplete } = parsePolicy('mine.yaml', text);
  if (policy === undefined) return problems;
  const files = new Map<string, PolicyFile>();
  const missing: Problem[] = [];
  const extended = policy.extends.flatMap(({ value, place }) => {
    const [, other] = texts.find(([name]) => value === `./${name}`) ?? [];
    const { policy: written } = other === undefined ? {} : parsePolicy(value, other);
    if (written === undefined)
      missing.push(error('policy-missing', `there is no "${value}"`, { place, hint: 'give it' }));
    else files.set(value, { key: value, written, extends: [], shipped: false });
    return written === undefined ? [] : [value];
  });
  files.set('mine', { key: 'mine', written: policy, extends: extended, shipped: false });
  const merged = mergePolicy('mine', files, ['mine']);
  const compiled = compilePolicy(merged.merged, vocabulary, { owner: nobody, lists: new Map() });
  const ofPolicy = [...merged.problems, ...compiled.problems];
  return withoutEchoes([...problems, ...missing], ofPolicy, incomplete || missing.length > 0);
}

/**
 * Whether a problem leads to the slip. One of the places it shows is within one line of the slip, or
 * of where a quote or bracket begins that goes over the slip's line. Else it says one of three things
 * that can't be told from where the slip is, for what is left there is as right as before:
 *
 * - a name is unknown that stood on the slip's line, or came from a pack that was named there;
 * - a key is missing that stood on the slip's line;
 * - a key is written twice, or missing, in an item that the slip joined with another one or cut off,
 *   since the slip's line began an item.
 */
function leadsTo({ lines, opened, before }: Mutation, problem: Problem): boolean {
  const { code, message, place, also } = problem;
  const shown = [place, also?.place].flatMap((one) =>
    one?.file === 'mine.yaml' ? [one.line] : [],
  );
  if ([...lines, ...opened].some((line) => shown.some((at) => Math.abs(at - line) <= 1)))
    return true;
  const quoted = [...message.matchAll(/"([^"]+)"/gu)].map(([, word = '']) => word);
  if (code === 'unknown-rule' || code === 'unknown-list')
    return /^extends:/mu.test(before) || quoted.some((word) => before.includes(word));
  const isItem = /^\s*- /mu.test(before);
  if (code === 'missing-reason') return isItem || before.includes('because');
  if (code === 'missing-key') return isItem || /\b(?:id|when|given|expect)\b/u.test(before);
  return code === 'duplicate-key' && isItem;
}

describe('a slip of the hand in a rule file', () => {
  it.each(texts)('%s is right without one', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  const slips = fc
    .constantFrom(...texts.map(([, text]) => mutations(text)))
    .chain((all) => fc.constantFrom(...all));

  it('leaves a policy, or a problem that leads to it', () => {
    fc.assert(
      fc.property(slips, (slip) => {
        const errors = problemsOf(slip.text).filter(({ severity }) => severity === 'error');
        const leads = errors.length === 0 || errors.some((problem) => leadsTo(slip, problem));
        expect(leads).toBe(true);
      }),
      runs,
    );
  });

  const chars = fc.constantFrom(
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ':',
    '-',
    '#',
    '*',
    ' ',
    '\n',
    '\t',
    'x',
    '',
  );
  it('and a second one are said in whole sentences, with what to do', () => {
    fc.assert(
      fc.property(slips, fc.nat({ max: 1000 }), chars, ({ text }, at, char) => {
        const place = at % text.length;
        const twice = text.slice(0, place) + char + text.slice(place + (char === '' ? 1 : 0));
        for (const { message, hint = '', fix } of problemsOf(twice)) {
          expect(message).toMatch(/^[^\n]+[^.\n]$/u);
          expect(hint !== '' || fix !== undefined).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('whatever a file says', () => {
  const words = fc.constantFrom(
    'rules', 'when', 'id', 'lists', 'note contains', 'because', 'given', 'examples', ':', ': ', '- ', '\n', '\n  ', '\n    ', '[', ']', '{', '}', '"', "'", ',',
    '#', ' #', '*', '&', '!', '|', '>', '\t', '%', '@', '“', '”', '\u00a0', '${', 'x', '1', 'true', '---', '<<', '\\', '\r\n',
  ); // prettier-ignore

  it('is read without breaking, and a problem is in the file', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const lines = text.split('\n').length;
        for (const { place, fix } of problemsOf(text)) {
          expect(place?.line).toBeLessThanOrEqual(lines);
          for (const edit of fix?.edits ?? []) expect(edit.place.line).toBeLessThanOrEqual(lines);
        }
      }),
      runs,
    );
  });
});
