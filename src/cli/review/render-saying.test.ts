import stringWidth from 'fast-string-width';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReviewItem, type Step } from '../../core/review/state.js';
import { beginReview, reviewKeys, step, stepReply } from '../../core/review/step.js';
import { anyDecision } from '../../testing/report.js';
import { reviewItem } from '../../testing/review.js';
import { runs } from '../../testing/runs.js';
import { unsafeIn } from '../../testing/unsafe.js';
import { Ink } from '../ink.js';
import { renderSaying, tallyText } from './render-saying.js';

const inkOf = (width: number): Ink => new Ink({ width, color: false, verbose: false });

/** All that a session says for these keys. */
function saidFor(items: readonly ReviewItem[], keys: readonly string[], width: number): string {
  const ink = inkOf(width);
  const print = ({ say, state }: Step): string =>
    // the key that was pressed ends the line of the question
    `${say.map((saying) => renderSaying(saying, state, { marksOf: () => [] }, ink)).join('')}\n`;
  let now = beginReview(items, { date: '2026-03-15', policy: 'p' });
  let text = print(now);
  for (const key of keys) {
    now = now.next === 'reply' ? stepReply(now.state, key) : step(now.state, key);
    text += print(now);
  }
  return text + tallyText(now.state, ink);
}

const anyItems = fc.array(
  fc
    .record({ decision: anyDecision, draft: fc.string({ unit: 'binary' }) })
    .map(({ decision, draft }) => ({
      ...reviewItem('ann'),
      decision: { ...decision, profileUrl: decision.name },
      draft,
    })),
  { minLength: 1, maxLength: 4 },
);
const anyKeys = fc.array(
  fc.oneof(
    fc.constantFrom(...reviewKeys.map(({ key }) => key), '1', 'y'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  { maxLength: 12 },
);

describe('what a session prints', () => {
  it('is harmless, whatever strangers wrote and whatever is typed', () => {
    fc.assert(
      fc.property(anyItems, anyKeys, (items, keys) => {
        expect(unsafeIn(saidFor(items, keys, 80))).toEqual([]);
      }),
      runs,
    );
  });

  it('fits 40 columns', () => {
    const text = fc.lorem({ maxCount: 60 });
    const items = fc.array(
      fc.tuple(text, text, text).map(([note, headline, draft]) => ({
        ...reviewItem('a name of some length', { note, headline }),
        draft,
      })),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(items, anyKeys, (all, keys) => {
        const plain = keys.filter((key) => /^[\x20-\x7e]+$/u.test(key));
        const widths = saidFor(all, plain, 40)
          .split('\n')
          .map((line) => stringWidth(line.trimEnd()));
        expect(Math.max(...widths)).toBeLessThanOrEqual(40);
      }),
      runs,
    );
  });

  it('names whom a decision for many is about', () => {
    const items = ['ann', 'ben', 'cleo'].map((name) => reviewItem(name));
    expect(saidFor(items, ['b', '1', 'y'], 80)).toContain('Declined: ann; ben; cleo.');
  });

  it('says what was written in place of the draft', () => {
    const items = [{ ...reviewItem('ann'), draft: 'Dear Ann' }];
    expect(saidFor(items, [], 80)).toContain('reply: Dear Ann');
    expect(saidFor(items, ['r', 'Hello', 's', 'u'], 80)).toContain('reply: Hello');
  });
});
