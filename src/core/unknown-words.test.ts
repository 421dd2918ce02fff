import { describe, expect, it } from 'vitest';
import { vocabulary } from '../screening/vocabulary.js';
import { compile } from '../testing/policy.js';
import { type Fact } from './fact.js';
import { type Place, type Problem } from './problem.js';
import {
  unfitOperator,
  unknownFact,
  unknownFactInTest,
  unknownList,
  unknownName,
  unknownRule,
} from './unknown-words.js';

/** A place as long as the text, beginning at the fifth column. */
function placeOf(text: string, file = 'a.yaml'): Place {
  return { file, line: 2, column: 5, endColumn: 5 + text.length };
}

/** What there is to type, whether nothing else can be meant, and the columns it is typed over. */
function typed({ fix }: Problem): readonly unknown[] {
  const [edit] = fix?.edits ?? [];
  return edit === undefined ? [] : [edit.text, fix?.sure, edit.place.column, edit.place.endColumn];
}

function columns({ place }: Problem): readonly unknown[] {
  return [place?.column, place?.endColumn];
}

/** The fact and the comparison of a test's key that is written so. */
function keyOf(fact: string, operator: string, written = `${fact} ${operator}`) {
  return { fact, operator, place: placeOf(written) };
}

function factOf(name: string): Fact {
  const found = vocabulary.fact(name);
  if (found === undefined) throw new Error(`bad test: ${name}`);
  return found;
}

const allFacts =
  'all facts are listed by "screen facts"; a column of your own is column.<its name>';

describe('unknownFactInTest', () => {
  const spaced = { ...keyOf('nots', 'is empty', 'nots   is empty'), spaced: true } as const;

  it.each([
    ['without quotes', keyOf('nots', 'is empty'), [5, 9], ['note', true, 5, 9]],
    ['in quotes', keyOf('nots', 'is empty', '"nots is empty"'), [6, 10], ['note', true, 6, 10]],
    ['with escapes', keyOf('nots', 'is empty', String.raw`"n\x6fts is empty"`), [5, 23], []],
    ['with as much more space as quotes take', spaced, [5, 20], []],
  ])('points at the name of the fact, %s', (_, written, place, fix) => {
    const problem = unknownFactInTest(written, vocabulary);
    expect(problem).toMatchObject({
      code: 'unknown-fact',
      message: 'there is no fact "nots"',
      hint: 'did you mean "note"?',
    });
    expect([columns(problem), typed(problem)]).toEqual([place, fix]);
  });

  it.each([
    ['mutual', 'connections at least', 'mutual connections', ['mutual-connections', true, 5, 23]],
    ['sent', 'at is known', 'sent at', ['sent-at', true, 5, 12]],
    ['my', 'own thing does not exist', 'my', []],
    // the longer of two comparisons that end it
    ['foot', 'ball contains text', 'foot ball', []],
  ])('takes the words before a comparison for a fact: %s %s', (fact, operator, name, fix) => {
    const problem = unknownFactInTest(keyOf(fact, operator), vocabulary);
    expect(problem.message).toBe(`there is no fact "${name}"`);
    expect([columns(problem), typed(problem)]).toEqual([[5, 5 + name.length], fix]);
  });

  it.each([
    ['nots   is empty', ['unknown-fact', undefined]],
    ['note   is emty', ['unknown-operator', undefined]],
    ['"nots is empty"', ['unknown-fact', 'note']],
  ])('as a file has it: %s', (key, expected) => {
    const [problem] = compile(`rules: [{ id: a, when: { ${key}: true } }]`).problems;
    expect([problem?.code, problem?.fix?.edits[0]?.text]).toEqual(expected);
  });

  it.each([
    ['with more space', keyOf('mutual', 'connections at least', 'mutual  connections at least')],
    ['as a key with spaces', { ...keyOf('mutual', 'connections at least'), spaced: true } as const],
  ])('takes no words together that are not written as usual: %s', (_, written) => {
    const problem = unknownFactInTest(written, vocabulary);
    expect([problem.message, problem.place, problem.fix]).toEqual([
      'there is no fact "mutual"',
      written.place,
      undefined,
    ]);
  });

  it('takes words together in quotes', () => {
    const written = keyOf('mutual', 'connections at least', '"mutual connections at least"');
    const problem = unknownFactInTest(written, vocabulary);
    expect(problem.message).toBe('there is no fact "mutual connections"');
    expect([columns(problem), typed(problem)]).toEqual([
      [6, 24],
      ['mutual-connections', true, 6, 24],
    ]);
  });

  it('takes no words together where the comparison is one', () => {
    expect(unknownFactInTest(keyOf('foot', 'is empty'), vocabulary).message).toBe(
      'there is no fact "foot"',
    );
  });
});

