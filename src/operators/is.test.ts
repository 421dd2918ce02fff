import { describe, expect, it } from 'vitest';
import { type CellValue, type FactType } from '../core/value.js';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { is } from './is.js';

describe('is', () => {
  it.each<readonly [string, FactType, CellValue | undefined, unknown, string]>([
    ['the whole text', 'text', 'Event', 'event', 'true'],
    ['as people mean it', 'text', '  São  Paulo ', 'sao paulo', 'true'],
    ['no part of it', 'text', 'an event', 'event', 'false'],
    ['one of several', 'text', 'group', ['event', 'group'], 'true'],
    ['an unknown text', 'text', undefined, 'event', 'unknown'],
    ['one of its texts', 'texts', 'Ops; Sales Hub', 'sales hub', 'true'],
    ['none of its texts', 'texts', 'Ops; Sales Hub', 'sales', 'false'],
    ['the number', 'number', '7', 7, 'true'],
    ['another number', 'number', '7', 8, 'false'],
    ['one of several numbers', 'number', '7', [6, 7], 'true'],
    ['perhaps the number', 'number', '500+', 500, 'unknown'],
    ['surely not the number', 'number', '500+', 499, 'false'],
    ['the number without decimals', 'number', '12k', 13_000, 'false'],
    ['the day', 'date', '2026-03-14', '2026-03-14', 'true'],
    ['another day', 'date', '2026-03-14', '2026-03-15', 'false'],
    ['perhaps the day', 'date', 'Mar 2026', '2026-03-15', 'unknown'],
    ['true', 'flag', 'yes', true, 'true'],
    ['false', 'flag', 'no', false, 'true'],
    ['not true', 'flag', 'no', true, 'false'],
    ['either', 'flag', 'no', [true, false], 'true'],
    ['an unknown flag', 'flag', undefined, false, 'unknown'],
  ])('%s', (_, type, cell, operand, expected) => {
    expect(truthOn(is, type, operand, cell)).toBe(expected);
  });

  it('shows the whole text, as it was written', () => {
    expect(wordsMatched(is, 'sao paulo', 'São Paulo')).toBe('São Paulo');
  });

  it('has bounds where it compares with something else than a truth', () => {
    expect(is.edges?.(['a', 7, true, false], 0)).toEqual(['a', 7]);
  });

  it.each<readonly [FactType, unknown]>([
    ['text', 7],
    ['text', ''],
    ['number', '7'],
    ['date', '14.03.2026'],
    ['flag', 'yes'],
    ['flag', 1],
  ])('of a %s refuses %j', (type, operand) => {
    expect(accepts(is, type, operand)).toBe(false);
  });
});
