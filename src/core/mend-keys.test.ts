import { describe, expect, it } from 'vitest';
import { type KeyWords, mendKeys } from './mend-keys.js';
import { policyWords } from './policy-words.js';
import { readYaml } from './yaml-file.js';

function mend(text: string, words: KeyWords = policyWords): ReturnType<typeof mendKeys> {
  const { yaml } = readYaml('a.yaml', text);
  if (yaml === undefined) throw new Error('bad test');
  return mendKeys(yaml, words);
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

describe('an unknown key', () => {
  const colours: KeyWords = {
    code: 'config-invalid',
    keysAt: () => ['crimson', 'emerald', 'in'],
    synonym: (word) => (word === 'red' ? 'crimson' : undefined),
  };
  const known = 'known keys: crimson, emerald, in; a remark of your own begins with "#"';

  it.each<readonly [string, string, string, string, readonly [string, boolean] | undefined]>([
    ['one that is mistyped', 'crimzon: 1', 'unknown key "crimzon"', 'did you mean "crimson"?', ['crimson', true]],
    ['one with capitals', 'IN: 1', 'unknown key "IN"', 'did you mean "in"?', ['in', true]],
    ['one that is only near', 'emeralda-b: 1', 'unknown key "emeralda-b"', 'did you mean "emerald"?', ['emerald', false]],
    ['a word of everyday language', 'red: 1', 'unknown key "red"', 'did you mean "crimson"?', ['crimson', false]],
    ['a word of everyday language with capitals', 'Red: 1', 'unknown key "Red"', 'did you mean "crimson"?', ['crimson', false]],
    ['one that is near to nothing', 'ultraviolet: 1', 'unknown key "ultraviolet"', known, undefined],
    ['one whose place is taken', 'crimson: 1\ncrimzon: 2', 'unknown key "crimzon"', '"crimson" stands here already; delete one of the two', undefined],
    ['one whose place is taken by a later one', 'crimzon: 2\ncrimson: 1', 'unknown key "crimzon"', '"crimson" stands here already; delete one of the two', undefined],
    ['an everyday word whose place is taken', 'crimson: 1\nred: 2', 'unknown key "red"', known, undefined],
    ['an import', '$import: a.yaml', '"$import" is not followed: this file is data, and reads no other', 'write here what the other file says', undefined],
  ])('is told: %s', (_, text, message, hint, fix) => {
    const { problems } = mend(text, colours);
    expect(problems).toMatchObject([{ code: 'config-invalid', severity: 'error', message, hint }]);
    const [problem] = problems;
    expect(problem?.fix && [problem.fix.edits[0]?.text, problem.fix.sure]).toEqual(fix);
  }); // prettier-ignore

  it('is told to miss its colon before a bracket', () => {
    const { problems, dropped } = mend('in: 1\ncrimson { a: b }\nemerald  [c, d: e]\n', colours);
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      ['no ":" after "crimson"', 'put a ":" after the key'],
      ['no ":" after "emerald"', 'put a ":" after the key'],
    ]);
    expect(problems.map(({ place }) => [place?.line, place?.column, place?.endColumn])).toEqual([
      [2, 1, 8],
      [3, 1, 8],
    ]);
    expect(problems.map(({ fix }) => fix)).toEqual(
      [2, 3].map((line) => ({
        sure: true,
        edits: [{ place: { file: 'a.yaml', line, column: 8, endColumn: 8 }, text: ':' }],
      })),
    );
    expect(dropped).toHaveLength(2);
  });

  it.each([
    ['of a word that is no key', 'blue { a: b }'],
    ['of a key that stands there already', 'in: 1\nin { a: b }'],
    ['of a key before another word', 'crimson ab cd: 1'],
    ['of a key whose bracket follows at once', 'in{ a: b }'],
  ])('does not miss its colon: one %s', (_, text) => {
    const { problems } = mend(`${text}\n`, colours);
    expect(problems.map(({ message }) => message.startsWith('unknown key'))).toEqual([true]);
  });

  it('is told where it stands', () => {
    const { problems } = mend('crimson:\n  - emeralt: 1\n    $import: x\n', colours);
    expect(problems.map(({ place }) => [place?.line, place?.column, place?.endColumn])).toEqual([
      [2, 5, 12],
      [3, 5, 12],
    ]);
  });

  it('is meant once only', () => {
    const { yaml, problems, dropped } = mend('crimzon: 1\ncrimsom: 2\n', colours);
    expect([yaml.data, dropped]).toEqual([{ crimson: 1 }, [['crimsom']]]);
    expect(problems[1]?.hint).toBe('"crimson" stands here already; delete one of the two');
  });

  it('is left out with all that it says, but for an import without being remembered', () => {
    const { yaml, dropped } = mend('in: { ultraviolet: { emeralt: 1 }, $import: x }\n', colours);
    expect([yaml.data, dropped]).toEqual([{ in: {} }, [['in', 'ultraviolet']]]);
  });

  it('is looked for eight levels deep', () => {
    const nested = (levels: number): string =>
      `${'{ in: '.repeat(levels)}{ emeralt: 1 }${' }'.repeat(levels)}\n`;
    expect(mend(nested(8), colours).problems).toHaveLength(1);
    expect(mend(nested(9), colours).problems).toEqual([]);
  });

  it('stands nowhere in what is no map', () => {
    for (const text of ['- emeralds\n', 'crimson: emeralds\n', 'emeralds\n', 'in: null\n'])
      expect(mend(text, colours).problems).toEqual([]);
  });

  it('belongs where it is said to, and to nothing where there is nothing to say', () => {
    const homes: KeyWords = { ...colours, home: (key) => (key === 'sky' ? 'look up' : undefined) };
    expect(mend('sky: 1\nultraviolet: 2\n', homes).problems.map(({ hint }) => hint)).toEqual([
      'look up',
      known,
    ]);
  });
});

describe('what stands at a mended key', () => {
  const { yaml } = mend('rules:\n  - name: a\n    if: { x is: 1 }\n    decide: accept\n');

  it.each<readonly [string, readonly PropertyKey[], readonly number[]]>([
    ['under a mended key', ['rules', 0, 'when', 'x is'], [3, 17, 18]],
    ['at a mended key', ['rules', 0, 'id'], [2, 11, 12]],
    ['at a key that was right', ['rules', 0, 'decide'], [4, 13, 19]],
  ])('has the place of what is written %s', (_, path, [line, column, endColumn]) => {
    expect(yaml.placeOf(path)).toEqual({ file: 'a.yaml', line, column, endColumn });
  });

  it('has the key and the text that are written', () => {
    const id = ['rules', 0, 'id'];
    expect([yaml.keyAt(id), yaml.plainAt(id), yaml.placeOfKey(id).endColumn]).toEqual([
      'name',
      'a',
      9,
    ]);
    expect(yaml.line(2)).toBe('  - name: a');
  });
});
