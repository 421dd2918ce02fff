import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../testing/runs.js';
import { flowYaml } from './flow-yaml.js';
import { ruleInBraces, ruleText } from './rule-text.js';

describe('plain data on one line of YAML', () => {
  it.each([
    [['one', 'two words'], '[one, two words]'],
    [{ note: 'a, b' }, '{ note: "a, b" }'],
    [{ 'note contains': 'x' }, '{ note contains: x }'],
    ['yes', '"yes"'],
    ['12', '"12"'],
    ['2026-01-31', '"2026-01-31"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['${match}', '"${match}"'],
    ["it's", "it's"],
    ['', '""'],
    [null, 'null'],
    [{}, '{}'],
  ])('%j: %s', (value, expected) => {
    expect(flowYaml(value)).toBe(expected);
  });

  it('says what it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const meant = JSON.parse(JSON.stringify(value)) as unknown;
        expect(parse(flowYaml(meant), { version: '1.2' })).toEqual(meant);
      }),
      runs,
    );
  });
});

describe('a rule as text', () => {
  const rule = {
    id: 'quick-call',
    when: { any: ['a', { 'note contains': ['quick call'] }] },
    decide: 'decline',
    strength: 'strong',
    because: 'says “${match}”',
    example: { given: { note: 'A quick call?' }, today: '2026-03-15' },
  } as const;

  it('stands in a list', () => {
    expect(ruleText(rule)).toBe(`  - id: quick-call
    when:
      any: [a, { note contains: [quick call] }]
    decide: decline
    strength: strong
    because: "says “\${match}”"
    examples:
      - { given: { note: "A quick call?" }, today: "2026-03-15", expect: true }`);
  });

  it('has long conditions on several lines', () => {
    const long = Array.from({ length: 12 }, (_, at) => `an-observation-${at}`);
    expect(ruleText({ id: 'x', when: { all: long } }, 0)).toBe(
      `- id: x\n  when:\n    all:\n${long.map((id) => `      - ${id}\n`).join('')}`.trimEnd(),
    );
  });

  it('has comments before its keys', () => {
    expect(ruleText({ id: 'a', when: 'b' }, 2, { id: ['who'], when: ['what', 'else'] })).toBe(
      '  # who\n  - id: a\n    # what\n    # else\n    when: b',
    );
  });

  it('says the same on one line', () => {
    expect(parse(`[${ruleInBraces(rule)}]`)).toEqual(parse(ruleText(rule)));
  });
});
