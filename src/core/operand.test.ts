import { describe, expect, it } from 'vitest';
import { dayOperand, textOperand } from './operand.js';

describe('textOperand', () => {
  it.each(['hello', 'C++', ' x ', '李', '!'])('"%s" can be looked for', (text) => {
    expect(textOperand.parse(text)).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \t'],
    ['invisible characters only', '\u200b\u00ad'],
    ['a backspace, which "\\b" is in double quotes', '\bCEO\b'],
    ['a number', 7],
    ['nothing at all', null],
  ])('%s is refused', (_, text) => {
    expect(textOperand.safeParse(text).success).toBe(false);
  });
});

describe('dayOperand', () => {
  it.each([
    ['1970-01-01', 0],
    ['2026-03-15', 20_527],
  ])('"%s" is day %i', (text, expected) => {
    expect(dayOperand.parse(text)).toBe(expected);
  });

  it.each(['2026-02-30', '2026-3-1', '15.03.2026', 'today', 20_527, ''])(
    '%j is refused',
    (text) => {
      expect(dayOperand.safeParse(text).success).toBe(false);
    },
  );
});
