import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { PhraseIndex } from './phrase.js';
import { isPhrase } from './written-phrase.js';
import { fold } from './text.js';

/** The raw words that one of the phrases matches; undefined for none. */
function found(
  text: string,
  phrases: string | readonly string[],
  affirmed = false,
): string | undefined {
  const index = new PhraseIndex();
  index.add([phrases].flat(), affirmed);
  const span = index.search(fold(text)).get(0);
  return span && text.slice(span.start, span.end);
}

describe('a phrase is found', () => {
  it.each([
    ['as whole words', 'our CEO said', 'ceo', 'CEO'],
    ['at the start and the end', 'CEO', 'ceo', 'CEO'],
    ['whatever the case and the accents', 'a José here', 'jose', 'José'],
    ['across white space and lines', 'real \n estate', 'real estate', 'real \n estate'],
    ['across invisible characters', 'b\u200boost', 'boost', 'b\u200boost'],
    ['next to punctuation', '(CEO), yes', 'ceo', 'CEO'],
    ['with its own punctuation', 'I know C++ well', 'C++', 'C++'],
    ['where it ends in a sign, before a letter', 'C++17', 'C++', 'C++'],
    ['where it begins with a sign, after a letter', 'x.NET', '.NET', '.NET'],
    ['with an apostrophe of any kind', 'I’d like', "I'd like", 'I’d like'],
    ['inside a hyphenated word', 'a co-founder', 'founder', 'founder'],
    ['before a possessive', 'the CEO’s plan', 'CEO', 'CEO'],
    ['in a script without spaces', '我在招聘经理', '招聘', '招聘'],
    ['in Japanese', '採用担当です', '採用', '採用'],
    ['in Thai', 'สวัสดีครับ', 'ครับ', 'ครับ'],
    ['in Korean, by words', '채용 담당', '채용', '채용'],
    ['with digits', 'earn 500 a day', '500', '500'],
  ])('%s', (_, text, phrase, expected) => {
    expect(found(text, phrase)).toBe(expected);
  });
});

describe('a phrase is not found', () => {
  it.each([
    ['inside a word: CTO in Director', 'Director', 'CTO'],
    ['at the start of a word', 'collaboration', 'collab'],
    ['at the end of a word', 'overseo', 'seo'],
    ['before a digit', 'web3', 'web'],
    ['before an underscore', 'seo_expert', 'seo'],
    ['inside a number', '1,500', '500'],
    ['before decimals', '3.5', '3'],
    ['in the word it negates', "can't", 'can'],
    ['where another word stands between', 'real cheap estate', 'real estate'],
    ['in an empty text', '', 'x'],
    ['inside an accented word', 'écolé', 'cole'],
    ['in Korean, inside a word', '재채용', '채용'],
  ])('%s', (_, text, phrase) => {
    expect(found(text, phrase)).toBeUndefined();
  });
});

describe('* stands for the ending of a word', () => {
  it.each([
    ['collaborat*', 'a Collaboration now', 'Collaboration'],
    ['collaborat*', 'let us collaborate', 'collaborate'],
    ['collaborat*', 'collaborat', 'collaborat'],
    ['collaborat*', 'noncollaborative', undefined],
    ['pay* for', 'they paying for it', 'paying for'],
    ['pay* for', 'they pay it for', undefined],
    ['invest* opportunit*', 'Investment Opportunities!', 'Investment Opportunities'],
    ['Immobilien*', 'Immobilienmaklerin', 'Immobilienmaklerin'],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(found(text, phrase)).toBe(expected);
  });
});

describe('... stands for up to five words', () => {
  it.each([
    ['none', 'work together', 'work together'],
    ['one', 'work closely together', 'work closely together'],
    ['five', 'work a b c d e together', 'work a b c d e together'],
    ['words with punctuation between', 'work, maybe, together', 'work, maybe, together'],
    ['six', 'work a b c d e f together', undefined],
    ['the other order', 'together we work', undefined],
    ['part of a word', 'work altogether', undefined],
  ])('%s', (_, text, expected) => {
    expect(found(text, 'work ... together')).toBe(expected);
  });

  it('may be written with one character', () => {
    expect(found('work hard together', 'work … together')).toBe('work hard together');
  });

  it('may stand twice', () => {
    expect(found('a x b y y c', 'a ... b ... c')).toBe('a x b y y c');
  });
});

