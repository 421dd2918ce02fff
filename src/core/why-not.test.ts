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

  it('has nothing against the decision that was made', () => {
    expect(why('decline', { ...said, note: 'leads' })).toMatchObject({ made: true, against: [] });
  });
});
