import { type Invitation } from '../core/invitation.js';
import { type CellValue } from '../core/value.js';

/** The cells of an invitation by the names of their facts; a fact that isn't there has no column. */
export type Cells = Readonly<Record<string, CellValue>>;

/** The second line of test.csv, saying these cells. */
export function invitation(cells: Cells): Invitation {
  return {
    id: 'test.csv:1',
    source: 'csv',
    mayBeAnswered: false,
    file: 'test.csv',
    row: 1,
    line: 2,
    columns: Object.keys(cells),
    values: Object.values(cells),
    cell: (fact) =>
      Object.hasOwn(cells, fact) ? { column: fact, value: cells[fact] ?? null } : undefined,
  };
}
