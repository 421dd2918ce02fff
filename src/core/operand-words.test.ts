import { describe, expect, it } from 'vitest';
import { vocabulary } from '../screening/vocabulary.js';
import { policy } from '../testing/policy.js';
import { type Fact } from './fact.js';
import { comparisonOf, denialOf, oneValueHint, wrongOperand } from './operand-words.js';
import { type Operator } from './operator.js';
import { type Problem } from './problem.js';
import { type WrittenOperand } from './written.js';

/** How a test and its opposite are said. */
function wordsOf(test: string): readonly (string | undefined)[] {
  const [compiled] = policy(
    `lists: { pets: [cat, dog] }\nrules: [{ id: a, when: { ${test} } }]`,
  ).tests;
  return [compiled?.phrase, compiled?.denial];
}

function operatorOf(name: string): Operator {
  const found = vocabulary.operators.find((operator) => operator.name === name);
  if (found === undefined) throw new Error(`bad test: ${name}`);
  return found;
}

function factOf(name: string): Fact {
  const found = vocabulary.fact(name);
  if (found === undefined) throw new Error(`bad test: ${name}`);
  return found;
}

function literals(...values: readonly boolean[]): WrittenOperand {
  const place = placeOf('x');
  return { kind: 'literals', items: values.map((value) => ({ value, place })) };
}

/** A place as long as the text, beginning at the tenth column. */
function placeOf(text: string) {
  return { file: 'a.yaml', line: 3, column: 10, endColumn: 10 + text.length };
}

/** The operand of a test, refused; its text is as long as what JSON makes of it. */
function refuse(fact: string, operator: string, value: unknown, refusal?: string): Problem {
  const place = placeOf(JSON.stringify(value));
  return wrongOperand(operatorOf(operator), factOf(fact), { value, place }, refusal);
}

function typed({ fix }: Problem): readonly unknown[] {
  return fix === undefined ? [] : [fix.edits[0]?.text, fix.sure];
}

describe('a test in words, and what holds where it is false', () => {
  it.each([
    ['connections at most: 10', 'connections at most 10', 'connections more than 10'],
    ['note is empty: true', 'note is empty', 'note is not empty'],
    ['note is empty: false', 'note is not empty', 'note is empty'],
    ['connections is known: false', 'connections is not known', 'connections is known'],
    ['recommended is: true', 'recommended is true', 'recommended is false'],
    ['recommended is: false', 'recommended is false', 'recommended is true'],
    ['connections is: 7', 'connections is 7', 'connections is not 7'],
    ['note contains: [a, b]', 'note contains "a" or "b"', 'note does not contain "a" or "b"'],
    ['note contains: [a, b, c, d]', 'note contains "a" or "b" or "c" or "d"', 'note does not contain "a" or "b" or "c" or "d"'],
    ['note contains: [a, b, c, d, e]', 'note contains one of 5: "a", "b", "c", …', 'note does not contain any of 5: "a", "b", "c", …'],
    ['note contains: { list: pets }', 'note contains list "pets"', 'note does not contain list "pets"'],
    ['note contains: one of us', 'note contains "one of us"', 'note does not contain "one of us"'],
    ['sent-at older than: 30 days', 'sent-at older than "30 days"', 'sent-at not older than "30 days"'],
  ])('%s', (test, phrase, denial) => {
    expect(wordsOf(test)).toEqual([phrase, denial]);
  }); // prettier-ignore

  it('names the list after "is empty" as it does the list of any other comparison', () => {
    const list: WrittenOperand = { kind: 'list', name: { value: 'pets', place: placeOf('pets') } };
    expect(comparisonOf('is empty', list)).toBe('is empty');
    expect(denialOf(operatorOf('is empty'), list)).toBe('is not empty');
    expect(denialOf(operatorOf('is'), list)).toBe('is not list "pets"');
  });

  it.each([
    ['this is empty', 'this is empty true'],
    ['is known to', 'is known to true'],
  ])('says what is compared by "%s", which is not what it looks like', (name, said) => {
    const operand = literals(true);
    expect(comparisonOf(name, operand)).toBe(said);
    expect(denialOf({ ...operatorOf('contains'), name }, operand)).toBe('does not contain true');
  });

  it('denies the word of a comparison with true, where it is not "is"', () => {
    expect(denialOf(operatorOf('contains'), literals(true))).toBe('does not contain true');
  });
});

describe('oneValueHint', () => {
  it.each([
    ['connections', 'at least', 'write a number, such as 10; a span takes two tests:  { connections at least: 10, connections at most: 20 }'],
    ['sent-at', 'after', 'write a date, such as 2026-01-31; a span takes two tests:  { sent-at after: 2026-01-01, sent-at before: 2026-02-01 }'],
    ['connections', 'is known', 'write true or false, without brackets'],
    ['note', 'is empty', 'write true or false, without brackets'],
    ['sent-at', 'is known', 'write true or false, without brackets'],
  ])('%s %s', (fact, operator, hint) => {
    expect(oneValueHint(operatorOf(operator), factOf(fact))).toBe(hint);
  }); // prettier-ignore
});

