import { describe, expect, it } from 'vitest';
import { invitation } from '../testing/invitation.js';
import { known } from './evidence.js';
import { type Fact, columnFact, columnFactName, normalizeColumn, readFact } from './fact.js';
import { exactly } from './interval.js';
import { nobody } from './owner.js';
import { Text } from './text.js';
import { type CellValue } from './value.js';

describe('normalizeColumn', () => {
  it.each([
    ['Sent At', 'sentat'],
    ['sent_at', 'sentat'],
    ['sent-at', 'sentat'],
    ['SentAt', 'sentat'],
    [' inviterProfileUrl ', 'inviterprofileurl'],
    ['Ｎａｍｅ', 'name'],
    ['na\u200bme\ufeff', 'name'],
  ])('"%s" is %s', (column, expected) => {
    expect(normalizeColumn(column)).toBe(expected);
  });
});

describe('columnFactName', () => {
  it.each([
    ['Hair Colour', 'column.hair-colour'],
    ['hairColour', 'column.hair-colour'],
    ['  Größe (cm) ', 'column.größe-cm'],
    ['lead_score', 'column.lead-score'],
    ['名前', 'column.名前'],
    ['hair\u200b colour\u3164', 'column.hair-colour'],
  ])('"%s" is %s', (column, expected) => {
    expect(columnFactName(column)).toBe(expected);
  });
});

describe('columnFact', () => {
  it('is a text that no known column says', () => {
    expect(columnFact('column.hair-colour')).toMatchObject({
      name: 'column.hair-colour',
      type: 'text',
      columns: [],
    });
  });
});

const plain: Fact<'number'> = {
  name: 'count',
  type: 'number',
  group: 'other',
  about: '',
  question: '',
  columns: ['count'],
};
const derived: Fact<'number'> = {
  ...plain,
  derive: () => known<'number'>(exactly(9), 'elsewhere'),
};
const note: Fact<'text'> = {
  ...columnFact('column.note'),
  name: 'note',
  blankIsEmpty: true,
};
const never = () => ({ state: 'absent' }) as const;

function evidence(fact: Fact, cell: CellValue | undefined) {
  const given = invitation(cell === undefined ? {} : { [fact.name]: cell });
  return readFact(fact, never, { today: 0, owner: nobody, invitation: given });
}

describe('readFact', () => {
  it('says which other file a cell is from', () => {
    const from = { file: 'more.csv', line: 7 };
    const given = { ...invitation({}), cell: () => ({ column: 'Count', value: 7, from }) };
    expect(readFact(plain, never, { today: 0, owner: nobody, invitation: given })).toMatchObject({
      origin: 'column "Count" of more.csv, line 7',
    });
  });

  it.each([
    ['a column that says it', plain, 7, { state: 'known', value: exactly(7), origin: 'column "count"' }],
    ['no column', plain, undefined, { state: 'absent' }],
    ['a blank cell', plain, ' ', { state: 'blank', origin: 'column "count"' }],
    ['a null', plain, null, { state: 'blank', origin: 'column "count"' }],
    ['a cell that can’t be read', plain, 'many', { state: 'unreadable', origin: 'column "count"' }],
    ['a column, though it could be derived', derived, 7, { state: 'known', value: exactly(7), origin: 'column "count"' }],
    ['no column, but derived', derived, undefined, { state: 'known', value: exactly(9), origin: 'elsewhere' }],
    ['a blank cell, but derived', derived, '', { state: 'known', value: exactly(9), origin: 'elsewhere' }],
    ['a cell that can’t be read, though it could be derived', derived, 'many', { state: 'unreadable', origin: 'column "count"' }],
    ['a blank note, which is an empty one', note, '', { state: 'known', value: new Text(''), origin: 'column "note"' }],
    ['a null note, which is an empty one', note, null, { state: 'known', value: new Text(''), origin: 'column "note"' }],
    ['no note column', note, undefined, { state: 'absent' }],
  ] as const)('%s', (_, fact, cell, expected) => {
    expect(evidence(fact as Fact, cell)).toEqual(expected);
  }); // prettier-ignore

  it('reads by the fact’s own reading where it has one', () => {
    const halves: Fact<'number'> = { ...plain, read: (cell) => exactly(Number(cell) / 2) };
    expect(evidence(halves as Fact, '8')).toMatchObject({ value: exactly(4) });
  });
});
