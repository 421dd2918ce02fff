import { describe, expect, it } from 'vitest';
import { merge } from '../testing/policy.js';
import { policyOrigins } from './policy-origins.js';

const files = {
  'mine.yaml':
    'extends: [pack, other]\nrules:\n  - { id: a, when: { note is empty: true } }\n  - { id: mine, when: a, decide: accept, because: x, strength: strong }\nlists: { words: { add: [c] }, own: [d] }\ndisable: [other/b]\n',
  'pack.yaml': 'rules:\n  - { id: a, when: { note contains: x } }\nlists: { words: [a] }\n',
  'other.yaml': 'rules:\n  - { id: b, when: { note contains: y }, decide: decline, because: x }\n',
};
const origins = policyOrigins(
  merge(files, { roots: ['mine.yaml'], shipped: ['pack.yaml', 'other.yaml'] }).merged,
);

describe('policyOrigins', () => {
  it('says of every file what it gives', () => {
    expect(
      origins.map(({ file, pack, shipped, extends: extended }) => [file, pack, shipped, extended]),
    ).toEqual([
      ['mine.yaml', 'mine', false, ['pack', 'other']],
      ['pack.yaml', 'pack', true, []],
      ['other.yaml', 'other', true, []],
    ]);
  });

  it('says what a rule stands in place of, what stands in place of it, and where it is switched off', () => {
    const [mine, pack, other] = origins;
    expect(mine?.rules).toEqual([
      { id: 'a', line: 3, replaces: ['pack/a'] },
      { id: 'mine', line: 4, replaces: [], decide: 'accept', strength: 'strong' },
    ]);
    expect(pack?.rules).toEqual([{ id: 'a', line: 2, replaces: [], replacedBy: 'mine/a' }]);
    expect(other?.rules).toMatchObject([
      { id: 'b', strength: 'normal', switchedOff: { file: 'mine.yaml', line: 6 } },
    ]);
  });

  it('says which lists other files have as well', () => {
    expect(origins.map(({ lists }) => lists)).toEqual([
      [{ name: 'words', does: 'adds', of: ['pack'] }],
      [{ name: 'words', does: 'replaces', of: ['mine'] }],
      [],
    ]);
  });
});
