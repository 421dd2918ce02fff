import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ShapeWords, readShape } from './read-shape.js';
import { readYaml } from './yaml-file.js';

const shape = z.strictObject({
  name: z.string().optional(),
  count: z.number().min(1, 'a number above 0, please').optional(),
  many: z.number().max(9).optional(),
  whether: z.boolean().optional(),
  list: z.array(z.string()).optional(),
  map: z.record(z.string().regex(/^[a-z-]+$/u, 'write small letters and dashes'), z.number()).optional(),
  choice: z.enum(['accept', 'ask-for-context', 'decline']).optional(),
  one: z.literal('only').optional(),
  two: z.enum(['yes', 'no']).optional(),
  either: z.union([z.string(), z.strictObject({ of: z.number() })]).optional(),
  needed: z.strictObject({ id: z.string() }).optional(),
}); // prettier-ignore

/** What is wrong with the text: place, message, hint, and what to type instead. */
function wrong(text: string, words: ShapeWords = { code: 'wrong-shape' }): readonly unknown[] {
  const { yaml } = readYaml('a.yaml', text);
  if (yaml === undefined) throw new Error('the text is no YAML');
  return readShape(shape, yaml, words).wrong.flatMap(({ problem, meant }) => {
    const { code, place, message, hint, fix } = problem;
    return [
      `${code} ${place?.line}:${place?.column} ${message}`,
      ...(hint === undefined ? [] : [hint]),
      ...(fix === undefined ? [] : [[fix.edits[0]?.text, fix.sure]]),
      ...(meant === undefined ? [] : [{ meant }]),
    ];
  });
}

describe('data that has another shape', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['is none where it fits', 'name: x\ncount: 5\nlist: [a]\neither: { of: 1 }\n', []],
    ['is said of a list for a text', 'name: [a, b]\n', ['wrong-shape 1:7 a list stands here: expected a text', 'a text that begins with [ stands in quotes']],
    ['is said of a map for a text', 'name: { a: b }\n', ['wrong-shape 1:7 a key with a value stands here: expected a text', 'put quotes around a text that has ": " in it']],
    ['is said in the words of the shape', 'count: 0\n', ['wrong-shape 1:8 0 stands here: a number above 0, please', 'write in its place what is expected']],
    ['is said in plain words where the shape has none', 'many: 10\n', ['wrong-shape 1:7 10 stands here: expected something else', 'write in its place what is expected']],
    ['is said of a key', 'map: { Big One!: 1 }\n', ['wrong-shape 1:8 "Big One!" can not stand here', 'write small letters and dashes', ['big-one', false]]],
    ['is said of a key, of which nothing is left', 'map: { "!!": 1 }\n', ['wrong-shape 1:8 "!!" can not stand here', 'write small letters and dashes']],
    ['is said of a key that is long already', 'map: { "a1-b": 1 }\n', ['wrong-shape 1:8 "a1-b" can not stand here', 'write small letters and dashes']],
    ['is said of a key with signs around it', 'map: { "-- A  b --": 1 }\n', ['wrong-shape 1:8 "-- A  b --" can not stand here', 'write small letters and dashes', ['a-b', false]]],
    ['is said of a key that is missing', 'needed: {}\n', ['missing-key 1:9 "id" is missing here', 'add a line "id: …"']],
    ['is said of a branch that was meant', 'either: { of: x }\n', ['wrong-shape 1:15 "x" stands here: expected a number', 'write in its place what is expected']],
    ['is said of what no branch is like', 'either: [a]\n', ['wrong-shape 1:9 a list stands here: expected something else', 'a text that begins with [ stands in quotes']],
    ['is said of a word among several', 'choice: maybe\n', ['wrong-shape 1:9 "maybe" stands here: expected accept, ask-for-context or decline', 'write one of these words']],
    ['is said of a word among two', 'two: perhaps\n', ['wrong-shape 1:6 "perhaps" stands here: expected yes or no', 'write one of these words']],
    ['is said of a word that is no other', 'one: different\n', ['wrong-shape 1:6 "different" stands here: expected only', 'write one of these words']],
    ['is said of a mistyped word', 'choice: acept\n', ['wrong-shape 1:9 "acept" stands here: expected accept, ask-for-context or decline', 'did you mean accept?', ['accept', false], { meant: 'accept' }]],
    ['is said of a word in other letters', 'choice: Ask For_Context\n', ['wrong-shape 1:9 "Ask For_Context" stands here: expected accept, ask-for-context or decline', 'did you mean ask-for-context?', ['ask-for-context', true], { meant: 'ask-for-context' }]],
    ['is said of a word that goes on in the next line', 'choice: Ask For\n  Context }\n', ['wrong-shape 1:9 "Ask For Context }" stands here: expected accept, ask-for-context or decline', 'did you mean ask-for-context?', ['ask-for-context', false], { meant: 'ask-for-context' }]],
    ['is said of a number for a word', 'choice: 7\n', ['wrong-shape 1:9 7 stands here: expected accept, ask-for-context or decline', 'write one of these words']],
    ['is said of a list for a word', 'choice: [accept]\n', ['wrong-shape 1:9 a list stands here: expected accept, ask-for-context or decline', 'write one of these words']],
    ['is said of nothing for a word', 'choice: ~\n', ['wrong-shape 1:9 nothing stands here: expected accept, ask-for-context or decline', 'write one of these words']],
    ['is shown in 60 characters', `choice: ${'x'.repeat(58)}\n`, [`wrong-shape 1:9 "${'x'.repeat(58)}" stands here: expected accept, ask-for-context or decline`, 'write one of these words']],
    ['is cut after 60 characters', `choice: ${'x'.repeat(59)}\n`, [`wrong-shape 1:9 "${'x'.repeat(59)}… stands here: expected accept, ask-for-context or decline`, 'write one of these words']],
    ['is said of each part', 'name: [a]\nchoice: 7\n', ['wrong-shape 1:7 a list stands here: expected a text', 'a text that begins with [ stands in quotes', 'wrong-shape 2:9 7 stands here: expected accept, ask-for-context or decline', 'write one of these words']],
    ['is not said of an unknown key, which is looked for elsewhere', 'nme: x\n', []],
  ])('%s', (_, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  }); // prettier-ignore

  it('is said in the words of who asks', () => {
    const words: ShapeWords = {
      code: 'config-invalid',
      missing: (path) => ({ message: `no ${path.join('.')}`, hint: 'write it' }),
      advice: (_yaml, path, value) => ({ message: `${path.join('.')} is ${JSON.stringify(value)}`, hint: 'type it' }),
      synonym: (word) => (word === 'sure' ? 'accept' : undefined),
    }; // prettier-ignore
    expect(wrong('needed: {}\n', words)).toEqual(['config-invalid 1:9 no needed.id', 'write it']);
    expect(wrong('name: [a]\n', words)).toEqual(['config-invalid 1:7 name is ["a"]', 'type it']);
    expect(wrong('choice: Sure\n', words)).toEqual([
      'config-invalid 1:9 "Sure" stands here: expected accept, ask-for-context or decline',
      'did you mean accept?',
      ['accept', false],
      { meant: 'accept' },
    ]);
  });

  it('is none, and the data is read', () => {
    const { yaml } = readYaml('a.yaml', 'count: 5\n');
    expect(yaml && readShape(shape, yaml, { code: 'wrong-shape' })).toEqual({ data: { count: 5 }, wrong: [] });
  }); // prettier-ignore
});