describe('unknownFact', () => {
  it.each([
    ['a slip of the finger', 'headlin', 'headline', true],
    ['the name of a column', 'Education 1', 'schools', false],
    ['a name that is only near', 'conectionz', 'connections', true],
  ])('knows what is meant by %s', (_, name, meant, sure) => {
    const problem = unknownFact(name, placeOf(name), vocabulary);
    expect(problem.hint).toBe(`did you mean "${meant}"?`);
    expect(typed(problem)).toEqual([meant, sure, 5, 5 + name.length]);
  });

  it('says where all facts are listed, where none is near', () => {
    const problem = unknownFact('xylophone', placeOf('xylophone'), vocabulary);
    expect([problem.hint, problem.fix]).toEqual([allFacts, undefined]);
  });

  it('types nothing over a place that is more than the name, and none without a place', () => {
    expect(unknownFact('nots', placeOf('x'), vocabulary, false).fix).toBeUndefined();
    const placeless = unknownFact('nots', undefined, vocabulary);
    expect(placeless.hint).toBe('did you mean "note"?');
    expect(Object.keys(placeless)).not.toContain('place');
    expect(Object.keys(placeless)).not.toContain('fix');
  });
});

describe('unfitOperator', () => {
  it.each([
    ['a number', 'connections', '"connections" is a number: is, at least, at most, more than, less than, is empty, is known'],
    ['a flag', 'recommended', '"recommended" is true or false: is, is empty, is known'],
    ['a date', 'sent-at', '"sent-at" is a date: is, before, after, older than, newer than, is empty, is known'],
  ])('lists the comparisons of %s where another has the comparison', (_, fact, hint) => {
    const problem = unfitOperator(factOf(fact), keyOf(fact, 'contains'), vocabulary);
    const names = (text = ''): readonly string[] => text.split(': ')[1]?.split(', ').toSorted() ?? [];
    expect([problem.code, problem.message]).toEqual([
      'wrong-operand',
      `"contains" can not compare ${fact}`,
    ]);
    expect(problem.hint?.split(': ')[0]).toBe(hint.split(': ')[0]);
    expect(names(problem.hint)).toEqual(names(hint));
    expect(columns(problem)).toEqual([6 + fact.length, 14 + fact.length]);
    expect(problem.fix).toBeUndefined();
  }); // prettier-ignore

  it.each([
    ['a slip of the finger', 'note', 'contians', 'contains', true],
    ['a sign', 'connections', '>', 'more than', false],
    ['a sign that is a day’s too', 'sent-at', '>', 'after', false],
    ['a sign for days', 'sent-at', '<', 'before', false],
    ['a sign for at least', 'connections', '>=', 'at least', false],
    ['everyday words', 'connections', 'Up To', 'at most', false],
    ['everyday words of texts', 'note', 'mentions', 'contains', false],
    ['what is only near', 'note', 'contayning', 'contains', false],
  ])('knows what is meant by %s: %s %s', (_, fact, operator, meant, sure) => {
    const problem = unfitOperator(factOf(fact), keyOf(fact, operator), vocabulary);
    const from = 6 + fact.length;
    expect(problem).toMatchObject({
      code: 'unknown-operator',
      message: `there is no comparison "${operator}"`,
      hint: `did you mean "${meant}"?`,
    });
    expect(typed(problem)).toEqual([meant, sure, from, from + operator.length]);
  });

  it.each(['xylophone', 'constructor', 'toString'])('guesses nothing of "%s"', (operator) => {
    const problem = unfitOperator(
      factOf('recommended'),
      keyOf('recommended', operator),
      vocabulary,
    );
    expect(problem.hint).toMatch(/^"recommended" is true or false: /u);
    expect(problem.fix).toBeUndefined();
  });

  it('points at the whole key and types nothing where it is not written as usual', () => {
    const written = keyOf('note', 'contians', 'note    contians');
    const problem = unfitOperator(factOf('note'), written, vocabulary);
    expect([problem.hint, columns(problem), problem.fix]).toEqual([
      'did you mean "contains"?',
      [5, 21],
      undefined,
    ]);
  });
});

