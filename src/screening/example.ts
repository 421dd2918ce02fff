import { printDay } from '../core/day.js';
import { type Invitation } from '../core/invitation.js';
import { type Rule } from '../core/policy.js';
import { type NewExample } from '../core/rule-text.js';
import { Run, type RunContext } from '../core/run.js';
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
    cell: (fact) => {
      const value = cells.get(fact);
      return value === undefined ? undefined : { column: fact, value };
    },
  };
}
