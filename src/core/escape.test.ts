import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { unsafeIn } from '../testing/unsafe.js';
import { escapeMarkdown, guardFormula, jsonText, unguardFormula } from './escape.js';
import { visible } from './visible.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('guardFormula', () => {
  it.each([
    '=1+1', '+1', '-1', '@x', '|x', '%x', '＝1', '＋1', '－1', '＠x', '﹦1', '﹢1', '﹣1', '﹫x', '−1',
    '\tx', '\rx', '\nx', '\0x', ' =1', '\u00a0=1', '\ufeff=1', '\u200b=1', '\u202e=1', '"=1', '“=1', '\u0001=1', "'=1", ' \t"=1', '\n\n=1',
    "'", "'tis",
  ])('guards %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  }); // prettier-ignore

  it.each(['', 'hello', 'a=b', '1-2', '(=)', '"quoted"', ' space', 'Zoë', '你好'])(
    'leaves %j as it is',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  it('guards every character that is another form of a sign', () => {
    const open = Array.from({ length: 0x11_0000 }, (_, at) => String.fromCodePoint(at)).filter(
      (char) => /^[=+\-@|%\u2212]/u.test(char.normalize('NFKC')) && guardFormula(char) === char,
    );
    expect(open).toEqual([]);
  });

  const formulaLike = fc
    .tuple(
      fc.array(
        fc.constantFrom(' ', '\t', '\r', '\n', '\0', '"', "'", '\ufeff', '\u200b', '\u00a0', '‘', '\u0007'), // prettier-ignore
        { maxLength: 4 },
      ),
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%', 'a', ''),
      anyText,
    )
    .map(([before, sign, rest]) => before.join('') + sign + rest);

  it('never begins a formula, whatever a spreadsheet passes over', () => {
    fc.assert(
      fc.property(fc.oneof(formulaLike, anyText), (text) => {
        const seen = guardFormula(text)
          .replace(/^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}"‘-‟]+/u, '')
          .normalize('NFKC');
        expect(seen).not.toMatch(/^[=+\-@|%]/u);
        expect(guardFormula(text)).not.toMatch(/^[\t\r\n\0]/u);
      }),
      runs,
    );
  });

  it('is undone by taking the first apostrophe off', () => {
    fc.assert(
      fc.property(fc.oneof(formulaLike, anyText), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      runs,
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['<img src=x>', '&lt;img src=x>'],
    ['@everyone', '&#64;everyone'],
    ['# heading\n- item', '\\# heading - item'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['=====', '\\====='],
    ['    code', 'code'],
    ['https://example.com', 'https:\\//example\\.com'],
    ['$x^2$', '\\$x^2\\$'],
  ])('makes %j inert', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves plain words, numbers and their punctuation as they are', () => {
    const text = 'first-name: 3.5 (or “less”), say 1,000! What? A+ & b = c.'.replace('&', 'and');
    expect(escapeMarkdown(text)).toBe(text);
  });
});

/** As readers of Markdown do it at their most generous: HTML allowed, addresses made links. */
const renderer = new MarkdownIt({ html: true, linkify: true, typographer: false });

const pieces =
  '` ``` ~~~ * ** _ [ ] ]( ( ) ! # ## - + 1. 1) 2. 10) > | --- === & &lt; &#64; < <b> </td> <!-- --> <script> \\ \\\\ : :// @ ' +
  'http https www. a.com javascript: [x] [^1] [x]: $ ~ ^ { } = " \' word 你好 😀 ann@example.com {{x}} |-| // localhost www.a.com .';
const markup = fc.constantFrom(
  ...pieces.split(' '),
  ' ', '  ', '    ', '\t', '\n', '\r\n', '\u2028', '\u001b[31m', '\u202e', '\u00a0',
); // prettier-ignore
const markdown = fc.oneof(
  fc.array(markup, { maxLength: 12 }).map((parts) => parts.join('')),
  anyText,
);

/** What is seen of a text in HTML. */
const seenAs = (text: string): string =>
  visible(text)
    .replaceAll('\u0000', '\ufffd')
    .replace(/ +/gu, ' ')
    .trim()
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

describe('Markdown as it is rendered', () => {
  it('shows a text alone as one paragraph that has nothing but the text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const shown = seenAs(text);
        expect(renderer.render(escapeMarkdown(text)).trim()).toBe(shown && `<p>${shown}</p>`);
      }),
      { numRuns: 3 * runs.numRuns },
    );
  });

  it('shows texts under each other as one quotation, none of them a heading or a list', () => {
    fc.assert(
      fc.property(fc.array(markdown, { maxLength: 3 }), (texts) => {
        const quoted = ['x', ...texts].map((line) => `> ${escapeMarkdown(line)}`).join('\n');
        const html = renderer.render(quoted);
        expect(html).not.toMatch(/<(?!\/?(?:blockquote|p)>)/u);
      }),
      runs,
    );
  });

  it('shows texts as the cells of one row of a table', () => {
    fc.assert(
      fc.property(markdown, markdown, (a, b) => {
        const html = renderer.render(
          `| x | y |\n|---|---|\n| ${escapeMarkdown(a)} | ${escapeMarkdown(b)} |\n`,
        );
        const rows = [...html.matchAll(/<td>(.*?)<\/td>/gu)].map(([, cell]) => cell);
        expect(rows).toEqual([seenAs(a), seenAs(b)]);
        expect(html).not.toMatch(/<(?!\/?(?:table|thead|tbody|tr|th|td)>)/u);
      }),
      { numRuns: 3 * runs.numRuns },
    );
  });

  it('shows a text as the words of one heading', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const html = renderer.render(`## ${escapeMarkdown(text)}: x\n`).trim();
        expect(html).toBe(`<h2>${seenAs(text)}: x</h2>`);
      }),
      runs,
    );
  });
});

describe('jsonText', () => {
  it('is exact: what is parsed is what was given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), anyText, (value, text) => {
        const given = { value, text, [text]: 1 };
        expect(JSON.parse(jsonText(given))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      runs,
    );
  });

  it('holds nothing that must not reach a terminal, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(unsafeIn(jsonText(texts, 2).replace(/\p{M}{5,}/gu, ''))).toEqual([]);
      }),
      runs,
    );
  });

  it.each([
    ['an escape', '\u001b[31m', '"\\u001b[31m"'],
    ['a delete and a C1 control', '\u007f\u009b', '"\\u007f\\u009b"'],
    ['a turn of direction', '\u202e', '"\\u202e"'],
    ['a line separator', '\u2028', '"\\u2028"'],
    ['a tag', '\u{e0041}', '"\\udb40\\udc41"'],
    ['a lone surrogate', '\ud83d', '"\\ud83d"'],
    ['letters and emoji as they are', 'José 你好 👩\u200d👧', '"José 你好 👩\u200d👧"'],
  ])('writes %s', (_, text, json) => {
    expect(jsonText(text)).toBe(json);
  });
});