describe('unknownRule', () => {
  const there = { file: 'a.yaml', line: 1, column: 1, endColumn: 9 };
  const rules = [
    { id: 'recruiter', place: there },
    { id: 'colleague', place: { ...there, file: 'b.yaml' } },
  ];
  const joined = 'several conditions are joined by all: (every one) or any: (one is enough)';
  const colon = 'a test needs a colon and a value, such as  { note contains: hello }';
  const none = 'a condition names a rule’s id, or is a test such as  { note is empty: true }';

  it.each([
    ['"not" before a rule', 'not recruiter', '"not" is a key of its own', '{ not: recruiter }'],
    ['"and"', 'a and b', joined, '{ all: [a, b] }'],
    ['"or"', 'a or b', joined, '{ any: [a, b] }'],
    ['commas', 'a, b ,c', joined, '{ all: [a, b, c] }'],
    ['"or" with more space', 'a  or  b', joined, '{ any: [a, b] }'],
    ['a comma and "not"', 'a, not b', joined, '{ all: [a, { not: b }] }'],
    ['space before a comma', 'a , not b', joined, '{ all: [a, { not: b }] }'],
    ['"not" inside of a part', 'a and do not b', joined, '{ all: [a, do not b] }'],
    ['"not" twice', 'a or not not b', joined, '{ any: [a, { not: { not: b } }] }'],
    ['"not" with more space', 'not  recruiter', '"not" is a key of its own', '{ not: recruiter }'],
    ['a value that reads like a comparison', 'note contains is empty', colon, '{ note contains: is empty }'],
    ['"and not"', 'a  and  not  b', joined, '{ all: [a, { not: b }] }'],
    [
      '"not" before a test',
      'not note is empty',
      '"not" is a key of its own',
      '{ not: { note is empty: true } }',
    ],
    [
      'tests joined by "and"',
      'note contains hi and connections > 5',
      joined,
      '{ all: [{ note contains: hi }, { connections more than: 5 }] }',
    ],
    [
      'a rule, and what is no test',
      'recruiter or not note sings',
      joined,
      '{ any: [recruiter, { not: note sings }] }',
    ],
    ['a test without a colon', 'note contains hello you', colon, '{ note contains: hello you }'],
    [
      'the longer of two comparisons',
      'note contains text hello',
      colon,
      '{ note contains text: hello }',
    ],
    ['a test that needs no more than true', 'note is empty', colon, '{ note is empty: true }'],
    ['its opposite', 'connections is not known', colon, '{ connections is known: false }'],
    ['a fact that is so or not', 'worked-together', colon, '{ worked-together is: true }'],
    ['a sign', 'connections >= 500', colon, '{ connections at least: 500 }'],
    ['the longer of two signs', 'connections > 500', colon, '{ connections more than: 500 }'],
    ['a sign that may be of days', 'sent-at > 2026-01-31', colon, '{ sent-at after: 2026-01-31 }'],
    ['a word of everyday language', 'note mentions tea', colon, '{ note contains: tea }'],
    ['what a fact is not', 'company is not Acme', colon, '{ not: { company is: Acme } }'],
    ['more than that it is empty', 'note is empty-handed', colon, '{ note is: empty-handed }'],
    ['the longest of several words', 'note is one of tea', colon, '{ note is: tea }'],
    ['a rule that is near', 'recruter', 'did you mean "recruiter"?', 'recruiter'],
  ])('types what is meant by %s', (_, name, hint, text) => {
    const problem = unknownRule(name, placeOf(name), rules, vocabulary);
    expect([problem.code, problem.message]).toEqual(['unknown-rule', `there is no rule "${name}"`]);
    expect([problem.hint, typed(problem)]).toEqual([hint, [text, false, 5, 5 + name.length]]);
  }); // prettier-ignore

  it.each([
    ['a test without a value', 'note contains', colon],
    ['a fact without a comparison that there is', 'note sings hello', colon],
    ['a fact with a longer word than a comparison', 'note containsx hello', colon],
    ['a fact alone', 'note', colon],
    ['a comparison of everyday language that is none of this fact', 'note > 5', colon],
    ['a comparison of other facts', 'note at least 5', colon],
    ['a sign without a value', 'connections > ', colon],
    ['what is near to nothing', 'xylophone', none],
    ['a word with "or" inside', 'xylorophone', none],
    ['a word that begins with "not"', 'nothingness', none],
  ])('only says what to do about %s', (_, name, hint) => {
    const problem = unknownRule(name, placeOf(name), rules, vocabulary);
    expect([problem.hint, problem.fix, problem.also]).toEqual([hint, undefined, undefined]);
  });

  it('shows the rule that may be meant, where it is in the same file', () => {
    const near = (name: string): Problem => unknownRule(name, placeOf(name), rules, vocabulary);
    expect(near('recruter').also).toEqual({ place: there, message: '"recruiter" is given here' });
    expect(near('coleague').hint).toBe('did you mean "colleague"?');
    expect(near('coleague').also).toBeUndefined();
  });
});