describe('wrongOperand, of a value of another type', () => {
  it.each([
    ['nothing', null, 'nothing'],
    ['a number', 7, '7'],
    ['the infinite, for which JSON has no word', Infinity, 'Infinity'],
    ['a truth', true, 'true'],
    ['a text', 'x', '"x"'],
    ['a map', { a: 1 }, 'a map or list'],
    ['a list', ['a'], 'a map or list'],
  ])('shows %s', (_, value, shown) => {
    const { code, message, place } = refuse('note', 'contains', value);
    expect(code).toBe('wrong-operand');
    expect(message).toBe(
      `${shown} stands where "note contains" needs a phrase, or a list of phrases`,
    );
    expect(place).toEqual(placeOf(JSON.stringify(value)));
  });

  it.each([
    ['nothing', 'note', 'contains', null, 'write it after the colon; put quotes around a text that begins with #', []],
    ['a number of nobody knows what', 'sent-at', 'older than', 30, 'say whether days, weeks, months or years', ['30 days', false]],
    ['a number for a flag', 'recommended', 'is', 1, 'write true or false', []],
    ['a number for "is empty"', 'note', 'is empty', 0, 'write true or false', []],
    ['a number for "is known"', 'connections', 'is known', 1, 'write true or false', []],
    ['a number for a flag, whatever the test', 'recommended', 'contains', 1, 'write true or false', []],
    ['a truth for a span of days', 'sent-at', 'older than', true, 'put quotes around a text that looks like a number, or is true or false', ['"true"', true]],
    ['a number for a span of days, of what is no date', 'connections', 'older than', 30, 'put quotes around a text that looks like a number, or is true or false', ['"30"', true]],
    ['a day for "is empty"', 'note', 'is empty', '24.12.2025', 'write true or false', []],
    ['a word for true', 'recommended', 'is', 'Yes', 'true and false are the only words for it here', ['true', true]],
    ['a word for false', 'recommended', 'is', 'off', 'true and false are the only words for it here', ['false', true]],
    ['a word that only ends like one for false', 'recommended', 'is', 'casino', 'write true or false', []],
    ['a word that only begins like one for false', 'recommended', 'is', 'nobody', 'write true or false', []],
    ['a number in quotes', 'connections', 'at least', '10', 'write the number without quotes', ['10', true]],
    ['a number with its thousands apart', 'connections', 'at least', "1'000", 'write the digits alone', ['1000', false]],
    ['a number with a space, a comma, a dot and a plus', 'connections', 'at least', '1 0,0.0+', 'write the digits alone', ['1000', false]],
    ['a number with a word before it', 'connections', 'at least', 'over 10', 'write a number, such as 10', []],
    ['a number with a word after it', 'connections', 'at least', '10 people', 'write a number, such as 10', []],
    ['a number for a text', 'note', 'contains', 2026, 'put quotes around a text that looks like a number, or is true or false', ['"2026"', true]],
    ['a truth for a text', 'note', 'contains', false, 'put quotes around a text that looks like a number, or is true or false', ['"false"', true]],
    ['a number for a day', 'sent-at', 'after', 2026, 'put quotes around a text that looks like a number, or is true or false', ['"2026"', true]],
    ['a number for a text "than" does not compare', 'note', 'contains', 30, 'put quotes around a text that looks like a number, or is true or false', ['"30"', true]],
    ['a text that became a key', 'note', 'contains', { Hiring: 'now' }, 'a text with ": " in it must stand in quotes: "Hiring: now"', []],
    ['a text that became keys in keys', 'note', 'contains', { a: { b: 1 } }, 'a text with ": " in it must stand in quotes: "a: …"', []],
    ['an empty map', 'note', 'contains', {}, 'write a phrase, or a list of phrases', []],
    ['a list in a list', 'note', 'contains', ['a'], 'write a phrase, or a list of phrases', []],
    ['any other text', 'note', 'is empty', 'perhaps', 'write true or false', []],
  ])('advises on %s', (_, fact, operator, value, hint, fix) => {
    const problem = refuse(fact, operator, value);
    expect([problem.hint, typed(problem)]).toEqual([hint, fix]);
  }); // prettier-ignore

  it('types no quotes where a number is written otherwise than it is read', () => {
    const written = { value: 1000, place: placeOf('1e3') };
    const problem = wrongOperand(operatorOf('contains'), factOf('note'), written, undefined);
    expect(problem.fix).toBeUndefined();
  });

  it.each([
    ['the day first, as points say', '1.2.2026', '2026-02-01'],
    ['the day first, for there is no 13th month', '13/2/2026', '2026-02-13'],
    ['the month first, for there is no 13th month', '12/13/2026', '2026-12-13'],
    ['the month first with dashes', '2-28-2026', '2026-02-28'],
    ['two digits each', '24.12.2025', '2025-12-24'],
  ])('turns round a date with %s', (_, value, day) => {
    expect(typed(refuse('sent-at', 'after', value))).toEqual([day, false]);
  });

  it.each([
    ['nobody can tell the month', '12/12/2026'],
    ['nobody can tell the month of 1 and 12', '1/12/2026'],
    ['the year has two digits', '24.12.25'],
    ['something stands before it', 'on 24.12.2025'],
    ['something stands after it', '24.12.2025 or so'],
    ['it is no date', 'today'],
  ])('leaves a date alone where %s', (_, value) => {
    const problem = refuse('sent-at', 'after', value);
    expect([problem.hint, problem.fix]).toEqual(['write a date, such as 2026-01-31', undefined]);
  });
});

