import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { isMailColumn, isSecretColumn, withoutPrivateParts } from './private-columns.js';

describe('a column holds a secret', () => {
  it.each([
    ['sharedSecret', true],
    ['shared_secret', true],
    ['Shared secret', true],
    ['Invitation - Shared secret', true],
    ['SHAREDSECRET', true],
    ['specifics.shared_secret', true],
    ['validationToken', true],
    ['li_at cookie', true],
    ['mailboxItemId', true],
    ['csrf-token', true],
    ['password', true],
    ['ｓharedSecret', true],
    ['Secretary', false],
    ['Message', false],
    ['name', false],
  ])('%s: %s', (name, expected) => {
    expect(isSecretColumn(name)).toBe(expected);
  });
});

describe('a column holds e-mail addresses', () => {
  it.each([
    ['Email', true],
    ['E-Mail', true],
    ['Email Address', true],
    ['dropcontact_mail', true],
    ['all_emails', true],
    ['contact.emails', true],
    ['Correo electrónico', true],
    ['Name', false],
    ['Profile', false],
  ])('%s: %s', (name, expected) => {
    expect(isMailColumn(name)).toBe(expected);
  });
});

describe('a text without its private parts', () => {
  it.each([
    ['a@b.example', '…'],
    ['write to Ann.Lee+x@mail.b.example!', 'write to …'],
    ['<a@b.example>, c@d.example', '<…>, …'],
    ['mailto:a@b.example?subject=x', 'mailto:…'],
    ['@ann at noon', '@ann at noon'],
    ['a@b', 'a@b'],
    ['{"sharedSecret":"hush","x":"y"}', '{"sharedSecret":"…","x":"y"}'],
    ['shared_secret=hush&x=y', 'shared_secret=…&x=y'],
    ['validationToken: hush', 'validationToken: …'],
    ['{\\"apiKey\\": \\"hush\\"}', '{\\"apiKey\\": \\"…\\"}'],
    ['the secret of success: work', 'the secret of success: work'],
    ['nothing', 'nothing'],
  ])('%j: %j', (text, expected) => {
    expect(withoutPrivateParts(text)).toBe(expected);
  });

  it('has no address, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z0-9._+-]{1,20}$/u);
    const label = fc.stringMatching(/^[a-z0-9-]{1,20}$/u);
    fc.assert(
      fc.property(fc.string(), word, label, fc.string(), (before, name, host, after) => {
        const text = `${before} ${name}@${host}.example ${after}`;
        expect(withoutPrivateParts(text)).not.toContain(`${name}@${host}.example`);
      }),
      runs,
    );
  });

  it('takes no longer for a long text than for as many short ones', () => {
    expect(withoutPrivateParts(`${'a'.repeat(1_000_000)}@`)).toHaveLength(1_000_001);
  });
});
