import { describe, expect, it } from 'vitest';
import { comparableName, identityOf } from './identity.js';

describe('a name is compared', () => {
  it.each([
    ['without case and accents', 'Zoë BRANDT', 'zoe brandt'],
    ['without credentials', 'Omar Haddad, Ph.D.', 'omar haddad'],
    ['without signs and emoji', '🚀 Ann Lee®', 'ann lee'],
    ['in any script', '王小青', '王小青'],
    ['with its hyphens and apostrophes', "Siân O'Neill-Ray", "sian o'neill-ray"],
    ['not at all where it is nobody’s', 'LinkedIn Member', ''],
    ['not at all where it is blank', ' ', ''],
  ])('%s', (_, name, expected) => {
    expect(comparableName(name)).toBe(expected);
  });
});

describe('a record is about', () => {
  it.each([
    [
      'an address, decoded',
      { address: 'https://www.linkedin.com/in/zo%C3%AB-brandt/' },
      { slug: 'zoë-brandt' },
    ],
    ['an address without a scheme', { address: 'www.linkedin.com/in/Dana' }, { slug: 'dana' }],
    ['nobody by an address without a slug', { address: 'https://www.linkedin.com/in' }, undefined],
    [
      'an e-mail address in any case',
      { email: ' Dana@Whitlock.example ' },
      { email: 'dana@whitlock.example' },
    ],
    ['a name', { name: 'Dana Whitlock' }, { name: 'dana whitlock' }],
    ['nobody where all is blank', { address: '', email: ' ', name: '' }, undefined],
    ['nobody where the member is gone', { name: 'LinkedIn Member', address: '' }, undefined],
  ])('%s', (_, written, expected) => {
    expect(identityOf(written)).toEqual(expected);
  });
});
