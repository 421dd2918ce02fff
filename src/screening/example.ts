import { cellSaying } from '../core/cell-saying.js';
import { printDay } from '../core/day.js';
import { type FittingValue, fittingValues } from '../core/fitting-value.js';
import { type Invitation } from '../core/invitation.js';
import { type Rule } from '../core/policy.js';
import { type NewExample } from '../core/rule-text.js';
import { Run, type RunContext } from '../core/run.js';
import { factOf, testsWrittenIn } from '../core/turn.js';
import { type CellValue, isBlank } from '../core/value.js';

/** The facts that change their meaning from day to day. */
const dated = ['sent-at', 'age-days', 'last-message-at'];

/**
 * An example for a rule made of an invitation for which it holds: of its cells only those that it
 * takes, and of the note only the sentence that it takes. Undefined where it holds by more than the
 * invitation itself says, such as what others of the run say.
 */
export function exampleOf(
  { policy, vocabulary, today }: RunContext,
  rule: Rule,
  invitation: Invitation,
): NewExample | undefined {
  const holds = (cells: ReadonlyMap<string, CellValue>): boolean =>
    new Run({ policy, vocabulary, today }, invitationOf(cells)).ruleTruth(rule.index) === 'true';
  let given: ReadonlyMap<string, CellValue> = new Map(
    [...vocabulary.facts, ...policy.facts].flatMap(({ name }) => {
      const value = invitation.cell(name)?.value;
      return value === undefined || (isBlank(value) && name !== 'note')
        ? []
        : [[name, value] as const];
    }),
  );
  if (!holds(given)) return undefined;
  for (const name of given.keys()) {
    const fewer = new Map([...given].filter(([other]) => other !== name));
    if (holds(fewer)) given = fewer;
  }
  const note = given.get('note');
  for (const sentence of sentencesOf(note)) {
    const shorter = new Map(given).set('note', sentence);
    if (!holds(shorter)) continue;
    given = shorter;
    break;
  }
  const day = dated.some((name) => given.has(name)) ? { today: printDay(today) } : {};
  return { given: Object.fromEntries(given), ...day };
}

/**
 * An example made up for a rule: each fact that its own tests are about says what makes them hold.
 * Undefined where that is not enough, as for a rule that names others.
 */
export function madeUpExample(context: RunContext, rule: Rule): NewExample | undefined {
  const { policy, today, vocabulary } = context;
  const tests = [...new Set(testsWrittenIn(rule.condition))];
  const empty = new Run({ policy, vocabulary, today }, invitationOf(new Map()));
  const cells = new Map<string, CellValue>();
  for (const fact of new Set(tests.map((test) => factOf(policy, test)))) {
    const wanted = tests.filter((test) => factOf(policy, test) === fact);
    const cell = firstCell(
      fittingValues(empty, fact, new Map(wanted.map((test) => [test, 'true']))),
    );
    if (cell !== undefined) cells.set(policy.facts[fact]?.name ?? '', cell);
  }
  return exampleOf(context, rule, invitationOf(cells));
}

/** The first of the values that a cell can say. */
function firstCell(values: Iterable<FittingValue>): CellValue | undefined {
  for (const { evidence } of values) {
    const cell = cellSaying(evidence);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function sentencesOf(note: CellValue | undefined): readonly string[] {
  return typeof note === 'string'
    ? (note.match(/[^.!?\n]+[.!?]*/gu) ?? []).map((text) => text.trim())
    : [];
}

/** An invitation that says these things and nothing else. */
function invitationOf(cells: ReadonlyMap<string, CellValue>): Invitation {
  return {
    id: 'example',
    source: 'example',
    file: 'example',
    row: 1,
    line: 1,
    mayBeAnswered: false,
    columns: [...cells.keys()],
    values: [...cells.values()],
    cell: (fact) => {
      const value = cells.get(fact);
      return value === undefined ? undefined : { column: fact, value };
    },
  };
}
