import { describe, expect, it } from 'vitest';
import { suspectText } from './suspect-text.js';
import { readYaml } from './yaml-file.js';

function suspected(text: string): readonly string[] {
  const { yaml } = readYaml('a.yaml', `a: ${text}\n`);
  if (yaml === undefined) throw new Error('bad test');
  return suspectText(yaml, ['a'], (yaml.data as { a: unknown }).a).map(({ code }) => code);
}

describe('suspectText', () => {
  it.each(['“hello”', '‘hello’', '„hallo“', 'one, two, three', 'sales, leads, growth, SEO'])(
    'suspects %s',
    (text) => {
      expect(suspected(text)).toEqual(['likely-mistake']);
    },
  );

  it.each([
    'hello',
    '“hello',
    'one, two',
    '"one, two, three"',
    "'“hello”'",
    '7',
    '[a, b, c]',
    'the “big” one',
  ])('lets %s be', (text) => {
    expect(suspected(text)).toEqual([]);
  });
});
