import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewItem } from '../../testing/review.js';
import { runs } from '../../testing/runs.js';
import { Journal } from '../journal.js';
import { type JournalEntry } from '../journal-line.js';
import { type ReviewItem, type Step } from './state.js';
import { beginReview, reviewKeys, step, stepReply, tallyOf } from './step.js';

const head = { date: '2026-03-15', policy: 'p1' };
const three = [
  reviewItem('ann', { decision: 'accept' }),
  reviewItem('ben'),
  reviewItem('cleo', { decision: 'ask-for-context' }),
];

/** The session after these keys, with all that it wrote. */
function after(
  items: readonly ReviewItem[],
  keys: readonly string[],
): Step & { readonly written: readonly JournalEntry[] } {
  let now = beginReview(items, head);
  const written: JournalEntry[] = [];
  for (const key of keys) {
    now = now.next === 'reply' ? stepReply(now.state, key) : step(now.state, key);
    written.push(...now.write);
  }
  return { ...now, written };
}

const wrote = (keys: readonly string[]): readonly string[] =>
  after(three, keys).written.map((entry) =>
    entry.kind === 'undone' ? `undo ${entry.key}` : `${entry.decision} ${entry.key}`,
  );
const said = (keys: readonly string[]): readonly string[] =>
  after(three, keys).say.map(({ kind }) => kind);

describe('what is kept', () => {
  it.each([
    ['the suggestions, by Enter', ['enter', 'enter', 'enter'], ['accept ann', 'decline ben', 'ask-for-context cleo']],
    ['what is decided otherwise', ['d', 'k', 'a'], ['decline ann', 'ask-for-context ben', 'accept cleo']],
    ['the same by capitals', ['D', 'K', 'A'], ['decline ann', 'ask-for-context ben', 'accept cleo']],
    ['nothing of what is skipped', ['s', 'a'], ['accept ben']],
    ['what is taken back', ['a', 'u', 'd'], ['accept ann', 'undo ann', 'decline ann']],
    ['nothing, where a skip is taken back', ['s', 'u', 'a'], ['accept ann']],
    ['nothing, where there is nothing to take back', ['u'], []],
    ['the last one taken back', ['a', 'a', 'a', 'u'], ['accept ann', 'accept ben', 'accept cleo', 'undo cleo']],
    ['nothing by keys that only show', ['e', 'o', 'O', '?', 'x', 'up', 'q'], []],
  ] as const)('%s', (_, keys, expected) => {
    expect(wrote(keys)).toEqual(expected);
  }); // prettier-ignore

  it('has all that a decision is made of', () => {
    expect(after(three, ['r', 'Hello\nAnn', 'd']).written).toEqual([
      { kind: 'decided', date: '2026-03-15', decision: 'decline', suggested: 'accept', policy: 'p1', key: 'ann', sent: '2026-03-01', note: '', name: 'ann', url: 'https://www.linkedin.com/in/ann', reply: 'Hello\nAnn' },
    ]);
  }); // prettier-ignore

  it.each([
    ['nothing was written', ''],
    ['only blanks were', ' \n '],
  ])('has the draft left as it is where %s', (_, text) => {
    const [entry] = after(three, ['r', text, 'a']).written;
    expect(entry).not.toHaveProperty('reply');
  });
});