describe('of several matches', () => {
  it.each([
    ['the leftmost wins', 'beta alpha', ['alpha', 'beta'], 'beta'],
    [
      'then the longest',
      'real estate agent',
      ['real estate', 'real estate agent'],
      'real estate agent',
    ],
    [
      'whatever their order',
      'real estate agent',
      ['real estate agent', 'real estate'],
      'real estate agent',
    ],
    ['a sign before a word', '$ money', ['money', '$'], '$'],
    ['the longest way over a gap', 'a b a b', ['a ... b'], 'a b a b'],
    ['an ending before a whole word', 'investors', ['investors', 'invest*'], 'investors'],
  ])('%s', (_, text, phrases, expected) => {
    expect(found(text, phrases)).toBe(expected);
  });

  it('each list has its own', () => {
    const index = new PhraseIndex();
    const lists = [index.add(['alpha']), index.add(['beta']), index.add(['gamma'])];
    const spans = index.search(fold('Beta alpha'));
    expect(lists.map((list) => spans.get(list))).toEqual([
      { start: 5, end: 10 },
      { start: 0, end: 4 },
      undefined,
    ]);
  });
});

describe('an affirmed list passes over what is negated', () => {
  it.each([
    ['plain', 'I am looking for work', 'looking for work'],
    ['not', 'I am not looking for work', undefined],
    ['n’t', 'I don’t need looking for work', undefined],
    ['an earlier clause', 'I do not mind, looking for work', 'looking for work'],
    ['four words before', 'not one two three looking for work', 'looking for work'],
    ['a second place', 'not looking for work, but looking for work', 'looking for work'],
    ['German', 'Ich bin nicht looking for work', undefined],
  ])('%s', (_, text, expected) => {
    expect(found(text, 'looking for work', true)).toBe(expected);
  });
});

describe('a phrase that begins with a sign', () => {
  it.each([
    ['is found after a negation', 'not $ now', false, '$'],
    ['is passed over after a negation where it must be affirmed', 'not $ now', true, undefined],
    ['is found where it is affirmed', 'some $ now', true, '$'],
  ])('%s', (_, text, affirmed, expected) => {
    expect(found(text, '$', affirmed)).toBe(expected);
  });
});

describe('isPhrase', () => {
  it.each(['word', 'two words', 'C++', 'collaborat*', 'pay* for', 'a ... b', 'a … b', 'no...gap'])(
    'accepts "%s"',
    (phrase) => {
      expect(isPhrase(phrase)).toBe(true);
    },
  );

  it.each(['*', '*ing', '... a', 'a ...', '...', 'a ... ... b', 'a *', '+*', '李*'])(
    'refuses "%s"',
    (phrase) => {
      expect(isPhrase(phrase)).toBe(false);
    },
  );
});

const word = fc.constantFrom('sales', 'lead', 'SEO', 'Café', 'C++', 'don’t', '500', 'x');
const joint = fc.constantFrom(' ', ', ', '. ', '\n', ' – ', ' (', ') ');

describe('the laws of phrases', () => {
  it('every word of a text is found, and its raw piece folds to it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, joint), { minLength: 1 }), fc.nat(), (parts, pick) => {
        const text = parts.flat().join('');
        const wanted = parts[pick % parts.length]?.[0] ?? '';
        expect(fold(found(text, wanted) ?? '').text).toBe(fold(wanted).text);
      }),
      runs,
    );
  });

  it('words glued to letters are never found', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('lead', 'seo', 'cto'),
        fc.constantFrom('a', 'é', '7', '_'),
        (one, glue) => {
          expect([found(one + glue, one), found(glue + one, one)]).toEqual([undefined, undefined]);
        },
      ),
      runs,
    );
  });

  it('the order of phrases never matters, nor what else is looked for', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(word, joint)),
        (phrases, parts) => {
          const text = parts.flat().join('');
          const index = new PhraseIndex();
          index.add(['lead', 'x']);
          const list = index.add(phrases.toReversed());
          const span = index.search(fold(text)).get(list);
          expect(span && text.slice(span.start, span.end)).toBe(found(text, phrases));
        },
      ),
      runs,
    );
  });
});

/** The tokens that a phrase of these matches, the leftmost and then longest way, by trying every way. */
function tried(tokens: readonly string[], wanted: readonly string[]): string | undefined {
  const isWord = (token: string): boolean => token !== '+';
  for (let start = 0; start < tokens.length; start += 1) {
    if (tokens[start] !== wanted[0]) continue;
    let ends = new Set([start]);
    for (const next of wanted.slice(1)) {
      const reached = new Set<number>();
      for (const from of ends)
        for (let to = from + 1; to < tokens.length; to += 1) {
          if (tokens.slice(from + 1, to).filter(isWord).length > 5) break;
          if (tokens[to] === next) reached.add(to);
        }
      ends = reached;
    }
    if (ends.size > 0) return tokens.slice(start, Math.max(...ends) + 1).join(' ');
  }
  return undefined;
}

