import { type Decision } from '../core/decision.js';
import { guardFormula } from '../core/escape.js';
import { type Invitation } from '../core/invitation.js';
import { noOpinion } from '../core/report-words.js';
import { type Reporter } from '../core/report.js';
import { type CellValue } from '../core/value.js';

/** What is added to the input's own columns, in this order. */
const added = ['decision', 'conflict', 'unsettled', 'reasons', 'rules', 'questions'] as const;

/**
 * A table: the input's own columns, then what was decided. Waits for the end, since a later file may
 * have more columns.
 */
export const csv: Reporter = {
  name: 'csv',
  about: 'a table for spreadsheets: the input’s own columns, the decision and its reasons',
  extension: 'csv',
  isExact: true,
  render() {
    const table = new OwnColumns();
    const rows: { readonly own: readonly Cell[]; readonly judgement: readonly Cell[] }[] = [];
    return {
      begin: () => '',
      decision(decision, { invitation }) {
        rows.push({ own: table.place(invitation), judgement: judgementOf(decision) });
        return '';
      },
      end() {
        const { names } = table;
        const width = names.length;
        const lines = [
          [...names, ...addedNames(names)].map(guardFormula),
          ...rows.map(({ own, judgement }) => [
            ...Array.from({ length: width }, (_, at) => own[at] ?? null),
            ...judgement,
          ]),
        ];
        return lines.map((line) => `${line.map(written).join(',')}\n`).join('');
      },
    };
  },
};

/** A text is quoted; a number, true and false are not; null is nothing. */
type Cell = string | number | boolean | null;

/** The columns of all inputs: those of the first, then whatever later ones have besides. */
class OwnColumns {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #headers = new WeakMap<readonly string[], readonly number[]>();

  /** An invitation's own cells, each in its place. */
  place({ columns, values }: Invitation): readonly Cell[] {
    const places = this.#headers.get(columns) ?? this.#add(columns);
    const cells: Cell[] = [];
    for (const [at, value] of values.entries()) {
      const place = places[at];
      if (place !== undefined) cells[place] = cellOf(value);
    }
    return cells;
  }

  #add(columns: readonly string[]): readonly number[] {
    const times = new Map<string, number>();
    const places = columns.map((name) => {
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const key = `${time} ${name}`; // a name that a header has twice is two columns
      const place = this.#places.get(key) ?? this.names.push(name) - 1;
      this.#places.set(key, place);
      return place;
    });
    this.#headers.set(columns, places);
    return places;
  }
}

/** The names of what is added; one that the input has already gets `screen-` before it. */
function addedNames(own: readonly string[]): readonly string[] {
  const taken = new Set(own.map((name) => name.trim().toLowerCase()));
  return added.map((name) => {
    let free: string = name;
    while (taken.has(free)) free = `screen-${free}`;
    return free;
  });
}

function judgementOf(given: Decision): readonly Cell[] {
  const { decision, conflict, unsettled, byDefault, reasons, questions } = given;
  const won = reasons.filter((reason) => reason.won);
  return [
    decision,
    conflict,
    unsettled,
    lines(byDefault && !unsettled ? [noOpinion] : won.map(({ because }) => because)),
    lines(won.map(({ rule }) => rule)),
    lines(questions.map(({ question }) => question)),
  ];
}

/** Several texts in one cell, a line each. */
function lines(texts: readonly string[]): string {
  return guardFormula(
    texts.map((text) => text.replace(/[\r\n\u0085\u2028\u2029]+/gu, ' ')).join('\n'),
  );
}

/**
 * A cell as it stands in the file. A library's writer would take longer to load than a small report
 * takes to make, and of what it can do this is all that is needed.
 */
function written(cell: Cell): string {
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');
}

function cellOf(value: CellValue): Cell {
  if (typeof value === 'string') return guardFormula(value);
  if (typeof value !== 'object' || value === null) return value;
  return guardFormula(value.map((item) => String(item ?? '')).join('; '));
}
