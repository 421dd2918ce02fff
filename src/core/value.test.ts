import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { type CellValue, type FactType, isBlank, printValue, readValue } from './value.js';

const read = (type: FactType, cell: CellValue): string | undefined => {
  const value = readValue(type, cell);
  return value === undefined ? undefined : printValue(value);
};

describe('isBlank', () => {
  it.each(['', ' ', '\t\n', '\u00a0', null])('%j says nothing', (cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  it.each(['x', 0, false, [], '-'].map((cell) => [cell] as const))('%j says something', (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});

describe('readValue', () => {
  it.each<readonly [FactType, CellValue, string]>([
    ['text', 'Hello ', 'Hello '],
    ['text', 7, '7'],
    ['text', true, 'true'],
    ['text', ['a', 'b'], 'a, b'],
    ['texts', 'Sales Hub; Ops|Crew', 'Sales Hub, Ops, Crew'],
    ['texts', ['Sales Hub', 'Ops'], 'Sales Hub, Ops'],
    ['texts', 'none', ''],
    ['texts', [], ''],
    ['number', 7, '7'],
    ['number', '500+', '500 or more'],
    ['number', '1,234', '1234'],
    ['date', '2026-03-14', '2026-03-14'],
    ['flag', true, 'yes'],
    ['flag', 'yes', 'yes'],
    ['flag', 'X', 'yes'],
    ['flag', '1', 'yes'],
    ['flag', 1, 'yes'],
    ['flag', 'FALSE', 'no'],
    ['flag', 0, 'no'],
    ['flag', 'no', 'no'],
  ])('a %s of %j is "%s"', (type, cell, expected) => {
    expect(read(type, cell)).toBe(expected);
  });

  it.each<readonly [FactType, CellValue]>([
    ['text', null],
    ['number', 'many'],
    ['number', true],
    ['number', Number.POSITIVE_INFINITY],
    ['number', Number.NaN],
    ['number', -1],
    ['number', ['1']],
    ['date', 'soon'],
    ['date', 20_260_314],
    ['flag', 'maybe'],
    ['flag', 2],
  ])('a %s can not be read from %j', (type, cell) => {
    expect(read(type, cell)).toBeUndefined();
  });

  it('a text keeps every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        expect(readValue('text', cell)?.raw).toBe(cell);
      }),
      runs,
    );
  });
});