describe('phrases with many gaps', () => {
  const tokens = (...of: readonly string[]) => fc.array(fc.constantFrom(...of), { maxLength: 24 });
  it.each([
    ['of words', ['a', 'b', 'x'], /^/u],
    ['of words and signs', ['a', '+', 'x', '李'], /[+李]/u],
  ])('are found where trying every way finds them: %s', (_, of, kind) => {
    const phrase = fc
      .array(fc.constantFrom(...of), { minLength: 1, maxLength: 5 })
      .filter((wanted) => kind.test(wanted.join('')));
    fc.assert(
      fc.property(tokens(...of), phrase, (text, wanted) => {
        expect(found(text.join(' '), wanted.join(' ... '))).toBe(tried(text, wanted));
      }),
      { numRuns: 4 * runs.numRuns },
    );
  });

  // without sharing what is found out, each of these takes longer than the universe has existed
  const long = ['a ', '+', 'a+ ', '李', 'a', ' a b', '+李a '].map((unit) =>
    unit.repeat(Math.ceil(20_000 / unit.length)),
  );
  it.each([
    ['gaps', `${'a ... '.repeat(80)}z`],
    ['endings', `${'a* '.repeat(160)}z`],
    ['gaps and endings', `${'a* ... '.repeat(70)}z`],
    ['gaps between signs', `${'+ ... '.repeat(80)}z`],
    ['gaps in a script without spaces', `${'李 ... '.repeat(80)}z`],
    ['gaps between all of these', `${'a ... + ... 李 ... '.repeat(27)}z`],
    ['words', `${'a '.repeat(249)}z`],
  ])('are looked for in little time: %s', (_, phrase) => {
    expect(isPhrase(phrase)).toBe(true);
    for (const text of long) expect(found(text, phrase)).toBeUndefined();
  });
});

describe('an index of phrases', () => {
  const ends = (index: PhraseIndex, text: string) =>
    [...index.search(fold(text))].map(([list, { start, end }]) => [list, start, end]);

  it('has positions that count up', () => {
    const index = new PhraseIndex();
    expect(index.size).toBe(0);
    expect([index.add(['a']), index.add([]), index.add(['C++'])]).toEqual([0, 1, 2]);
    expect(index.size).toBe(3);
  });

  it.each<readonly [string, readonly (readonly string[])[], string, readonly unknown[]]>([
    ['with one sign in common', [['C++'], ['A+'], ['+']], 'A+ C++', [[0, 3, 6], [1, 0, 2], [2, 1, 2]]],
    ['of one list with one sign in common', [['C++', 'A+', 'B+']], 'B+ C++', [[0, 0, 2]]],
    ['of letters and a sign', [['c#'], ['c++']], 'c# c++', [[0, 0, 2], [1, 3, 6]]],
    ['of digits and a sign', [['5%'], ['5€']], '5€ 5%', [[0, 3, 5], [1, 0, 2]]],
    ['of a script without spaces', [['你好'], ['好吗']], '你好吗', [[0, 0, 2], [1, 1, 3]]],
    ['with a gap before a sign', [['a ... c++']], 'a b c++', [[0, 0, 7]]],
    ['with an ending before a sign', [['pay* +']], 'paying +', [[0, 0, 8]]],
    ['that begin as another', [['bee fly'], ['bee']], 'bee fly', [[0, 0, 7], [1, 0, 3]]],
    ['with words that are long', [['internationalisation'], ['internationalisations']], 'internationalisation', [[0, 0, 20]]],
    ['that are not there', [['C++'], ['bee']], 'a wasp', []],
    ['in a text that ends in spaces', [['bee']], ' bee ', [[0, 1, 4]]],
    ['in a text with what nobody sees', [['bee'], ['C++']], 'b\u200bee C\u200b++', [[0, 0, 4], [1, 5, 9]]],
  ])('finds phrases %s', (_, lists, text, expected) => {
    const index = new PhraseIndex();
    for (const phrases of lists) index.add(phrases);
    const found = [...ends(index, text)].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    expect(found).toEqual(expected);
    expect(ends(index, text)).toHaveLength(expected.length);
  }); // prettier-ignore

  it('finds phrases that are added after a search', () => {
    const index = new PhraseIndex();
    index.add(['bee']);
    expect(ends(index, 'a bee flies')).toEqual([[0, 2, 5]]);
    index.add(['flies', 'bee flies']);
    expect(ends(index, 'a bee flies')).toEqual([
      [0, 2, 5],
      [1, 2, 11],
    ]);
  });
});
