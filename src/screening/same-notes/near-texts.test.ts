import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { nearGroups } from './near-texts.js';

const pitch =
  'we help agencies like yours book qualified calls every month with no upfront cost worth a quick chat';

/** How many groups there are. */
function groupsOf(...texts: readonly string[]): number {
  return new Set(nearGroups(texts)).size;
}

describe('nearly the same', () => {
  it.each([
    ['the same', pitch],
    ['one word is another', pitch.replace('agencies', 'bakeries')],
    ['two words are others', pitch.replace('agencies', 'bakeries').replace('month', 'week')],
    ['a word is left out', pitch.replace('qualified ', '')],
    ['a sentence comes behind', `${pitch} my calendar is open all week`],
  ])('%s', (_, other) => {
    expect(groupsOf(pitch, other)).toBe(1);
  });

  it.each([
    ['another text', 'you asked me for the plans of the old crane at the harbour fair on sunday'],
    ['the same words in another order', pitch.split(' ').toReversed().join(' ')],
    ['half of it', pitch.split(' ').slice(0, 9).join(' ')],
  ])('%s is not', (_, other) => {
    expect(groupsOf(pitch, other)).toBe(2);
  });
});

const word = fc.constantFrom(...'abcdefgh');
const texts = fc.array(
  fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(' ')),
  { maxLength: 12 },
);

describe('groups', () => {
  it('are the same in whatever order texts come', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const groups = nearGroups(given);
        const turned = nearGroups(given.toReversed()).toReversed();
        const together = (of: readonly number[]): readonly boolean[] =>
          given.flatMap((_, a) => given.map((__, b) => of[a] === of[b]));
        expect(together(turned)).toEqual(together(groups));
      }),
      runs,
    );
  });

  it('are those that comparing every text with every group would make', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const groups = nearGroups(given);
        const isAlike = (a: string, b = ''): boolean => share(a, b) >= 0.5;
        const wrong = given.filter((text, at) => {
          if (groups[at] !== at) return !isAlike(text, given[groups[at] ?? at]);
          return given.some(
            (other, one) => groups[one] === one && other < text && isAlike(text, other),
          );
        });
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it('stay apart where no text has more than a few pairs, however many there are', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      Array.from({ length: 14 }, (__, nth) => `w${(at * 7919 + nth * nth * 104_729) % 997}`).join(
        ' ',
      ),
    );
    expect(groupsOf(...many)).toBe(new Set(many).size);
  });
});

/** How much of all pairs of neighbouring words two texts share. */
function share(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared / (one.size + other.size - shared);
}

function pairs(text: string): ReadonlySet<string> {
  const words = text.split(' ');
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}