describe('what is said', () => {
  it.each([
    ['at the beginning', [], ['item', 'prompt']],
    ['after a decision', ['a'], ['answered', 'item', 'prompt']],
    ['after the last decision', ['a', 'a', 'a'], ['answered', 'over']],
    ['for a key that is none', ['x'], ['unknown-key', 'prompt']],
    ['for help', ['?'], ['keys', 'prompt']],
    ['when there is nothing to take back', ['u'], ['nothing-to-undo', 'prompt']],
    ['when no two are suggested the same', ['b'], ['no-groups', 'prompt']],
    ['when it is over and another key is pressed', ['a', 'a', 'a', 'x'], ['over']],
    ['when a reply was written', ['r', 'hi'], ['reply-changed', 'prompt']],
    ['when none was', ['r', ''], ['reply-kept', 'prompt']],
  ] as const)('%s', (_, keys, expected) => {
    expect(said(keys)).toEqual(expected);
  });

  it.each([
    ['the explanation', ['s', 'e'], [{ kind: 'explanation', at: 1 }, { kind: 'prompt', at: 1 }]],
    ['the address', ['s', 'o'], [{ kind: 'address', at: 1 }, { kind: 'prompt', at: 1 }]],
    ['the address to open', ['s', 'O'], [{ kind: 'open', at: 1 }, { kind: 'prompt', at: 1 }]],
    ['the name of an object as a key that is none', ['constructor'], [{ kind: 'unknown-key', key: 'constructor' }, { kind: 'prompt', at: 0 }]],
    ['the item after an answer', ['d'], [{ kind: 'answered', items: [0], answer: 'decline' }, { kind: 'item', at: 1 }, { kind: 'prompt', at: 1 }]],
    ['what was taken back', ['d', 'u'], [{ kind: 'undone', items: [0] }, { kind: 'item', at: 0 }, { kind: 'prompt', at: 0 }]],
    ['the key that is none', ['X'], [{ kind: 'unknown-key', key: 'X' }, { kind: 'prompt', at: 0 }]],
    ['nothing where a reply is to be written', ['r'], []],
    ['nothing at the end', ['q'], []],
  ] as const)('has %s', (_, keys, expected) => {
    expect(after(three, keys).say).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['u', ['undone', 'item', 'prompt']],
    ['U', ['undone', 'item', 'prompt']],
    ['y', ['over']],
    ['1', ['over']],
  ])('when it is over and %s is pressed', (key, expected) => {
    expect(said(['a', 'a', 'a', key])).toEqual(expected);
  });

  it.each([
    ['E', 'explanation'],
    ['B', 'no-groups'],
    ['o', 'address'],
  ])('for %s, whatever Caps Lock is', (key, kind) => {
    expect(said([key])).toEqual([kind, 'prompt']);
  });

  it('writes no reply where the draft is kept as it is', () => {
    const { state } = after(three, ['r']);
    expect(stepReply(state, undefined)).toEqual({
      state,
      write: [],
      say: [
        { kind: 'reply-kept', at: 0 },
        { kind: 'prompt', at: 0 },
      ],
      next: 'key',
    });
  });

  it.each([['q'], ['end']])('ends at once for %s', (key) => {
    expect(after(three, ['a', key]).next).toBe('end');
  });

  it.each([['enter'], ['q'], ['end']])('ends when it is over for %s', (key) => {
    expect(after(three, ['a', 'a', 'a', key]).next).toBe('end');
  });

  it('ends at once where there is nothing to decide', () => {
    expect(beginReview([], head).next).toBe('end');
  });
});

describe('many at once', () => {
  const many = ['ann', 'ben', 'cleo', 'dan'].map((name) =>
    reviewItem(name, name === 'ben' ? { decision: 'accept' } : {}),
  );

  it.each([
    ['are decided when that is confirmed', ['b', '1', 'y'], ['ann', 'cleo', 'dan'], 1],
    ['but those that have an answer', ['d', 'b', '1', 'y'], ['ann', 'cleo', 'dan'], 1],
    ['are not for another key than y', ['b', '1', 'enter'], [], 0],
    ['are not for another key than a number of theirs', ['b', '7', 'y'], [], 0],
  ] as const)('%s', (_, keys, kept, at) => {
    const { written, state } = after(many, keys);
    expect(written.map(({ key }) => key)).toEqual(kept);
    expect(state.at).toBe(at);
  });

  it('are offered by what is suggested, and asked about', () => {
    const group = { decision: 'decline', by: 'rule', items: [0, 2, 3] };
    const offered = after(many, ['b']);
    expect(offered.say).toEqual([{ kind: 'groups', groups: [group] }]);
    expect(offered.state.mode).toEqual({ kind: 'groups', groups: [group] });
    const asked = after(many, ['b', '1']);
    expect(asked.say).toEqual([{ kind: 'confirm', group }]);
    expect(asked.state.mode).toEqual({ kind: 'confirm', group });
  });

  it.each([
    ['no number of a group', ['b', '2']],
    ['no number', ['b', 'y']],
    ['not confirmed', ['b', '1', 'n']],
    ['another number instead of an answer', ['b', '1', '1']],
  ])('go back to the item where there is %s', (_, keys) => {
    const { state, say } = after(many, keys);
    expect([state.mode, say]).toEqual([{ kind: 'item' }, [{ kind: 'prompt', at: 0 }]]);
  });

  it('are taken back together', () => {
    const { written, state } = after(many, ['b', '1', 'y', 'u']);
    expect(new Journal(written).inForce()).toEqual([]);
    expect(state).toMatchObject({ at: 0, answers: new Map() });
  });
});

