import { describe, expect, it } from 'vitest';
import { decided } from '../testing/journal-entry.js';
import { findPerson, mentions } from './journal-people.js';

const ann = decided();
const other = decided({ key: 'ann-2', url: 'https://www.linkedin.com/in/ann-2' });
const nowhere = decided({ key: '#c0ffee', url: '' });

describe('findPerson', () => {
  it.each([
    ['a name', [ann], 'Ann Lee', ['ann-lee'], 1],
    ['a name in other letters', [ann], ' ANN  lee ', ['ann-lee'], 1],
    ['a part of a name', [ann], 'Ann', [], 0],
    ['an address', [ann, other], 'linkedin.com/in/Ann-Lee/', ['ann-lee'], 1],
    ['a name that two have', [ann, other], 'Ann Lee', ['ann-lee', 'ann-2'], 2],
    ['a name that one has, with and without an address', [ann, nowhere], 'Ann Lee', ['ann-lee', '#c0ffee'], 1],
    ['nobody', [ann], 'Ben', [], 0],
    ['a name with a slash in it', [decided({ name: 'Ann / Lee' })], 'Ann / Lee', ['ann-lee'], 1],
  ] as const)('%s', (_, entries, named, keys, addresses) => {
    const found = findPerson(entries, named);
    expect([...found.keys]).toEqual(keys);
    expect(found.addresses).toHaveLength(addresses);
  }); // prettier-ignore

  it('finds nobody in what was taken back alone', () => {
    expect(findPerson([{ ...ann, kind: 'undone' }], 'Ann Lee').keys.size).toBe(0);
  });
});

describe('mentions', () => {
  it.each([
    ['lee', true],
    ['IN/ANN', true],
    ['ben', false],
  ])('%s: %s', (part, expected) => {
    expect(mentions(ann, part)).toBe(expected);
  });
});
