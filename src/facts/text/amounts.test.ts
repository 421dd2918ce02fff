import { describe, expect, it } from 'vitest';
import { fold } from '../../core/text.js';
import { namesDate, namesMoney } from './amounts.js';

describe('namesMoney', () => {
  it.each([
    'We pay $900 each',
    '400 euros',
    '400 €',
    'AUD 2k',
    '€1.500',
    '£ 20',
    '2k usd',
    '30 cents',
    'CHF 1’200',
    'R$ 50',
    '1.200 reais',
    '50 Pfund oder 50 pounds',
  ])('in "%s"', (text) => {
    expect(namesMoney(fold(text).text)).toBe(true);
  });

  it.each([
    '',
    'Hello',
    '900 people',
    'in 2026',
    'the dollar',
    'usdt',
    'European',
    'call 555 1234',
    '$',
  ])('not in "%s"', (text) => {
    expect(namesMoney(fold(text).text)).toBe(false);
  });
});

describe('namesDate', () => {
  it.each([
    'Coffee on Tuesday?', 'on the 9th', 'in March', 'next week', '12 March 2026', '14.3.', '3/14', 'am Dienstag', 'nächste Woche',
    'mardi prochain', 'el 4 de mayo', 'na terça-feira', 'giovedì', 'volgende week', 'tomorrow',
  ])('in "%s"', (text) => {
    expect(namesDate(fold(text).text)).toBe(true);
  }); // prettier-ignore

  it.each(['', 'Hello', 'we may talk', 'I marched on', 'decide', 'the 9 of us', 'a sunny place'])(
    'not in "%s"',
    (text) => {
      expect(namesDate(fold(text).text)).toBe(false);
    },
  );
});
