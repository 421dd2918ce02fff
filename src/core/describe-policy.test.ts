import { describe, expect, it } from 'vitest';
import { type Files, policy } from '../testing/policy.js';
import { describePolicy } from './describe-policy.js';

const described = (files: Files): string => describePolicy(policy(files));

const greetings = `
screen: 1
about: Only who says hello.
otherwise: decline
rules:
  - { id: polite, when: { note contains: hello }, because: "says “\${match}”" }
  - { id: short, when: { note-words less than: 3 } }
  - { id: welcome, when: polite, unless: { any: [short, { note is empty: true }] }, decide: accept, strength: strong, because: is polite }
  - { id: loud, when: { at least 2 of: [short, { note contains: hey }] }, decide: decline, because: shouts }
`;

describe('describePolicy', () => {
  it('says every opinion with its reason, its strength and its condition', () => {
    const text = described(greetings);
    expect(text).toContain(
      '## I accept\n\n- is polite (strong): *polite* and not (*short* or note is empty)\n',
    );
    expect(text).toContain(
      '## I decline\n\n- shouts (normal): at least 2 of (*short*, note contains "hey")\n',
    );
  });

  it('lists the observations that have a reason, without the sender’s words', () => {
    const text = described(greetings);
    expect(text).toContain('- **polite**: says “…”\n');
    expect(text).not.toContain('**short**');
  });

  it('says what holds where nothing else does', () => {
    const text = described(greetings);
    expect(text).toContain('Where none holds: decline.');
    expect(text).toContain('Only who says hello.');
    expect(text).not.toContain('## I ask');
  });

  it('says all of it, section by section', () => {
    const rules = `
about: Only who says *hello*.
rules:
  - { id: polite, when: { note contains: hello }, because: "says “\${match}” and *waves*" }
  - { id: weak, when: polite, decide: decline, strength: weak, because: is weak }
  - { id: first, when: polite, decide: decline, because: is first }
  - { id: second, when: polite, decide: decline, strength: normal, because: is second }
  - { id: best, when: polite, decide: decline, strength: always, because: "is *best*" }
  - { id: strong, when: polite, decide: decline, strength: strong, because: is strong }
  - { id: asks, when: { note contains: "_hi_" }, decide: ask-for-context, because: "\${match} asks" }
`;
    expect(described(rules)).toBe(`# How I treat invitations

Only who says \\*hello\\*.

## I ask

- … asks (normal): note contains "\\_hi\\_"

## I decline

- is \\*best\\* (always): *polite*
- is strong (strong): *polite*
- is first (normal): *polite*
- is second (normal): *polite*
- is weak (weak): *polite*

## How it comes together

Where several of these hold, the strongest counts (weak, normal, strong, always); where the strongest differ, I ask. Where something I do not know could change the answer, I ask. Where none holds: ask-for-context.

## What I look at

- **polite**: says “…” and \\*waves\\*
`);
  });

  it('says nothing of a policy without rules but what holds then', () => {
    expect(described('when-unsure: ignore\notherwise: accept\n')).toBe(`# How I treat invitations

## How it comes together

Where several of these hold, the strongest counts (weak, normal, strong, always); where the strongest differ, I ask. What I do not know is left aside. Where none holds: accept.
`);
  });

  it('leaves out what is disabled', () => {
    const text = described(`
rules:
  - { id: polite, when: { note contains: hello }, because: says hello }
  - { id: rude, when: { note contains: hey }, because: says hey }
  - { id: yes, when: polite, decide: accept, because: is polite }
  - { id: no, when: rude, decide: decline, because: is rude }
disable: [rude, no]
`);
    expect(text).toContain('## I accept\n\n- is polite (normal): *polite*\n\n## How it');
    expect(text).not.toContain('## I decline');
    expect(text).toMatch(/## What I look at\n\n- \*\*polite\*\*: says hello\n$/u);
  });
});
