import { type Problem, type ProblemCode, error } from '../../core/problem.js';
import { headUnits } from '../../core/source.js';
import { type BadRecord, type CsvFault } from './csv-records.js';
import { likelyBeginning } from './csv-table.js';

interface Fault {
  readonly code: ProblemCode;
  /** What the record does, as it follows on "row 7". */
  readonly says: string;
  readonly hint: string;
}

const faults: Readonly<Record<CsvFault, Fault>> = {
  'open-quote': {
    code: 'bad-csv',
    says: 'opens a quote that is never closed',
    hint: 'close the quote; reading went on with the next line',
  },
  'after-quote': {
    code: 'bad-csv',
    says: 'has a quoted field that goes on after its closing quote',
    hint: 'write a quote inside a field twice: ""',
  },
  'bare-quote': {
    code: 'bad-csv',
    says: 'has a quote inside a field that is not quoted',
    hint: 'put the field into quotes, and write a quote inside it twice: ""',
  },
  'too-long': {
    code: 'bad-csv',
    says: 'is longer than a million characters',
    hint: 'look for a quote that is not closed',
  },
  nul: {
    code: 'bad-encoding',
    says: 'has a NUL character in it, which no text has',
    hint: 'export the file again',
  },
  damaged: {
    code: 'bad-encoding',
    says: 'has bytes in it that stand for no character',
    hint: 'save the file as UTF-8, or say how it is encoded, as --encoding windows-1252',
  },
};

/** The problem of a row that can't be read, at the place that is amiss. */
export function unreadableRow(
  { fault, line, lastLine }: BadRecord,
  { file, row }: { readonly file: string; readonly row: number },
): Problem {
  const { code, says, hint } = faults[fault.why];
  const lines = line === lastLine ? 'it was' : `its lines ${line} to ${lastLine} were`;
  const place = { file, line: fault.line, column: fault.column, endColumn: fault.column + 1 };
  return error(code, `row ${row} ${says}, so ${lines} left out`, { place, hint });
}

/** Why no record can be read where a text begins, as it follows on "the first line". */
export function describeBadStart(head: string): string {
  const fault = likelyBeginning(head)?.records[0]?.fault;
  if (fault !== undefined) return faults[fault.why].says;
  return head.length < headUnits ? 'is all there is' : `is longer than ${headUnits} characters`;
}
