import { describe, expect, it } from 'vitest';
import { policy } from '../testing/policy.js';
import { describePolicy } from './describe-policy.js';

const text = describePolicy(
  policy(`
screen: 1
about: Only who says hello.
otherwise: decline
rules:
  - { id: polite, when: { note contains: hello }, because: "says “\${match}”" }
  - { id: short, when: { note-words less than: 3 } }
  - { id: welcome, when: polite, unless: { any: [short, { note is empty: true }] }, decide: accept, strength: strong, because: is polite }
  - { id: loud, when: { at least 2 of: [short, { note contains: hey }] }, decide: decline, because: shouts }
`),
);

describe('describePolicy', () => {
  it('says every opinion with its reason, its strength and its condition', () => {
    expect(text).toContain(
      '## I accept\n\n- is polite (strong): *polite* and not (*short* or note is empty)\n',
    );
    expect(text).toContain(
      '## I decline\n\n- shouts (normal): at least 2 of (*short*, note contains "hey")\n',
    );
  });

  it('lists the observations that have a reason, without the sender’s words', () => {
    expect(text).toContain('- **polite**: says “…”\n');
    expect(text).not.toContain('**short**');
  });

  it('says what holds where nothing else does', () => {
    expect(text).toContain('Where none holds: decline.');
    expect(text).toContain('Only who says hello.');
    expect(text).not.toContain('## I ask');
  });
});
