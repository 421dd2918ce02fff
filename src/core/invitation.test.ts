import { describe, expect, it } from 'vitest';
import { profileKeyOf, slugOf } from './invitation.js';

describe('slugOf', () => {
  it.each([
    ['https://www.linkedin.com/in/ann-lee', 'ann-lee'],
    ['https://www.linkedin.com/in/ann-lee/', 'ann-lee'],
    ['https://de.linkedin.com/in/Ann-Lee?trk=x#top', 'ann-lee'],
    ['www.linkedin.com/in/ann-lee/details/', 'ann-lee'],
    ['linkedin.com/in/jos%C3%A9', 'josé'],
    ['https://www.linkedin.com/in/jose\u0301', 'josé'],
    ['https://www.linkedin.com/in/100%', '100%'],
    ['/in/ann-lee', 'ann-lee'],
    ['ann-lee', 'ann-lee'],
    ['https://example.com/people/ann', 'ann'],
    ['https://example.com/people/ann//', 'ann'],
    ['https://example.com/india/ann', 'ann'],
    ['https://ann-lee', 'ann-lee'],
    ['ann-lee?trk=x', 'ann-lee'],
  ])('"%s" names %s', (address, expected) => {
    expect(slugOf(address)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'https://www.linkedin.com/in',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com',
    'linkedin.com/',
  ])('"%s" names nobody', (address) => {
    expect(slugOf(address)).toBeUndefined();
  });
});

describe('profileKeyOf', () => {
  it.each([
    ['https://www.linkedin.com/in/Ann-Lee/', 'ann-lee'],
    ['de.linkedin.com/in/ann-lee?trk=x', 'ann-lee'],
    ['ann-lee', 'ann-lee'],
    ['https://www.instagram.com/Ann', 'instagram.com/ann'],
    ['https://test.example/@ann', 'test.example/@ann'],
    [' https://www.instagram.com/Ann ', 'instagram.com/ann'],
    ['https://awww.example/ann', 'awww.example/ann'],
    ['https://test.example/', undefined],
    ['https://www.linkedin.com/in', undefined],
    ['', undefined],
  ])('of "%s" is %s', (address, expected) => {
    expect(profileKeyOf(address)).toBe(expected);
  });
});
