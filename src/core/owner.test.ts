import { describe, expect, it } from 'vitest';
import { isProfileAddress, listsOfOwner, nobody, ownerLists } from './owner.js';

describe('isProfileAddress', () => {
  it.each(['https://www.linkedin.com/in/ann', 'linkedin.com/in/ann', ' www.linkedin.com/in/ann '])(
    '"%s" is an address',
    (entry) => {
      expect(isProfileAddress(entry)).toBe(true);
    },
  );

  it.each(['Ann Lee', 'Ann', 'Dr. Ann Lee', 'linkedin.com', ''])('"%s" is a bare name', (entry) => {
    expect(isProfileAddress(entry)).toBe(false);
  });
});

describe('listsOfOwner', () => {
  it('joins names and aliases of employers', () => {
    const employers = [
      { name: 'Halloran Systems', aliases: ['Halloran'], people: ['Bo Ek'] },
      { name: 'Harbour Trade', aliases: [], people: [] },
    ];
    expect(listsOfOwner({ ...nobody, employers }).get('owner.employers')).toEqual([
      'Halloran Systems',
      'Halloran',
      'Harbour Trade',
    ]);
  });

  it('lists people by name only, those of the employers included', () => {
    const people = ['Ann Lee', 'https://www.linkedin.com/in/cy'];
    const employers = [{ name: 'Halloran', aliases: [], people: ['Bo Ek'] }];
    expect(listsOfOwner({ ...nobody, people, employers }).get('owner.people')).toEqual([
      'Ann Lee',
      'Bo Ek',
    ]);
  });

  it('always has the lists that are documented, and no others', () => {
    expect([...listsOfOwner(nobody).keys()]).toEqual(Object.keys(ownerLists));
  });
});