describe('the numbers', () => {
  it('are of what was decided', () => {
    expect(tallyOf(after(three, ['a', 's', 'd']).state)).toEqual({
      accept: 1,
      'ask-for-context': 0,
      decline: 1,
      skipped: 1,
      left: 0,
      changed: 1,
    });
  });

  it.each([
    ['of nothing', [], { accept: 0, 'ask-for-context': 0, decline: 0, skipped: 0, left: 3, changed: 0 }],
    ['of what was asked', ['k', 'k'], { accept: 0, 'ask-for-context': 2, decline: 0, skipped: 0, left: 1, changed: 2 }],
    ['of what was suggested', ['enter', 'enter', 'enter'], { accept: 1, 'ask-for-context': 1, decline: 1, skipped: 0, left: 0, changed: 0 }],
    ['of what was skipped, which changes nothing', ['s', 's', 'd'], { accept: 0, 'ask-for-context': 0, decline: 1, skipped: 2, left: 0, changed: 1 }],
  ] as const)('are %s', (_, keys, expected) => {
    expect(tallyOf(after(three, keys).state)).toEqual(expected);
  }); // prettier-ignore
});

describe('the next item', () => {
  it.each([
    ['is the one after this', ['s'], 1],
    ['is the one after the one taken back', ['s', 's', 'u', 'a'], 2],
    ['is the end after the last', ['s', 's', 's'], 3],
  ])('%s', (_, keys, expected) => {
    expect(after(three, keys).state.at).toBe(expected);
  });

  it('is after this one before it is the first that is open', () => {
    const { state } = beginReview(three, head);
    expect(step({ ...state, at: 1 }, 'a').state.at).toBe(2);
    expect(step({ ...state, at: 2 }, 'a').state.at).toBe(0);
  });
});

describe('whatever keys are pressed', () => {
  const keys = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...reviewKeys.map(({ key }) => key).filter((key) => key !== 'q'),
        '1',
        '2',
        'y',
      ),
      fc.string({ maxLength: 2 }),
    ),
    { maxLength: 25 },
  );
  const items = fc
    .array(fc.constantFrom('accept', 'decline', 'ask-for-context'), { minLength: 1, maxLength: 6 })
    .map((decisions) => decisions.map((decision, at) => reviewItem(`n${at}`, { decision })));

  it('the journal has what the session shows, and nothing is asked twice', () => {
    fc.assert(
      fc.property(items, keys, (all, pressed) => {
        const { written, state, say, next } = after(
          all,
          pressed.filter((key) => key !== 'Q'),
        );
        const kept = new Map(
          new Journal(written).inForce().map(({ key, decision }) => [key, decision]),
        );
        const shown = [...state.answers].filter(([, answer]) => answer !== 'skip');
        expect(kept).toEqual(new Map(shown.map(([at, answer]) => [`n${at}`, answer])));
        expect(state.answers.has(state.at)).toBe(false);
        expect(state.mode.kind === 'over').toBe(state.answers.size === all.length);
        if (next === 'key') expect(say.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('undo leads back to where the last act was', () => {
    fc.assert(
      fc.property(
        items,
        keys,
        fc.constantFrom('a', 'd', 'k', 's', 'enter'),
        (all, pressed, act) => {
          const before = after(all, pressed);
          fc.pre(before.state.mode.kind === 'item' && before.next === 'key');
          const { state } = step(step(before.state, act).state, 'u');
          expect(state).toEqual(before.state);
        },
      ),
      runs,
    );
  });
});
