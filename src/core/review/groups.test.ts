import { describe, expect, it } from 'vitest';
import { decision, reason } from '../../testing/report.js';
import { type Decision } from '../decision.js';
import { groupsOf } from './groups.js';

const by = (rule: string, file: string, given: Partial<Decision> = {}): Decision =>
  decision({ decision: 'decline', reasons: [reason({ rule, file })], ...given });
const grouped = (...all: readonly Decision[]): readonly string[] =>
  groupsOf(all.map((one, at) => [at, one])).map(
    ({ decision: what, by: rule, items }) => `${what} ${rule} ${items.join()}`,
  );

describe('groupsOf', () => {
  it.each([
    ['of one alone: none', [by('r', 'rules/p.yaml')], []],
    ['of a rule that is all of its pack: the rule', [by('r', 'p.yaml'), by('r', 'p.yaml')], ['decline r 0,1']],
    ['of two rules of a pack: the pack', [by('r', 'rules/p.yaml'), by('s', 'rules/p.yaml')], ['decline p 0,1']],
    ['of a pack and of a rule in it, the larger first', [by('r', 'p.yml'), by('s', 'p.yml'), by('r', 'p.yml')], ['decline p 0,1,2', 'decline r 0,2']],
    ['of other decisions: apart', [by('r', 'p.yaml'), by('r', 'p.yaml', { decision: 'accept' })], []],
    ['of no rule at all', [decision({ reasons: [] }), decision({ reasons: [] })], ['accept undefined 0,1']],
    ['of rules that lost: none', [by('r', 'p.yaml', { reasons: [reason({ rule: 'r', won: false })] }), by('r', 'p.yaml')], []],
  ] as const)('%s', (_, all, expected) => {
    expect(grouped(...all)).toEqual(expected);
  }); // prettier-ignore

  it('are nine at most, since a digit chooses', () => {
    const all = Array.from({ length: 24 }, (_, at) => by(`r${at % 12}`, 'p.yaml'));
    expect(grouped(...all)).toHaveLength(9);
  });
});
