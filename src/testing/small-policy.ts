import fc from 'fast-check';
import { decisions, strengths, unsureChoices } from '../core/written.js';
import { type Cells } from './invitation.js';

/** Tests that speak about few facts, so that they often exclude or imply each other. */
const test = fc.constantFrom<Readonly<Record<string, unknown>>>(
  { 'connections at most': 10 },
  { 'connections at least': 10 },
  { 'connections at least': 500 },
  { 'connections more than': 600 },
  { 'connections is': 11 },
  { 'connections is known': true },
  { 'mutual-connections more than': 0 },
  { 'mutual-connections less than': 3 },
  { 'note is empty': true },
  { 'note contains': 'hello' },
  { 'note contains': ['hello', 'bye'] },
  { 'note is': 'bye' },
  { 'note starts with': 'hel' },
  { 'note matches': 'h.l' },
  { 'sent-at before': '2026-01-01' },
  { 'sent-at newer than': '30 days' },
  { 'recommended is': true },
  { 'shared-groups contains': 'ops' },
  { 'shared-groups is empty': true },
);

/** A condition over tests and the rules named, at most so many levels deep. */
function condition(rules: readonly string[], depth: number): fc.Arbitrary<unknown> {
  const named = rules.length === 0 ? test : fc.oneof(test, fc.constantFrom(...rules));
  if (depth === 0) return named;
  const inner = condition(rules, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: named },
    fc.record({ all: several }),
    fc.record({ any: several }),
    fc.record({ not: inner }),
    fc.tuple(inner, inner, inner).map((three) => ({ 'at least 2 of': three })),
  );
}

const rule = (id: string, rules: readonly string[], depth: number) =>
  fc.record({ id: fc.constant(id), when: condition(rules, depth) });

const deciding = (id: string, rules: readonly string[]) =>
  fc.record({
    id: fc.constant(id),
    when: condition(rules, 2),
    decide: fc.constantFrom(...decisions),
    strength: fc.constantFrom(...strengths.slice(0, 3)),
    because: fc.constant('x'),
  });

/** A policy of a few observations, which refer to each other, and of rules that decide by them. */
export const smallPolicy: fc.Arbitrary<string> = fc
  .record({
    otherwise: fc.constantFrom(...decisions),
    'when-unsure': fc.constantFrom(...unsureChoices),
    assume: fc.constantFrom({}, {}, { connections: 0 }, { 'shared-groups': '' }),
    rules: fc.tuple(
      rule('a', [], 1),
      rule('b', ['a'], 1),
      rule('c', ['a', 'b'], 1),
      deciding('d', ['a', 'b', 'c']),
      deciding('e', ['a', 'b', 'c', 'd']),
      deciding('f', ['a', 'b', 'c']),
      deciding('g', ['c']),
    ),
    disable: fc.constantFrom([], [], [], ['b'], ['g']),
  })
  .map((policy) => JSON.stringify(policy));

/** An invitation that says some of what {@link smallPolicy} asks about. */
export const smallInvitation: fc.Arbitrary<Cells> = fc.record(
  {
    connections: fc.constantFrom(5, 10, 11, '500+', 700, '', 'many'),
    'mutual-connections': fc.constantFrom(0, 2, 7),
    note: fc.constantFrom('', 'hello', 'bye', 'Hello there, bye', 'something else'),
    'sent-at': fc.constantFrom('2025-12-01', '2026-03-10', '2/1/2026'),
    recommended: fc.constantFrom('yes', 'no'),
    'shared-groups': fc.constantFrom('Ops', 'Sales; Ops', 'none'),
  },
  { requiredKeys: [] },
);
