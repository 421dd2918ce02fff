import { type Invitation } from '../core/invitation.js';
import { idFact, normalizeColumn } from '../core/fact.js';
import { type Problem, error, warning } from '../core/problem.js';
import { Columns } from '../core/read-row.js';
import { fold } from '../core/text.js';
import { isBlank } from '../core/value.js';
import { type DecisionName } from '../core/written.js';
import { facts } from '../facts/index.js';
import { type Encoding } from '../files/decoders.js';
import { type InputFile } from '../files/input.js';
import { senderOf } from './pending.js';
import { readInvitations } from './read-invitations.js';

/** What the owner decided, and of whom. */
export interface Label {
  readonly decision: DecisionName;
  readonly invitation: Invitation;
}

/** The columns that say what the owner decided, the best first, without case and spaces. */
const columns = ['label', 'mydecision', 'expected', 'decision'];

const words: Readonly<Record<string, DecisionName>> = {
  accept: 'accept',
  accepted: 'accept',
  yes: 'accept',
  ask: 'ask-for-context',
  asked: 'ask-for-context',
  'ask-for-context': 'ask-for-context',
  decline: 'decline',
  declined: 'decline',
  ignore: 'decline',
  ignored: 'decline',
  no: 'decline',
  reject: 'decline',
  rejected: 'decline',
  refuse: 'decline',
  refused: 'decline',
};

/** The columns of tables in which an id is enough to say whom a row is about. */
class LabelColumns extends Columns {
  override factOf(column: string): string | undefined {
    return super.factOf(column) ?? (normalizeColumn(column) === 'id' ? idFact : undefined);
  }
}

/**
 * The decisions that stand in tables of invitations, in a column such as `decision`. The encoding is
 * found out for each where it isn't given.
 */
export async function readLabels(
  inputs: readonly InputFile[],
  encoding?: Encoding,
): Promise<{ readonly labels: readonly Label[]; readonly problems: readonly Problem[] }> {
  const labels: Label[] = [];
  const problems: Problem[] = [];
  const without = new Set<string>();
  const options = encoding === undefined ? {} : { encoding };
  for await (const event of readInvitations(inputs, new LabelColumns(facts), options)) {
    if (event.kind === 'problem') problems.push(event.problem);
    if (event.kind !== 'invitation') continue;
    const { invitation } = event;
    const at = columnOf(invitation);
    if (at === undefined) {
      without.add(invitation.file);
      continue;
    }
    const value = invitation.values[at] ?? null;
    if (isBlank(value)) continue;
    const word = plainWord(String(value));
    const decision = Object.hasOwn(words, word) ? words[word] : undefined;
    if (decision === undefined) problems.push(notADecision(invitation, String(value)));
    else labels.push({ decision, invitation });
  }
  for (const file of without)
    problems.push(
      error('usage', `no column of "${file}" says what you decided`, {
        hint: 'add a column "decision" that says accept, ask or decline; or name a file that has one by --labels',
      }),
    );
  return { labels, problems };
}

/** "Ask for context" and "ask_for_context" as they are written in rules. */
function plainWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '-');
}

/** Names of columns without case and spaces. */
function plainColumns({ columns: names }: Invitation): readonly string[] {
  return names.map((name) => name.toLowerCase().replaceAll(/[\s_-]/gu, ''));
}

function columnOf(invitation: Invitation): number | undefined {
  const plain = plainColumns(invitation);
  return columns.map((name) => plain.indexOf(name)).find((at) => at >= 0);
}

function notADecision({ file, line }: Invitation, value: string): Problem {
  return warning('unreadable-value', `"${value}" is no decision, so it is passed over`, {
    place: { file, line, column: 1, endColumn: 2 },
    hint: 'write accept, ask or decline',
  });
}

/** For each invitation what the owner decided of it, and how many labels are about nobody among them. */
export function matchLabels(
  invitations: readonly Invitation[],
  labels: readonly Label[],
): { readonly found: readonly (DecisionName | undefined)[]; readonly unmatched: number } {
  const byKey = new Map<string, Label | 'shared'>();
  for (const label of labels)
    for (const key of labelKeys(label.invitation)) {
      const same = byKey.get(key);
      byKey.set(key, same === undefined || same === label ? label : 'shared');
    }
  const used = new Set<Label>();
  const found = invitations.map((invitation) => {
    const keys = [...keysOf(invitation, invitation.row), idKey(invitation)];
    const matches = keys.map((key) => byKey.get(key));
    const label = matches.find((match) => match !== undefined && match !== 'shared');
    if (label === undefined) return undefined;
    used.add(label);
    return label.decision;
  });
  return { found, unmatched: labels.length - used.size };
}

/** By what a label is looked up; by its id alone where it names nobody. */
function labelKeys(label: Invitation): readonly string[] {
  const keys = keysOf(label, rowSaidBy(label));
  return senderOf(label) === undefined ? [...keys, idKey(label)] : keys;
}

function idKey({ id }: Invitation): string {
  return `id alone ${id}`;
}

/** The row of the invitation that a label names in a column "row". */
function rowSaidBy(label: Invitation): number | undefined {
  const at = plainColumns(label).indexOf('row');
  const row = at < 0 ? Number.NaN : Number(label.values[at] ?? Number.NaN);
  return Number.isInteger(row) ? row : undefined;
}

/**
 * By what an invitation is known again, the surest first: its row, its sender's address with the note, the
 * address, the name with the row that a label names, with the note, the name.
 */
function keysOf(invitation: Invitation, row: number | undefined): readonly string[] {
  const sender = senderOf(invitation);
  const note = fold(String(invitation.cell('note')?.value ?? '')).text;
  const name = sender?.name;
  return [
    `row ${invitation.file} ${invitation.row}`,
    ...(name === undefined ? [] : [`id ${invitation.id} ${name}`]),
    ...(sender?.slug === undefined ? [] : [`note ${sender.slug} ${note}`, `slug ${sender.slug}`]),
    ...(name === undefined || row === undefined ? [] : [`at ${row} ${name}`]),
    ...(name === undefined ? [] : [`note ${name} ${note}`, `name ${name}`]),
  ];
}
