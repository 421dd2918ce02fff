import { describe, expect, it } from 'vitest';
import { error } from './problem.js';
import { type WrongPart } from './read-shape.js';
import { salvage } from './salvage-policy.js';
import { type YamlPath } from './yaml-tree.js';

function wrongAt(path: YamlPath, meant?: unknown): WrongPart {
  return { path, problem: error('wrong-shape', 'wrong'), ...(meant !== undefined && { meant }) };
}

const data = {
  screen: 1,
  extends: ['one', 7],
  otherwise: 'accept',
  assume: { note: {}, headline: '' },
  lists: { field: [{}], more: { add: ['writing'] } },
  rules: [
    { id: 'one', when: 'two', reply: { English: 'Hi' } },
    {
      id: 'two',
      when: 'x',
      examples: [
        { given: {}, expect: true },
        { given: 7, expect: true },
      ],
    },
  ],
};
const wrong: readonly (readonly [YamlPath, unknown?])[] = [
  [['extends', 1]],
  [['assume', 'note']],
  [['lists', 'field', 0]],
  [['rules', 0, 'reply', 'English']],
  [['rules', 1, 'examples', 1, 'given']],
];

/** What is left of the data, with these parts wrong as well. */
function left(...more: readonly (readonly [YamlPath, unknown?])[]): unknown {
  return salvage(
    data,
    [...wrong, ...more].map(([path, meant]) => wrongAt(path, meant)),
  );
}

const salvaged = {
  screen: 1,
  otherwise: 'accept',
  assume: { headline: '' },
  lists: { field: [], more: { add: ['writing'] } },
  rules: [
    { id: 'one', when: 'two' },
    { id: 'two', when: 'x', examples: [{ given: {}, expect: true }, null] },
  ],
};
const [one, two] = salvaged.rules;

describe('what is left of a file without what is wrong', () => {
  it('is all that is right', () => {
    expect(left()).toEqual(salvaged);
  });

  it('leaves the file as it is', () => {
    const before = structuredClone(data);
    left();
    expect(data).toEqual(before);
  });

  it.each<readonly [string, YamlPath, object]>([
    ['a setting', ['otherwise'], { otherwise: undefined }],
    ['all that is assumed', ['assume'], { assume: undefined }],
    ['all lists', ['lists'], { lists: undefined }],
    ['a list that is a map', ['lists', 'more'], { lists: { field: [], more: [] } }],
    ['an item of a list that adds', ['lists', 'more', 'add', 0], { lists: { field: [], more: [] } }],
    ['all rules', ['rules'], { rules: undefined }],
    ['a rule', ['rules', 0], { rules: [null, two] }],
    ['a rule after another', ['rules', 1], { rules: [one, null] }],
    ['an id', ['rules', 0, 'id'], { rules: [{ ...one, id: '' }, two] }],
    ['a condition', ['rules', 0, 'when'], { rules: [{ ...one, when: undefined }, two] }],
    ['all examples', ['rules', 1, 'examples'], { rules: [one, { id: 'two', when: 'x' }] }],
    ['an example', ['rules', 1, 'examples', 0], { rules: [one, { ...two, examples: [null, null] }] }],
    ['a day of an example', ['rules', 1, 'examples', 0, 'today'], { rules: [one, { ...two, examples: [null, null] }] }],
  ])('has no more %s', (_, path, other) => {
    expect(left([path])).toEqual({ ...salvaged, ...other });
  }); // prettier-ignore

  it('is a rule without a condition that never had one', () => {
    expect(salvage({ rules: [{ id: 'a' }] }, [wrongAt(['rules', 0, 'when'])])).toEqual({
      rules: [{ id: 'a', when: undefined }],
    });
  });

  it('has what is meant in its place', () => {
    expect(left([['otherwise'], 'decline'], [['rules', 0, 'id'], 'three'])).toEqual({
      ...salvaged,
      otherwise: 'decline',
      rules: [{ ...one, id: 'three' }, two],
    });
  });

  it('is all of it where the part isn’t there', () => {
    expect(left([['rules', 7, 'id']], [['otherwise', 'one', 'two'], 3])).toEqual(salvaged);
  });

  it.each<readonly [string, YamlPath, unknown]>([
    ['an entry of a rule', ['rules', 7, 'reply'], undefined],
    ['an entry of an entry of a rule', ['rules', 7, 'reply', 'English'], undefined],
    ['an entry that is meant', ['rules', 7, 'reply'], 'none'],
    ['an item of a list of lists', ['lists', 'field', 3], undefined],
    ['an entry of a text', ['otherwise', 'one'], 3],
    ['what is meant by the whole', [], 'x'],
  ])('is all of it where there is no such part: %s', (_, path, meant) => {
    expect(left([path, meant])).toEqual(salvaged);
  });

  it.each<readonly [string, YamlPath, unknown]>([
    ['an entry', ['rules', 0, 'reply'], undefined],
    ['an id that is meant', ['rules', 0, 'id'], 'one'],
    ['an entry of an entry that is meant', ['rules', 0, 'reply', 'English'], 'Hi'],
    ['a condition', ['rules', 0, 'when'], undefined],
  ])('is nothing more where nothing stands around %s', (_, path, meant) => {
    const whole = { rules: [null, { id: 'two', when: 'x' }] };
    expect(salvage(whole, [wrongAt(path, meant)])).toEqual(whole);
  });

  it.each<readonly [string, unknown, YamlPath]>([
    ['a list is no file', [], []],
    ['nothing is no file', null, []],
    ['what is wrong still stands there', { otherwise: 7 }, ['screen']],
    ['an unknown key still stands there', { colour: 'red' }, ['screen']],
  ])('is nothing where %s', (_, whole, path) => {
    expect(salvage(whole, [wrongAt(path)])).toBeUndefined();
  });
});
