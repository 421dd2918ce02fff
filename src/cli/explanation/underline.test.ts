import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { visible } from '../../core/visible.js';
import { runs } from '../../testing/runs.js';
import { type Underlined, underlined } from './underline.js';

/** The parts of a text that are these words, labelled in turn. */
function parts(text: string, words: Readonly<Record<string, string>>): readonly Underlined[] {
  return Object.entries(words).map(([word, label]) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, label };
  });
}

describe('words underlined in a text', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['have their label on the right', 'Got 15 minutes?', { '15 minutes': 'asks' }, [
      'Got 15 minutes?',
      '    ~~~~~~~~~~ asks',
    ]],
    ['have it below where there is no room', 'we help now', { we: 'first', help: 'second' }, [
      'we help now',
      '~~ ~~~~ second',
      'first',
    ]],
    ['have it further left where the line ends', 'one two three four five six', { six: 'a-long-label' }, [
      'one two three four five six',
      '                        ~~~',
      '                a-long-label',
    ]],
    ['overlap on lines of their own', 'real estate agent', { 'real estate': 'a', 'estate agent': 'b' }, [
      'real estate agent',
      '~~~~~~~~~~~ a',
      '     ~~~~~~~~~~~~ b',
    ]],
    ['go on in the next line without their label', 'aaaa bbbb cccc dddd eeee ffff', { 'eeee ffff': 'label' }, [
      'aaaa bbbb cccc dddd eeee',
      '                    ~~~~',
      '                    label',
      'ffff',
      '~~~~',
    ]],
    ['stand below wide letters too', '我是工程师 hello', { hello: 'x' }, [
      '我是工程师 hello',
      '           ~~~~~ x',
    ]],
    ['stand below what comes before an emoji', 'hello 🚀', { hello: 'x' }, [
      'hello 🚀',
      '~~~~~ x',
    ]],
    ['are bracketed after an emoji', '🚀 hello', { hello: 'x' }, [
      '🚀 [hello]',
      '- hello: x',
    ]],
    ['are bracketed in scripts from right to left', 'שלום hello', { hello: 'x' }, [
      'שלום [hello]',
      '- hello: x',
    ]],
    ['are bracketed in scripts of joined letters', 'नमस्ते hello', { hello: 'x' }, [
      'नमस्ते [hello]',
      '- hello: x',
    ]],
    ['are found again after a letter that is written as two', '\u0b5c hello', { hello: 'x' }, [
      '\u0b21\u0b3c [hello]',
      '- hello: x',
    ]],
    ['are found again after two letters that are written as one', 'Zoe\u0308 hello', { hello: 'x' }, [
      'Zo\u00eb hello',
      '    ~~~~~ x',
    ]],
    ['keep the lines of the text', 'one\n\ntwo\r\n', { two: 'x' }, [
      'one',
      'two',
      '~~~ x',
    ]],
    ['are found again where control characters are made visible', '\u001b[31mred\u200b flag', { flag: 'x' }, [
      '^[[31mred flag',
      '          ~~~~ x',
    ]],
  ])('%s', (_, text, words, lines) => {
    expect(underlined(text, parts(text, words), { width: 28 })).toEqual(lines);
  }); // prettier-ignore

  it('are underlined in the text where it is coloured', () => {
    const underline = (text: string): string => `<${text}>`;
    const text = '🚀 hello';
    expect(underlined(text, parts(text, { hello: 'x' }), { width: 28, underline })).toEqual([
      '🚀 <hello>',
      '- hello: x',
    ]);
  });
});

describe('the laws of underlining', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem({ maxCount: 12 }));
  const anyParts = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.stringMatching(/^[a-z]{1,12}$/u)), {
    maxLength: 5,
  });
  const partsIn = (length: number, given: readonly (readonly [number, number, string])[]): readonly Underlined[] =>
    given.map(([a, b, label]) => {
      const [start, end] = [a % (length + 1), b % (length + 1)].toSorted((one, other) => one - other) as [number, number];
      return { start, end, label };
    }); // prettier-ignore

  it('no line is wider than the terminal, and none has a character that may not be shown', () => {
    fc.assert(
      fc.property(text, anyParts, fc.integer({ min: 20, max: 80 }), (raw, given, width) => {
        for (const line of underlined(raw, partsIn(raw.length, given), { width })) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(visible(line)).toBe(line);
        }
      }),
      runs,
    );
  });

  it('of plain letters, the marks stand exactly below their words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), (all, pick) => {
        const at = pick % all.length;
        const start = all.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        const word = all[at] ?? '';
        const lines = underlined(all.join(' '), [{ start, end: start + word.length, label: 'Label' }], { width: 30 });
        const marks = lines.findIndex((line) => line.includes('~'));
        const column = (lines[marks] ?? '').indexOf('~');
        const below = lines[marks - 1] ?? '';
        expect(below.slice(column, column + word.length)).toBe(word);
        expect((lines[marks] ?? '').trim().replace(' Label', '')).toBe('~'.repeat(word.length));
        expect(lines.join('\n')).toContain('Label');
      }),
      runs,
    ); // prettier-ignore
  });
});
