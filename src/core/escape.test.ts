import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { escapeMarkdown, guardFormula } from './escape.js';

describe('guardFormula', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '＝1', ' =1', '"=1', '\u200b=1', '|x', '%x'])(
    'guards %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'hello', 'a=b', '1-2', '(=)'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('can be undone: one character is added in front, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([text, `'${text}`]).toContain(guardFormula(text));
      }),
      runs,
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
    ['<img src=x>', '&lt;img src=x\\>'],
    ['@everyone', '&#64;everyone'],
    ['# heading\n- item', '\\# heading \\- item'],
  ])('makes %j inert', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves no bare mark and no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/(?<!\\)[`*_[\]<]|\n|(?<!&#64;)@/u);
      }),
      runs,
    );
  });
});
