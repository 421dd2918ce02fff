import { describe, expect, it } from 'vitest';
import { type Evidence, derive, hasValue, known } from './evidence.js';
import { exactly } from './interval.js';
import { Text } from './text.js';

const lengthOf = (text: Text) => (text.raw === '' ? undefined : exactly(text.raw.length));
const derived = (from: Evidence<'text'>): Evidence<'number'> => derive(from, 'from note', lengthOf);

describe('derive', () => {
  it.each<readonly [string, Evidence<'text'>, Evidence<'number'>]>([
    ['what is made of something known is known', known<'text'>(new Text('abc'), 'x'), { state: 'known', value: exactly(3), origin: 'from note' }],
    ['what is made of something assumed is assumed', { state: 'assumed', value: new Text('abc'), origin: 'x' }, { state: 'assumed', value: exactly(3), origin: 'from note' }],
    ['nothing can be made of it', known<'text'>(new Text(''), 'x'), { state: 'absent' }],
    ['what is blank stays so', { state: 'blank', origin: 'x' }, { state: 'blank', origin: 'x' }],
    ['what can’t be read stays so', { state: 'unreadable' }, { state: 'unreadable' }],
    ['what is absent stays so', { state: 'absent' }, { state: 'absent' }],
  ])('%s', (_, from, expected) => {
    expect(derived(from)).toEqual(expected);
  }); // prettier-ignore
});

describe('hasValue', () => {
  it.each<readonly [Evidence, boolean]>([
    [known<'flag'>(false, 'x'), true],
    [{ state: 'assumed', value: false, origin: 'x' }, true],
    [{ state: 'blank' }, false],
    [{ state: 'absent' }, false],
  ])('of %j: %s', (evidence, expected) => {
    expect(hasValue(evidence)).toBe(expected);
  });
});
