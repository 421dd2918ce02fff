import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { Run } from './run.js';
import { whyNot } from './why-not.js';
import { type DecisionName } from './written.js';

const rules = `rules:
  - { id: reason, when: { note contains: because }, because: "gives a reason - “\${match}”" }
  - { id: gain, when: { note contains: both } }
  - { id: sells, when: { note contains: leads }, because: "sells - “\${match}”" }
  - { id: case, when: { all: [reason, gain] }, unless: { any: [sells, { connections at most: 10 }] }, decide: accept, because: a case }
  - { id: friend, when: { any: [{ messages-exchanged at least: 1 }, { recommended is: true }] }, decide: accept, strength: strong, because: wrote }
  - { id: pitch, when: sells, decide: decline, strength: strong, because: sells something }
  - { id: kind, when: { note contains: hello }, decide: accept, strength: weak, because: is kind }
  - { id: empty, when: { note is empty: true }, decide: ask-for-context, because: empty }
`;

const said = { 'messages-exchanged': 0, recommended: 'no', connections: 300 };

function why(decision: DecisionName, cells: Cells) {
  return whyNot(new Run(contextOf(rules), invitation(cells)).evaluate(), decision);
}

describe('why not', () => {
  it('names the rules that hold against it, the strongest first, and those for it that were outdone', () => {
    expect(why('accept', { ...said, note: 'hello, leads' })).toMatchObject({
      decision: 'accept',
      made: false,
      outdone: [{ rule: 'kind', decision: 'accept', strength: 'weak', because: '“is kind”' }],
      against: [{ rule: 'pitch', decision: 'decline', strength: 'strong', truth: 'true', because: '“sells something”' }],
    }); // prettier-ignore
  });

  it('says what keeps each rule for it from holding, the ones that need least first', () => {
    const { silent } = why('accept', { ...said, note: 'hello because of leads', connections: 7 });
    expect(silent).toMatchObject([
      { rule: 'friend', needs: [{ kind: 'lacks', words: 'messages-exchanged at least 1 or recommended is true', unknown: false }] },
      { rule: 'case', needs: [
        { kind: 'lacks', words: 'gain', rule: 'gain' },
        { kind: 'has', words: '“sells - ‘leads’”', rule: 'sells' },
        { kind: 'has', words: 'connections at most 10' },
      ] },
    ]); // prettier-ignore
  });

  it('says what is not known', () => {
    const { silent, against } = why('decline', { note: 'x' });
    expect(against).toMatchObject([{ rule: 'friend', truth: 'unknown' }]);
    expect(silent).toMatchObject([{ rule: 'pitch', needs: [{ words: '“sells”' }] }]);
    const [, open] = why('accept', { note: 'because both', recommended: 'no', 'messages-exchanged': 0 }).silent;
    expect(open?.needs).toMatchObject([{ kind: 'has', words: 'connections at most 10', unknown: true }]);
  }); // prettier-ignore

  const several = (decision: DecisionName, cells: Cells, ...lines: readonly string[]) =>
    whyNot(
      new Run(
        contextOf(`rules:\n${lines.map((line) => `  - { ${line}, because: x }\n`).join('')}`),
        invitation(cells),
      ).evaluate(),
      decision,
    );

  it('names the rules against it by their strength, and then as they stand in the file', () => {
    const rule = (id: string, decide: string, strength: string): string =>
      `id: ${id}, when: { note contains: x }, decide: ${decide}, strength: ${strength}`;
    const found = several(
      'accept',
      { note: 'x' },
      rule('a', 'decline', 'weak'),
      rule('b', 'decline', 'strong'),
      rule('c', 'ask-for-context', 'normal'),
      rule('d', 'decline', 'strong'),
      rule('e', 'accept', 'weak'),
      rule('f', 'decline', 'normal'),
      rule('g', 'accept', 'normal'),
      rule('h', 'accept', 'normal'),
    );
    expect(found.against.map(({ rule: id }) => id)).toEqual(['b', 'd', 'c', 'f', 'a']);
    expect(found.against.map(({ decision }) => decision)).toEqual([
      'decline',
      'decline',
      'ask-for-context',
      'decline',
      'decline',
    ]);
    expect(found.outdone.map(({ rule: id }) => id)).toEqual(['g', 'h', 'e']);
  });

  it('names the silent rules that need as much by their strength, and then as they stand', () => {
    const rule = (id: string, words: string, strength: string): string =>
      `id: ${id}, when: { all: [${words}] }, decide: accept, strength: ${strength}`;
    const [y, z] = ['{ note contains: y }', '{ note contains: z }'];
    const found = several(
      'accept',
      { note: 'x' },
      rule('a', `${y}, ${z}`, 'strong'),
      rule('b', y, 'weak'),
      rule('c', z, 'strong'),
      rule('d', y, 'normal'),
      rule('e', `${z}, ${y}`, 'normal'),
      rule('f', z, 'normal'),
    );
    expect(found.silent.map(({ rule: id, strength }) => `${id} ${strength}`)).toEqual([
      'c strong',
      'd normal',
      'f normal',
      'b weak',
      'a strong',
      'e normal',
    ]);
  });

  it.each([
    ['all of a part', '{ all: [A, { all: [B, C] }] }', ['lacks A', 'lacks B', 'lacks C']],
    ['one of several', '{ any: [A, B] }', ['lacks A or B']],
    ['the one of a list', '{ any: [A] }', ['lacks A']],
    ['some of several', '{ at least 2 of: [A, B, C] }', ['lacks at least 2 of (A, B, C)']],
    ['the one of some', '{ at least 1 of: [A] }', ['lacks A']],
    ['a part that is not to be so', '{ not: X }', ['has X']],
    ['none of several', '{ not: { any: [X, { note contains: w }, A] } }', ['has X', 'has note contains "w"']],
    ['not all of several', '{ not: { all: [X, { note contains: w }] } }', ['has X and note contains "w"']],
    ['what is turned twice', '{ not: { not: A } }', ['lacks A']],
    ['only what is not so yet', '{ all: [X, A] }', ['lacks A']],
  ])('says of %s what it needs', (_, condition, needs) => {
    const [a, b, c, x] = ['a', 'b', 'c', 'x'].map((word) => `note contains: ${word}zz`);
    const written = condition
      .replaceAll('A', `{ ${a} }`)
      .replaceAll('B', `{ ${b} }`)
      .replaceAll('C', `{ ${c} }`)
      .replaceAll('X', `{ ${x} }`);
    const found = several('accept', { note: 'xzz w' }, `id: one, when: ${written}, decide: accept`);
    const short = (words: string): string =>
      words.replaceAll(/note contains "(.)zz"/gu, (_whole, word: string) => word.toUpperCase());
    expect(found.silent[0]?.needs.map(({ kind, words }) => `${kind} ${short(words)}`)).toEqual(needs);
    expect(found.silent[0]?.needs.every((need) => !('rule' in need))).toBe(true);
  }); // prettier-ignore

  it('says where the rules stand', () => {
    const found = several(
      'accept',
      { note: 'x' },
      'id: one, when: { note contains: y }, decide: accept',
      'id: two, when: { note contains: x }, decide: decline',
    );
    expect(found).toEqual({
      decision: 'accept',
      made: false,
      outdone: [],
      silent: [
        {
          rule: 'one',
          file: 'test.yaml',
          line: 2,
          strength: 'normal',
          truth: 'false',
          needs: [{ kind: 'lacks', words: 'note contains "y"', unknown: false }],
        },
      ],
      against: [
        {
          rule: 'two',
          file: 'test.yaml',
          line: 3,
          decision: 'decline',
          strength: 'normal',
          truth: 'true',
          because: '“x”',
        },
      ],
    });
  });

  it('has nothing against the decision that was made', () => {
    expect(why('decline', { ...said, note: 'leads' })).toMatchObject({ made: true, against: [] });
  });
});
