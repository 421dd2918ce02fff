import { type Policy, type Rule } from '../core/policy.js';
import { referencesOf } from '../core/compile-policy.js';
import { type Fact } from '../core/fact.js';
import { type Invitation } from '../core/invitation.js';
import { type LeftOut, type LeftOutCounts, noneLeftOut } from '../core/left-out.js';
import { type Problem } from '../core/problem.js';
import { Columns, isOfRow } from '../core/read-row.js';
import { type Condition } from '../core/policy.js';
import { facts } from '../facts/index.js';
import { type InputFile } from '../files/input.js';
import { joinProfiles } from './join-profiles.js';
import { type ReadEvent, readInvitations } from './read-invitations.js';
import { type ScreenOptions } from './screen.js';

/** Which facts a file can say, and what the policy's rules miss in it. */
export interface Inspection {
  readonly source?: string;
  readonly why?: string;
  readonly invitations: number;
  /** The facts that have a column, with how many invitations say something in it. */
  readonly present: readonly ({ readonly fact: string } & Presence)[];
  /** Columns that no known fact is read from, as the facts they can be used by. */
  readonly others: readonly { readonly fact: string; readonly column: string }[];
  /** The facts that the owner's archive says, with its files that say them. */
  readonly archived: readonly { readonly fact: string; readonly files: readonly string[] }[];
  /** The rules that name a fact which is neither there nor assumed, with those facts. */
  readonly lacking: readonly { readonly rule: string; readonly facts: readonly string[] }[];
  /** What was left out, by why. */
  readonly leftOut: LeftOutCounts;
  /** What a person should know of how the file was read. */
  readonly remarks: readonly string[];
  readonly problems: readonly Problem[];
}

/** The column that says a fact, of the file or of a file of profiles, and in how many it does. */
interface Presence {
  readonly column: string;
  readonly file?: string;
  filled: number;
}

/** Reads a file to see what is in it. Decides nothing. */
export async function inspect(
  input: InputFile,
  { policy, columns: configured, profiles = [], ...options }: ScreenOptions,
): Promise<Inspection> {
  const columns = new Columns(facts, configured);
  const filled = new Map<string, Presence>();
  const others = new Map<string, string>();
  const problems: Problem[] = [];
  const remarks: string[] = [];
  const leftOut: Record<LeftOut, number> = { ...noneLeftOut };
  let invitations = 0;
  let source: { readonly source: string; readonly why: string } | undefined;
  const { archive, encoding } = options;
  const read = readInvitations([input], columns, options);
  for await (const event of joinProfiles(read, profiles, { columns, policy, archive, encoding })) {
    if (event.kind === 'file') ({ source } = { source: event });
    else if (event.kind === 'problem') problems.push(event.problem);
    else if (event.kind === 'remark') remarks.push(`${event.file}: ${event.remark}`);
    else if (event.kind === 'left-out') leftOut[event.why] += event.rows ?? 1;
    else if (event.kind === 'columns') noteColumns(event, filled, others);
    else if (event.kind === 'invitation') {
      invitations += 1;
      if (profiles.length > 0) noteJoined(event.invitation, filled);
      for (const [fact, seen] of filled) {
        const value = event.invitation.cell(fact)?.value;
        if (value !== undefined && value !== null && value !== '') seen.filled += 1;
      }
    }
  }
  const archived = facts.flatMap(({ name, archive: files = [] }) => {
    const read = files.filter((file) => options.archive?.has(file) === true);
    return read.length === 0 ? [] : [{ fact: name, files: read }];
  });
  const said = new Set([...filled.keys(), ...archived.map(({ fact }) => fact)]);
  return {
    ...(source && { source: source.source, why: source.why }),
    invitations,
    present: [...filled].map(([fact, seen]) => ({ fact, ...seen })),
    others: [...others].map(([fact, column]) => ({ fact, column })),
    archived,
    lacking: policy.rules.flatMap((rule) => lackingOf(rule, policy, said)),
    leftOut,
    remarks,
    problems,
  };
}

function noteColumns(
  { columns: names, map }: Extract<ReadEvent, { readonly kind: 'columns' }>,
  filled: Map<string, Presence>,
  others: Map<string, string>,
): void {
  for (const [fact, [at = 0]] of map.byFact) {
    const column = names[at] ?? '';
    if (!fact.startsWith('column.')) {
      if (!filled.has(fact)) filled.set(fact, { column, filled: 0 });
    } else if (!isOfRow(column)) others.set(fact, column);
  }
}

/** Facts that only a file of profiles says. */
function noteJoined(invitation: Invitation, filled: Map<string, Presence>): void {
  for (const { name } of facts) {
    const cell = filled.has(name) ? undefined : invitation.cell(name);
    if (cell?.from !== undefined)
      filled.set(name, { column: cell.column, file: cell.from.file, filled: 0 });
  }
}

function lackingOf(
  rule: Rule,
  policy: Policy,
  said: ReadonlySet<string>,
): readonly { readonly rule: string; readonly facts: readonly string[] }[] {
  const lacking = factsOf(rule.condition, policy)
    .filter((fact) => fact.columns.length > 0 && fact.derive === undefined)
    .map(({ name }) => name)
    .filter((name) => !said.has(name) && !policy.assumed.has(name));
  return lacking.length === 0 || rule.disabled
    ? []
    : [{ rule: rule.id, facts: [...new Set(lacking)] }];
}

/** The facts a condition's own tests name, those of the rules it refers to included. */
function factsOf(condition: Condition, policy: Policy): readonly Fact[] {
  if (condition.kind === 'test') {
    const fact = policy.facts[policy.tests[condition.test]?.fact ?? -1];
    return fact === undefined ? [] : [fact];
  }
  if (condition.kind === 'not') return factsOf(condition.condition, policy);
  if (condition.kind === 'rule')
    return referencesOf(condition).flatMap((at) => {
      const rule = policy.rules[at];
      return rule === undefined ? [] : factsOf(rule.condition, policy);
    });
  return condition.conditions.flatMap((inner) => factsOf(inner, policy));
}
