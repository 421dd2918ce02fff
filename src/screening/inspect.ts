import { type Policy, type Rule } from '../core/policy.js';
import { referencesOf } from '../core/compile-policy.js';
import { type Fact } from '../core/fact.js';
import { type Problem } from '../core/problem.js';
import { Columns } from '../core/read-row.js';
import { type Condition } from '../core/policy.js';
import { facts } from '../facts/index.js';
import { type InputFile } from '../files/input.js';
import { readInvitations } from './read-invitations.js';
import { type ScreenOptions } from './screen.js';

/** Which facts a file can say, and what the policy's rules miss in it. */
export interface Inspection {
  readonly source?: string;
  readonly why?: string;
  readonly invitations: number;
  /** The facts that have a column, with how many invitations say something in it. */
  readonly present: readonly {
    readonly fact: string;
    readonly column: string;
    readonly filled: number;
  }[];
  /** Columns that no known fact is read from, as the facts they can be used by. */
  readonly others: readonly { readonly fact: string; readonly column: string }[];
  /** The facts that the owner's archive says, with its files that say them. */
  readonly archived: readonly { readonly fact: string; readonly files: readonly string[] }[];
  /** The rules that name a fact which is neither there nor assumed, with those facts. */
  readonly lacking: readonly { readonly rule: string; readonly facts: readonly string[] }[];
  readonly problems: readonly Problem[];
}

/** Reads a file to see what is in it. Decides nothing. */
export async function inspect(
  input: InputFile,
  { policy, columns: configured, ...options }: ScreenOptions,
): Promise<Inspection> {
  const columns = new Columns(facts, configured);
  const filled = new Map<string, { column: string; filled: number }>();
  const others = new Map<string, string>();
  const problems: Problem[] = [];
  let invitations = 0;
  let source: { readonly source: string; readonly why: string } | undefined;
  for await (const event of readInvitations([input], columns, options)) {
    if (event.kind === 'file') ({ source } = { source: event });
    else if (event.kind === 'problem') problems.push(event.problem);
    else if (event.kind === 'columns') noteColumns(event.columns, columns, filled, others);
    else if (event.kind === 'invitation') {
      invitations += 1;
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
    problems,
  };
}

function noteColumns(
  names: readonly string[],
  columns: Columns,
  filled: Map<string, { column: string; filled: number }>,
  others: Map<string, string>,
): void {
  const unknown = new Set(columns.othersOf(names));
  for (const [fact, [at = 0]] of columns.mapOf(names).byFact) {
    const column = names[at] ?? '';
    if (unknown.has(column)) others.set(fact, column);
    else if (!fact.startsWith('column.') && !filled.has(fact))
      filled.set(fact, { column, filled: 0 });
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
