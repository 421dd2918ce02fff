import { describe, expect, it } from 'vitest';
import { suspectText } from './suspect-text.js';
import { readYaml } from './yaml-file.js';

function suspected(text: string): readonly string[] {
  const { yaml } = readYaml('a.yaml', `a: ${text}\n`);
  if (yaml === undefined) throw new Error('bad test');
  return suspectText(yaml, ['a'], (yaml.data as { a: unknown }).a).map(({ code }) => code);
}

describe('suspectText', () => {
  it.each([
    '“hello”',
    '‘hello’',
    '„hallo“',
    '“hello"',
    'one, two, three',
    'sales, leads, growth, SEO',
    'hello there"',
    '• hello',
    '\n  • hello\n  • good day',
  ])('suspects %s', (text) => {
    expect(suspected(text)).toEqual(['likely-mistake']);
  });

  it.each([
    ['one, two, three', true, '[one, two, three]'],
    ['sales, business development, growth', true, '[sales, business development, growth]'],
    ['Portland, Oregon, USA', false, '[Portland, Oregon, USA]'],
    ['red, white, and blue', false, '[red, white, and blue]'],
    ['“hello”', true, '"hello"'],
    ['• hello', false, ''],
    ['“say \\o/”', true, "'say \\o/'"],
  ])('of %s it is sure what is meant: %s', (text, sure, typed) => {
    const { yaml } = readYaml('a.yaml', `a: ${text}\n`);
    if (yaml === undefined) throw new Error('bad test');
    const [problem] = suspectText(yaml, ['a'], text, true);
    expect(problem?.fix).toMatchObject({ sure, edits: [{ text: typed }] });
  });

  it.each([
    'hello',
    '“hello',
    'one, two',
    '"one, two, three"',
    "'“hello”'",
    '7',
    '[a, b, c]',
    'the “big” one',
    '"• hello"',
  ])('lets %s be', (text) => {
    expect(suspected(text)).toEqual([]);
  });
});
