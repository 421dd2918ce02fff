import { describe, expect, it } from 'vitest';
import { cellSaying } from './cell-saying.js';
import { type Evidence, absent } from './evidence.js';
import { Text } from './text.js';
import { type CellValue, type FactType, type ValueOf } from './value.js';

const said = (value: ValueOf[FactType]): Evidence => ({ state: 'known', value, origin: 'x' });

describe('a cell that is read as a value', () => {
  it.each<readonly [string, Evidence, CellValue | undefined]>([
    ['a text, as it was', said(new Text(' Héllo\u200b ')), ' Héllo\u200b '],
    ['an empty text', said(new Text('')), ''],
    ['several texts', said([new Text('A'), new Text('b')]), ['A', 'b']],
    ['no texts', said([]), []],
    ['what is so', said(true), true],
    ['what is not so', said(false), false],
    ['a number', said({ min: 7, max: 7, open: false }), 7],
    ['zero', said({ min: 0, max: 0, open: false }), 0],
    ['a number and more', said({ min: 500, max: Infinity, open: false }), '500+'],
    ['a range, for which there is no cell', said({ min: 5, max: 9, open: false }), undefined],
    ['a day', said({ first: 20_527, last: 20_527 }), '2026-03-15'],
    ['a month, for which there is none', said({ first: 20_513, last: 20_543 }), undefined],
    ['a cell that is empty', { state: 'blank' }, null],
    ['no such column', absent, undefined],
    ['one that can not be read', { state: 'unreadable' }, undefined],
    ['one that is not to be used', { state: 'withheld' }, undefined],
    ['what is assumed', { state: 'assumed', value: true, origin: 'x' }, undefined],
    ['a text that is assumed', { state: 'assumed', value: new Text('a'), origin: 'x' }, undefined],
  ])('of %s', (_, evidence, expected) => {
    expect(cellSaying(evidence)).toEqual(expected);
  });
});
