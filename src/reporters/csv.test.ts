import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision } from '../core/decision.js';
import { unguardFormula } from '../core/escape.js';
import { type Cells } from '../testing/invitation.js';
import { anyDecision, decision, reason, reportOf, subjectOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { csv } from './csv.js';

/** The cells of the report on these decisions, of inputs with these cells, its header first. */
function cellsOf(decided: readonly Decision[], cells: readonly Cells[] = []): readonly string[][] {
  return parse(textOf(decided, cells));
}

function textOf(decided: readonly Decision[], cells: readonly Cells[] = []): string {
  const subjects = new Map(decided.map((one, at) => [one, subjectOf(one, cells[at] ?? {})]));
  return reportOf(csv, decided, {}, undefined, subjects);
}

const judgement = ['decision', 'conflict', 'unsettled', 'reasons', 'rules', 'questions'];
const oneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029]+/gu, ' ');

describe('the columns', () => {
  it('are the input’s own, as it writes them and in its order, then ours', () => {
    const [header] = cellsOf([decision()], [{ 'Full name': 'Ann', 'shoe size': '38' }]);
    expect(header).toEqual(['Full name', 'shoe size', ...judgement]);
  });

  it('are those of all inputs where they differ, the first one’s first', () => {
    const cells = [{ name: 'A', note: 'x' }, { note: 'y', town: 'Leeds' }, { name: 'C' }];
    const decided = cells.map((_, at) => decision({ row: at + 1 }));
    expect(cellsOf(decided, cells).map((line) => line.slice(0, 4))).toEqual([
      ['name', 'note', 'town', 'decision'],
      ['A', 'x', '', 'accept'],
      ['', 'y', 'Leeds', 'accept'],
      ['C', '', '', 'accept'],
    ]);
  });

  it('keep both of two that have one name', () => {
    const twice = { columns: ['name', 'tag', 'tag'], values: ['A', 'x', 'y'] };
    const one = decision();
    const subject = { invitation: { ...subjectOf(one).invitation, ...twice } };
    const text = reportOf(csv, [one], {}, undefined, new Map([[one, subject]]));
    expect(parse(text)[1]?.slice(0, 3)).toEqual(['A', 'x', 'y']);
  });

  it('of ours get another name where the input has one like it', () => {
    const cells = { name: 'A', Decision: 'mine', 'screen-rules': 'b', rules: 'c' };
    const [header, line] = cellsOf([decision()], [cells]);
    expect(header?.slice(4)).toEqual([
      'screen-decision', 'conflict', 'unsettled', 'reasons', 'screen-screen-rules', 'questions',
    ]); // prettier-ignore
    expect(line?.[1]).toBe('mine');
  });

  it('are ours alone where nothing was decided', () => {
    expect(cellsOf([])).toEqual([judgement]);
  });
});

describe('the cells', () => {
  it('say what was decided, and the reasons that won, a line each', () => {
    const given = decision({
      conflict: true,
      decision: 'ask-for-context',
      reasons: [
        reason({ because: 'wrote\ntwice', rule: 'wrote' }),
        reason({ because: 'sells', rule: 'pitch' }),
        reason({ because: 'old', rule: 'old', won: false }),
      ],
      questions: [{ rule: 'r', question: 'How so?' }],
    });
    expect(cellsOf([given])[1]).toEqual([
      'ask-for-context', 'true', 'false', 'wrote twice\nsells', 'wrote\npitch', 'How so?',
    ]); // prettier-ignore
  });

  it('of text are quoted, all of them; numbers, true, false and nothing are not', () => {
    const [, line] = textOf([decision()], [{ a: 'x', b: '', c: -7, d: true, e: null }]).split('\n');
    expect(line).toBe('"x","",-7,true,,"accept",false,false,"","",""');
  });

  it('of a list are joined', () => {
    expect(cellsOf([decision()], [{ groups: ['Poets', null, 'Cooks'] }])[1]?.[0]).toBe(
      'Poets; ; Cooks',
    );
  });

  it('are never a formula, wherever a stranger’s text stands', () => {
    const evil = '=HYPERLINK("http://evil.example","x")';
    const given = decision({
      reasons: [reason({ because: evil })],
      questions: [{ rule: 'r', question: evil }],
    });
    const cells = cellsOf([given], [{ [evil]: evil }]).flat();
    expect(cells.filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(cells.filter((cell) => cell === `'${evil}`)).toHaveLength(4);
  });

  it('parse back to what the input said and what was decided', () => {
    const anyCells = fc.array(
      fc.tuple(anyDecision, fc.string({ unit: 'binary', maxLength: 20 }), fc.string()),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anyCells, (given) => {
        const [, ...lines] = cellsOf(
          given.map(([one]) => one),
          given.map(([, name, note]) => ({ name, note })),
        );
        expect(lines.map((line) => line.map(unguardFormula))).toEqual(
          given.map(([one, name, note]) => {
            const won = one.reasons.filter((given) => given.won);
            return [
              name,
              note,
              one.decision,
              String(one.conflict),
              String(one.unsettled),
              won.map(({ because }) => oneLine(because)).join('\n'),
              won.map(({ rule }) => rule).join('\n'),
              one.questions.map(({ question }) => oneLine(question)).join('\n'),
            ];
          }),
        );
      }),
      runs,
    );
  });
});
