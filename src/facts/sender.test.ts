import { describe, expect, it } from 'vitest';
import { type Cells } from '../testing/invitation.js';
import { evidenceFor, valueOf } from '../testing/fact.js';

describe('a sender’s fact', () => {
  it.each<readonly [string, string, Cells, string]>([
    ['the name as it stands', 'name', { name: 'Ann Lee' }, 'Ann Lee'],
    ['the name from its parts', 'name', { 'first-name': 'Ann', 'last-name': 'Lee' }, 'Ann Lee'],
    ['the name from one part', 'name', { 'first-name': 'Ann' }, 'Ann'],
    ['no name', 'name', {}, 'absent'],
    ['the first name as it stands', 'first-name', { 'first-name': 'Ann', name: 'Bo Ek' }, 'Ann'],
    ['the first name from the name', 'first-name', { name: 'Ann Mary Lee' }, 'Ann'],
    ['the last name from the name', 'last-name', { name: 'Ann Mary Lee' }, 'Lee'],
    ['a first name after a title', 'first-name', { name: 'Dr. Ann Lee' }, 'Ann'],
    ['a last name before credentials', 'last-name', { name: 'Ann Lee, PhD, MBA' }, 'Lee'],
    ['a first name beside an emoji', 'first-name', { name: '🚀 Ann Lee' }, 'Ann'],
    ['no last name in one word', 'last-name', { name: 'Ann' }, 'absent'],
    ['no first name in signs', 'first-name', { name: '???' }, 'absent'],
    [
      'an address',
      'profile-url',
      { 'profile-url': ' https://www.linkedin.com/in/ann ' },
      'https://www.linkedin.com/in/ann',
    ],
    [
      'an address that names nobody',
      'profile-url',
      { 'profile-url': 'https://www.linkedin.com/in' },
      'unreadable',
    ],
    ['the headline as it stands', 'headline', { headline: 'CEO', position: 'Chef' }, 'CEO'],
    ['the headline from the position', 'headline', { position: 'Chef' }, 'Chef'],
    [
      'the headline from the position where it is blank',
      'headline',
      { headline: '', position: 'Chef' },
      'Chef',
    ],
    ['a blank headline', 'headline', { headline: '' }, 'blank'],
    ['connections', 'connections', { connections: '500+' }, '500 or more'],
    ['connections in words', 'connections', { connections: '1,234 connections' }, '1234'],
    ['connections that are a number', 'connections', { connections: 12 }, '12'],
    ['connections that are none', 'connections', { connections: 'many' }, 'unreadable'],
    [
      'mutual connections',
      'mutual-connections',
      { 'mutual-connections': '13 mutual connections' },
      '13',
    ],
    ['groups', 'shared-groups', { 'shared-groups': 'Sales Hub; Ops' }, 'Sales Hub, Ops'],
    [
      'groups in a list',
      'shared-groups',
      { 'shared-groups': ['Sales Hub', 'Ops'] },
      'Sales Hub, Ops',
    ],
    ['no groups', 'shared-groups', { 'shared-groups': 'none' }, ''],
    ['years', 'years-of-experience', { 'years-of-experience': '1.5' }, '1.5'],
    ['years as a number', 'years-of-experience', { 'years-of-experience': 2.5 }, '2.5'],
    ['years with a plus', 'years-of-experience', { 'years-of-experience': '10+' }, '10 or more'],
    ['years from experience', 'years-of-experience', { experience: '9 yrs in sales' }, '9'],
    [
      'years from experience, or more',
      'years-of-experience',
      { experience: '11+ years' },
      '11 or more',
    ],
    [
      'years since, counted to today',
      'years-of-experience',
      { experience: 'since 2016' },
      '9 to 10',
    ],
    ['years of none', 'years-of-experience', { experience: 'None yet' }, '0'],
    ['years from German words', 'years-of-experience', { experience: '3 Jahre' }, '3'],
    ['years from words that say none', 'years-of-experience', { experience: 'sales' }, 'absent'],
    ['a location', 'location', { location: 'Leeds, UK' }, 'Leeds, UK'],
    ['a source', 'source', { source: 'event' }, 'event'],
  ])('%s', (_, fact, cells, expected) => {
    expect(valueOf(fact, cells)).toBe(expected);
  });

  it.each(['company', 'position', 'industry', 'country', 'experience'])(
    '%s is a text of its own column',
    (fact) => {
      expect(valueOf(fact, { [fact]: 'Acme' })).toBe('Acme');
      expect(evidenceFor(fact, { [fact]: 'Acme' })).toMatchObject({
        state: 'known',
        origin: `column "${fact}"`,
      });
      expect(valueOf(fact, {})).toBe('absent');
    },
  );

  it('of two that are made from each other is unknown where neither is said', () => {
    expect(['name', 'first-name', 'last-name'].map((fact) => valueOf(fact, {}))).toEqual([
      'absent',
      'absent',
      'absent',
    ]);
  });
});
