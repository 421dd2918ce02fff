import { hasValue } from './evidence.js';
import { type Fact } from './fact.js';
import { type Match } from './operator.js';
import { type Condition, type Rule } from './policy.js';
import { type Run } from './run.js';
import { Text, rawSpan } from './text.js';

/** Words of the note that rules looked for and found. */
export interface Mark {
  readonly text: string;
  /** UTF-16 offsets in the raw note; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The rules whose conditions they make hold. */
  readonly rules: readonly string[];
  /** Whether an opinion that holds rests on them. */
  readonly bears: boolean;
}

/** All words of the note that made a rule hold, in the order of the note. */
export function marksOf(run: Run): readonly Mark[] {
  const { policy } = run.context;
  const holding = policy.rules.filter(({ index }) => run.ruleTruth(index) === 'true');
  const bearing = restedOn(
    run,
    holding.filter(({ decide }) => decide),
  );
  const marks = new Map<string, Mark>();
  for (const rule of holding)
    for (const { text, start, end } of matchesIn(run, rule.condition)) {
      const { rules = [], bears = false } = marks.get(`${start} ${end}`) ?? {};
      marks.set(`${start} ${end}`, {
        text,
        start,
        end,
        rules: rules.includes(rule.id) ? rules : [...rules, rule.id],
        bears: bears || bearing.has(rule),
      });
    }
  return [...marks.values()].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The rules, and those that make them hold, however far away. */
function restedOn(run: Run, rules: readonly Rule[]): ReadonlySet<Rule> {
  const reached = new Set<Rule>();
  const open = [...rules];
  for (let rule = open.pop(); rule !== undefined; rule = open.pop()) {
    if (reached.has(rule)) continue;
    reached.add(rule);
    for (const part of holdingLeaves(run, rule.condition)) {
      const other = part.kind === 'rule' ? run.context.policy.rules[part.rule] : undefined;
      if (other !== undefined) open.push(other);
    }
  }
  return reached;
}

/** The tests and references that make a condition hold. */
function holdingLeaves(run: Run, condition: Condition): readonly Condition[] {
  if (condition.kind === 'not' || condition.truth(run) !== 'true') return [];
  if (condition.kind === 'test' || condition.kind === 'rule') return [condition];
  return condition.conditions.flatMap((part) => holdingLeaves(run, part));
}

/** The matches in the note of the tests that stand in the condition itself. */
function matchesIn(run: Run, condition: Condition): readonly Match[] {
  return holdingLeaves(run, condition).flatMap((part) => {
    if (part.kind !== 'test') return [];
    const match = run.testMatch(part.test);
    return (match && inNote(run, part.test, match)) ?? [];
  });
}

/** Where the match stands in the note: as it is, or in the piece of the note that the fact is. */
function inNote(run: Run, test: number, match: Match): Match | undefined {
  const { policy, vocabulary } = run.context;
  const fact = policy.facts[policy.tests[test]?.fact ?? -1];
  if (fact?.name === 'note') return match;
  if (fact?.isPartOfNote !== true) return undefined;
  const [note, piece] = [vocabulary.fact('note'), fact].map((one) => one && textOf(run, one));
  if (note === undefined || piece === undefined) return undefined;
  const from = note.folded.text.indexOf(piece.raw);
  if (from < 0) return undefined;
  const { start, end } = rawSpan(note.folded, from + match.start, from + match.end);
  return { text: note.raw.slice(start, end), start, end };
}

function textOf(run: Run, fact: Fact): Text | undefined {
  const evidence = run.evidence(fact);
  return hasValue(evidence) && evidence.value instanceof Text ? evidence.value : undefined;
}