describe('wrongOperand, of what its operator refuses', () => {
  it.each([
    ['contains', 'wrong-operand'],
    ['matches', 'bad-pattern'],
  ])('of "%s" is a %s, in the words of the refusal', (operator, code) => {
    expect(refuse('note', operator, 'x', 'no good')).toMatchObject({
      code,
      message: 'no good',
      place: placeOf('"x"'),
    });
  });

  it.each([
    ['white space', 'contains', ' ', 'write something in its quotes, or delete it', []],
    ['an empty pattern', 'matches', '', 'write something in its quotes, or delete it', []],
    ['a star before a word', 'contains', '*ring', 'hiring* finds all endings of a word; what stands inside of words is found by  note contains text: ring', []],
    ['stars around a word', 'contains', '*ring*', 'hiring* finds all endings of a word; what stands inside of words is found by  note contains text: ring', []],
    ['a star after something else', 'contains', 'a*ring', 'expected a phrase, or a list of phrases', []],
    ['a star before two words', 'contains', '*ring now', 'expected a phrase, or a list of phrases', []],
    ['dots before words', 'contains', ' ...  help me', 'leave the dots out: they stand between two words, for up to five others, as in  help ... sales', ['"help me"', false]],
    ['dots before words, without a space', 'contains', '...help', 'leave the dots out: they stand between two words, for up to five others, as in  help ... sales', ['"help"', false]],
    ['dots after words', 'contains', 'help me  ... ', 'leave the dots out: they stand between two words, for up to five others, as in  help ... sales', ['"help me"', false]],
    ['dots after a word, without a space', 'contains', 'help...', 'leave the dots out: they stand between two words, for up to five others, as in  help ... sales', ['"help"', false]],
    ['dots between words', 'contains', 'a ... b', 'expected a phrase, or a list of phrases', []],
    ['dots before words on two lines', 'contains', '... help\nme', 'expected a phrase, or a list of phrases', []],
    ['dots after words on two lines', 'contains', 'me\nhelp ...', 'expected a phrase, or a list of phrases', []],
    ['a number', 'contains', 7, 'expected a phrase, or a list of phrases', []],
    ['a pattern in slashes', 'matches', '/a+b/', 'leave the slashes out', ["'a+b'", false]],
    ['a pattern in slashes that ignores case', 'matches', '/ab/gi', 'leave the slashes out', ["'(?i)ab'", false]],
    ['a pattern in slashes with another flag', 'matches', '/ab/g', 'leave the slashes out', ["'ab'", false]],
    ['a slash after something else', 'matches', 'a/b/', 'for plain words, contains is enough; patterns are written in RE2 syntax', []],
    ['a slash before something else', 'matches', '/b/ a', 'for plain words, contains is enough; patterns are written in RE2 syntax', []],
  ])('advises on %s', (_, operator, value, hint, fix) => {
    const problem = refuse('note', operator, value, 'no good');
    expect([problem.hint, typed(problem)]).toEqual([hint, fix]);
  }); // prettier-ignore

  it.each([
    ['missing closing ): `(a`', 'put a ")" where what it opens ends; a bracket of the text itself is written \\('],
    ['missing closing ]: `[a`', 'put a "]" where what it opens ends; a bracket of the text itself is written \\['],
    ['unexpected ): `a)`', 'delete the ")" that is too many; a bracket of the text itself is written \\)'],
    ['unmatched bracket', 'delete the ")" that is too many; a bracket of the text itself is written \\)'],
    ['missing argument to repetition operator: `*`', '* + and ? repeat what stands before them; the signs themselves are written \\* \\+ \\?'],
    ['invalid escape sequence', 'for plain words, contains is enough; patterns are written in RE2 syntax'],
    ['it is missing closing ) and missing argument to repetition', 'for plain words, contains is enough; patterns are written in RE2 syntax'],
  ])('says what to do about "%s"', (refusal, hint) => {
    expect(refuse('note', 'matches', '(a', refusal).hint).toBe(hint);
  }); // prettier-ignore
});
