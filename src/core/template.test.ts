import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { namesIn, parseTemplate, renderTemplate } from './template.js';

const values: Readonly<Record<string, string>> = { name: 'Ann', evil: '${name}' };
const render = (text: string): string =>
  renderTemplate(parseTemplate(text), (name) => values[name]);

describe('renderTemplate', () => {
  it.each([
    ['no place', 'plain $ { }', 'plain $ { }'],
    ['a place', 'Hi ${name}!', 'Hi Ann!'],
    ['space in a place', '${ name }', 'Ann'],
    ['two places', '${name}${name}', 'AnnAnn'],
    ['a fallback that isn’t needed', '${name|there}', 'Ann'],
    ['a fallback that is', 'Hi ${first-name|there}', 'Hi there'],
    ['an empty fallback', 'Hi${first-name|}', 'Hi'],
    ['a fallback with a bar', '${first-name|a|b}', 'a|b'],
    ['a value that looks like a place', '${evil}', '${name}'],
    ['a place that isn’t closed', 'Hi ${name', 'Hi ${name'],
    ['nothing', '', ''],
    ['words that matched, where none did', 'Says “${match}”', 'Says “”'],
    ['a fallback for words that matched', 'Says “${match|nothing}”', 'Says “nothing”'],
    ['a fact that is unknown', 'Hi ${first-name}!', 'Hi (first-name unknown)!'],
  ])('%s', (_, text, expected) => {
    expect(render(text)).toBe(expected);
  });

  it('names what is unknown and has no fallback', () => {
    expect(render('Hi ${first-name}')).toContain('first-name');
  });

  it('text without places comes back as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('${')),
        (text) => {
          expect(render(text)).toBe(text);
        },
      ),
      runs,
    );
  });
});

describe('parseTemplate', () => {
  const place = (name: string, fallback?: string) => ({ name, fallback });
  it.each([
    ['', []],
    ['text', ['text']],
    ['${a}', [place('a')]],
    ['${}', [place('')]],
    ['${a}${b|c}', [place('a'), place('b', 'c')]],
    ['x${a}y', ['x', place('a'), 'y']],
    ['${ a }y${b|}', [place('a'), 'y', place('b', '')]],
    ['${a', ['${a']],
  ])('"%s" is %j', (text, expected) => {
    expect(parseTemplate(text)).toEqual(expected);
  });
});

describe('namesIn', () => {
  it.each([
    ['none', []],
    ['${a} and ${b|c} and ${a}', ['a', 'b', 'a']],
  ])('"%s" has %j', (text, expected) => {
    expect(namesIn(parseTemplate(text))).toEqual(expected);
  });
});
