import { describe, expect, it } from 'vitest';
import { decided } from '../testing/journal-entry.js';
import { printJournalLine } from './journal-line.js';
import { readJournalText, refuseToAdd } from './journal-text.js';

const [ann, ben] = [decided(), decided({ key: 'ben', name: 'Ben' })];
const [annLine, benLine] = [printJournalLine(ann), printJournalLine(ben)];
const newer = '{"journal":2}\n';

/** A warning of a line. */
function warningOf(line: number, why: string) {
  return {
    code: 'journal-line',
    severity: 'warning',
    message: `a line of the journal can not be read: ${why}`,
    place: { file: 'j', line, column: 1, endColumn: 2 },
    hint: '"screen journal compact" takes it out',
  };
}

const noJournal = {
  code: 'journal-failed',
  severity: 'error',
  message: '"j" is no journal, and is left as it is',
  hint: 'name another file by --journal',
};

const torn = 'it has no end, since a run was killed as it wrote it';

describe('the text of a journal', () => {
  it.each([
    ['with nothing in it', '', [], []],
    ['of empty lines', '\n \n', [], []],
    ['of entries', annLine + benLine, [ann, ben], []],
    ['with empty lines between', `\n${annLine}\n${benLine}\n`, [ann, ben], []],
    ['whose last line has no end, though all of it is there', annLine + benLine.trimEnd(), [ann, ben], []],
    ['with a line that is none', `${annLine}hello\n${benLine}`, [ann, ben], [warningOf(2, 'it is no JSON')]],
    ['with a first line that is none', `hello\n${annLine}`, [ann], [warningOf(1, 'it is no JSON')]],
    ['with a last line that is torn', `${annLine}${benLine.slice(0, 30)}`, [ann], [warningOf(2, torn)]],
    ['with a line of no invitation', '{"journal":1}\n', [], [warningOf(1, 'it has no date')]],
    ['with the beginning of a line', '{"jou', [], [warningOf(1, torn)]],
    ['with the beginning of a line after white space', '\n  {"journal":1,"da', [], [warningOf(2, torn)]],
    ['that is no journal', 'hello\n', [], [noJournal]],
    ['that is no journal, on several lines', 'hello\n{"journal":1}\n', [], [noJournal]],
    ['of another kind of JSON', '{"a":1}\n', [], [noJournal]],
  ])('%s', (_, text, entries, problems) => {
    expect(readJournalText('j', text)).toEqual({ entries, problems });
  }); // prettier-ignore

  it('of a newer version has no entries', () => {
    expect(readJournalText('j', `hello\n${annLine}${newer}`)).toEqual({
      entries: [],
      problems: [
        {
          code: 'journal-failed',
          severity: 'error',
          message: 'the journal "j" is of version 2, and this program reads 1',
          place: { file: 'j', line: 3, column: 1, endColumn: 2 },
          hint: 'use the newer program, or go without the journal by --no-journal',
        },
      ],
    });
  });
});

describe('adding to a file', () => {
  it.each([
    ['is refused where it is no journal', 'hello\n', 'journal-failed'],
    ['is refused where it is of a newer version', newer, 'journal-failed'],
    ['is not refused where it is empty', '', undefined],
    ['is not refused where it is a journal', annLine, undefined],
    ['is not refused where a line can not be read', `hello\n${annLine}`, undefined],
    ['is not refused where its only line is torn', '{"journal":1', undefined],
  ])('%s', (_, head, expected) => {
    expect(refuseToAdd('j', head)?.code).toBe(expected);
  });
});