describe('unknownList', () => {
  const place = placeOf('clients');
  const places = new Map([
    ['clients', { place }],
    ['friends', { place: placeOf('friends', 'b.yaml') }],
  ]);

  it('types the list that is near, and shows it where it is in the same file', () => {
    const problem = unknownList('cleints', place, places.keys(), places);
    expect(problem).toMatchObject({
      code: 'unknown-list',
      message: 'there is no list "cleints"',
      hint: 'did you mean "clients"?',
      also: { place, message: '"clients" is given here' },
    });
    expect(typed(problem)).toEqual(['clients', false, 5, 12]);
  });

  it.each([
    ['in another file', 'freinds', 'did you mean "friends"?'],
    ['of no file', 'ownr.clients', 'did you mean "owner.clients"?'],
  ])('shows no list that is %s', (_, name, hint) => {
    const problem = unknownList(name, place, ['friends', 'owner.clients'], places);
    expect([problem.hint, problem.also]).toEqual([hint, undefined]);
  });

  it('says how to give a list, where none is near', () => {
    const problem = unknownList('xylophone', place, places.keys(), places);
    expect([problem.hint, problem.fix]).toEqual([
      'give it at the left of the file:  lists: { xylophone: [one, two] }',
      undefined,
    ]);
  });
});

describe('unknownName', () => {
  const value = 'Hi ${headlin}!';

  it.each([
    ['without quotes', value, [10, 17]],
    ['in quotes', `"${value}"`, [11, 18]],
  ])('types the name that is near over the other, %s', (_, written, [from, to]) => {
    const problem = unknownName('headlin', { value, place: placeOf(written) }, '', vocabulary);
    expect(problem).toMatchObject({
      code: 'unknown-name',
      message: '"${headlin}" names no fact',
      hint: 'did you mean "${headline}"?',
    });
    expect([columns(problem), typed(problem)]).toEqual([
      [from, to],
      ['headline', false, from, to],
    ]);
  });

  it.each([
    ['a text on several lines, or with escapes', 'headlin', value, `${value}x`],
    ['a text that is written shorter than it is', 'headlin', value, 'Hi'],
    ['a text in which the name stands otherwise', 'headlin', 'Hi ${ headlin }', 'Hi ${ headlin }'],
  ])('points at the whole of %s', (_, name, text, written) => {
    const place = placeOf(written);
    const problem = unknownName(name, { value: text, place }, '', vocabulary);
    expect([problem.place, problem.hint, problem.fix]).toEqual([
      place,
      'did you mean "${headline}"?',
      undefined,
    ]);
  });

  it('takes the words that matched for a name, and says in which language the text is', () => {
    const text = '${mach}';
    const problem = unknownName('mach', { value: text, place: placeOf(text) }, 'de', vocabulary);
    expect(problem.message).toBe('"${mach}" names no fact, in the text of "de:"');
    expect(typed(problem)).toEqual(['match', false, 7, 11]);
  });

  it('says where all facts are listed, where none is near', () => {
    const text = '${xylophone}';
    const problem = unknownName('xylophone', { value: text, place: placeOf(text) }, '', vocabulary);
    expect([problem.hint, problem.fix]).toEqual([
      'all facts are listed by "screen facts"; ${match} stands for the words that matched',
      undefined,
    ]);
  });
});
