import { describe, expect, it } from 'vitest';
import { type FileOptions, type Files, policy, today } from '../testing/policy.js';
import { disagreements } from './disagreements.js';

/** Each disagreement: the two rules, and the invitation that shows it. */
function found(files: Files, options?: FileOptions): readonly unknown[] {
  return disagreements(policy(files, options), today).map(({ rules: [a, b], given }) => [
    a.id,
    b.id,
    Object.fromEntries(given),
  ]);
}

const rule = (id: string, condition: string, decide: string, example: string): string =>
  `rules:\n  - id: ${id}\n    when: { ${condition} }\n    ${decide}\n    because: x\n    examples: [{ given: ${example}, expect: true }]\n`;

const anna = rule(
  'likes',
  'headline contains: recruiter',
  'decide: accept',
  '{ headline: Recruiter at Acme }',
);
const ben = (decide: string): string =>
  rule('hates', 'headline contains: acme', decide, '{ headline: Sales at Acme }');

describe('two packs that disagree', () => {
  it('are shown by an example of one of them', () => {
    expect(found({ 'anna.yaml': anna, 'ben.yaml': ben('decide: decline') })).toEqual([
      ['likes', 'hates', { headline: 'Recruiter at Acme' }],
    ]);
  });

  it('are shown by two examples together, where none alone does', () => {
    const few = rule('few', 'connections at most: 5', 'decide: decline', '{ connections: 3 }');
    expect(found({ 'anna.yaml': anna, 'few.yaml': few })).toEqual([
      ['likes', 'few', { headline: 'Recruiter at Acme', connections: 3 }],
    ]);
  });

  it.each([
    ['one is stronger', 'decide: decline\n    strength: strong'],
    ['they decide the same', 'decide: accept'],
  ])('do not, where %s', (_, decide) => {
    expect(found({ 'anna.yaml': anna, 'ben.yaml': ben(decide) })).toEqual([]);
  });

  it('do not, where no example shows it', () => {
    const other = ben('decide: decline').replace(/ {4}examples.*\n/u, '');
    expect(found({ 'anna.yaml': anna.replace('Acme', 'Tidewater'), 'ben.yaml': other })).toEqual(
      [],
    );
  });

  it('are not looked for within one file, within the shipped packs, or in rules that are switched off', () => {
    const both = anna + ben('decide: decline').replace('rules:\n', '');
    expect(found(both)).toEqual([]);
    const files = { 'anna.yaml': anna, 'ben.yaml': ben('decide: decline') };
    expect(found(files, { shipped: ['anna.yaml', 'ben.yaml'] })).toEqual([]);
    expect(found({ ...files, 'off.yaml': 'disable: [likes]\n' })).toEqual([]);
  });

  it('a rule of one’s own disagrees with a shipped one as well', () => {
    const files = { 'anna.yaml': anna, 'ben.yaml': ben('decide: decline') };
    expect(found(files, { shipped: ['ben.yaml'] })).toHaveLength(1);
  });
});
