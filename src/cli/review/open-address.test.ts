import { describe, expect, it } from 'vitest';
import { openAddress, webAddress } from './open-address.js';

describe('webAddress', () => {
  it.each([
    ['https://www.linkedin.com/in/ann', 'https://www.linkedin.com/in/ann'],
    ['www.linkedin.com/in/ann', 'https://www.linkedin.com/in/ann'],
    [' http://l.com/in/ann ', 'http://l.com/in/ann'],
    ['https://l.com/in/a b"c', 'https://l.com/in/a%20b%22c'],
    ['', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['--help', undefined],
    ['/etc/passwd', undefined],
    ['ann', undefined],
  ])('%j is %j', (address, expected) => {
    expect(webAddress(address)).toBe(expected);
  });
});

describe('openAddress', () => {
  it('opens nothing that is no address of the web', async () => {
    expect(await openAddress('file:///etc/passwd', 'linux')).toBe(false);
  });
});
