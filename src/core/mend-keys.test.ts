import { describe, expect, it } from 'vitest';
import { mendKeys } from './mend-keys.js';
import { policyWords } from './policy-words.js';
import { readYaml } from './yaml-file.js';

function mend(text: string): ReturnType<typeof mendKeys> {
  const { yaml } = readYaml('a.yaml', text);
  if (yaml === undefined) throw new Error('bad test');
  return mendKeys(yaml, policyWords);
}

describe('mendKeys', () => {
  it('leaves a file without unknown keys as it is', () => {
    const { yaml, problems, dropped } = mend('rules: [{ id: a, when: { x is: 1 } }]\n');
    expect([problems, dropped]).toEqual([[], []]);
    expect(yaml.data).toEqual({ rules: [{ id: 'a', when: { 'x is': 1 } }] });
  });

  it('takes a mistyped key for what is meant, with the places of what is written', () => {
    const { yaml, problems } = mend(
      'ruls:\n  - ID: a\n    wen: b\n    exampels: [{ givn: { note: x } }]\n',
    );
    expect(yaml.data).toEqual({
      rules: [{ id: 'a', when: 'b', examples: [{ given: { note: 'x' } }] }],
    });
    expect(yaml.placeOf(['rules', 0, 'examples', 0, 'given', 'note'])).toMatchObject({
      line: 4,
      column: 32,
    });
    expect(yaml.placeOfKey(['rules', 0, 'when'])).toMatchObject({ line: 3, column: 5 });
    expect(yaml.plainAt(['rules', 0, 'when'])).toBe('b');
    expect(yaml.keyAt(['rules'])).toBe('ruls');
    expect(problems.map(({ fix }) => [fix?.edits[0]?.text, fix?.sure])).toEqual([
      ['rules', true], ['id', true], ['when', true], ['examples', true], ['given', true],
    ]); // prettier-ignore
  });

  it.each([
    [
      'everyday words',
      'rules:\n  - name: a\n    if: b\n    then: accept\n',
      ['id', 'when', 'decide'],
    ],
    ['words that are only near', 'disabling: [a]\nassumin: {}\n', ['disable', 'assume']],
  ])('suggests what %s may be meant for, without being sure', (_, text, meant) => {
    const { problems } = mend(text);
    expect(problems.map(({ fix }) => fix?.edits[0]?.text)).toEqual(meant.slice(0, problems.length));
    expect(problems.every(({ fix }) => fix?.sure === false)).toBe(true);
  });

  it('drops a key that is near to nothing, and one whose place is taken', () => {
    const { yaml, dropped } = mend('colour: red\nrules: []\nruls: []\n');
    expect([yaml.data, dropped]).toEqual([{ rules: [] }, [['colour'], ['ruls']]]);
  });

  it('says where a key belongs that stands at the wrong place', () => {
    const hints = mend(
      'when: x\nrules:\n  - id: a\n    otherwise: accept\n    note is empty: true\n',
    ).problems;
    expect(hints.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('belongs to a rule'),
      expect.stringContaining('belongs to the whole file'),
      expect.stringContaining('when:'),
    ]);
  });

  it('looks nowhere where any key may stand', () => {
    expect(
      mend(
        'assume: { whatever: 1 }\nlists: { any: [a] }\nrules: [{ id: a, when: { odd key: 1 } }]\n',
      ).problems,
    ).toEqual([]);
  });
});
