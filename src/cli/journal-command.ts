import { type Day, printDay } from '../core/day.js';
import { Journal } from '../core/journal.js';
import { type Decided, type JournalEntry } from '../core/journal-line.js';
import { findPerson, mentions } from '../core/journal-people.js';
import { didYouMean } from '../core/did-you-mean.js';
import { type Problem, error, hasErrors } from '../core/problem.js';
import { counted } from '../core/report-words.js';
import { type DecisionName } from '../core/written.js';
import { type JournalPlace, readJournal, rewriteJournal } from '../files/journal.js';
import { type JournalAction, journalActions } from './journal-actions.js';
import { journalPlaceOf } from './journal-place.js';
import { type JournalFormat, renderJournal } from './render-journal.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface JournalOptions extends CommonOptions {
  readonly decision?: readonly DecisionName[];
  readonly since?: Day;
  readonly who?: string;
  readonly format?: JournalFormat;
}

/** What is asked of the journal. */
export interface JournalRequest {
  readonly action: string | undefined;
  readonly person: string | undefined;
}

/** `screen journal [list|export|forget PERSON|compact]`. Resolves to the exit status. */
export async function journalCommand(
  request: JournalRequest,
  options: JournalOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const found = await session.config();
  if (found === undefined) return session.status();
  const action = actionOf(request, options);
  const place = journalPlaceOf(session, found.config) ?? noPlace;
  if (typeof action !== 'string') await session.report([action]);
  else if ('code' in place) await session.report([place]);
  else await act(session, action, place, request, options);
  return session.status();
}

const noPlace = error('usage', 'there is no journal to look into', {
  hint: 'name its file by --journal',
});

async function act(
  session: Session,
  action: JournalAction,
  place: JournalPlace,
  { person = '' }: JournalRequest,
  options: JournalOptions,
): Promise<void> {
  const { entries, exists, problems } = await readJournal(place.path);
  await session.report(problems);
  if (hasErrors(problems)) return;
  if (!exists) await session.remark(`There is no journal yet: ${place.path} is not there.`);
  if (action === 'list' || action === 'export') return print(session, action, entries, options);
  const refusal = action === 'forget' ? refuseForget(person, entries) : undefined;
  const rewritten =
    refusal ?? (action === 'forget' ? await forget(place, person) : await compact(place));
  if (typeof rewritten !== 'string') return session.report([rewritten]);
  await session.out.write(`${rewritten}\n`);
  if (problems.length > 0)
    await session.remark(
      `Also taken out: ${counted(problems.length, 'line')} that could not be read.`,
    );
}

/** What is to be done, or why it can't be. */
function actionOf(
  { action = 'list', person }: JournalRequest,
  options: JournalOptions,
): JournalAction | Problem {
  const names = journalActions.map(({ name }) => name);
  const known = names.find((name) => name === action);
  if (known === undefined)
    return error(
      'usage',
      `"${action}" is nothing that a journal does`,
      didYouMean(action, names, `expected ${names.join(', ')}`),
    );
  if (known === 'forget' && (person ?? '').trim() === '')
    return error('usage', 'whom to forget is not said', {
      hint: 'screen journal forget "Ann Lee", or the address of the profile',
    });
  if (known !== 'forget' && person !== undefined)
    return error('usage', `"${person}" is one word too many`, {
      hint: `to find somebody: screen journal list --who "${person}"`,
    });
  const rewrites = known === 'forget' || known === 'compact';
  const filters = [options.decision, options.since, options.who, options.format];
  if (rewrites && filters.some((filter) => filter !== undefined))
    return error('usage', `"screen journal ${known}" takes no filter and no format`);
  return known;
}

/** Prints the decisions in force, those that were taken back left out. */
async function print(
  session: Session,
  action: 'list' | 'export',
  entries: readonly JournalEntry[],
  options: JournalOptions,
): Promise<void> {
  const chosen = byDate(new Journal(entries).inForce()).filter((one) => isWanted(one, options));
  const format = options.format ?? (action === 'export' ? 'json' : 'text');
  await session.out.write(renderJournal(chosen, format, session));
}

function byDate(decided: readonly Decided[]): readonly Decided[] {
  return decided.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

function isWanted(one: Decided, { decision, since, who }: JournalOptions): boolean {
  if (decision !== undefined && !decision.includes(one.decision)) return false;
  if (since !== undefined && one.date < printDay(since)) return false;
  return who === undefined || mentions(one, who);
}

/** Takes all lines of a person out of the file; says so. */
async function forget(place: JournalPlace, person: string): Promise<string | Problem> {
  let gone = 0;
  const problem = await rewriteJournal(place, (now) => {
    const { keys } = findPerson(now, person);
    const kept = now.filter(({ key }) => !keys.has(key));
    gone = now.length - kept.length;
    return kept;
  });
  return problem ?? `Forgotten: ${counted(gone, 'line')} taken out of the journal.`;
}

function refuseForget(person: string, entries: readonly JournalEntry[]): Problem | undefined {
  const { keys, addresses } = findPerson(entries, person);
  if (keys.size === 0)
    return error('usage', `nobody in the journal is "${person}"`, {
      hint: 'give the whole name or the address, as "screen journal list" shows it',
    });
  if (addresses.length < 2) return undefined;
  return error('usage', `${addresses.length} people in the journal are called "${person}"`, {
    hint: `name one by the address: ${addresses.slice(0, 5).join(' or ')}`,
  });
}

/** Leaves out what is taken back or decided anew; says so. */
async function compact(place: JournalPlace): Promise<string | Problem> {
  let before = 0;
  let kept = 0;
  const problem = await rewriteJournal(place, (now) => {
    const inForce = new Set<JournalEntry>(new Journal(now).inForce());
    before = now.length;
    kept = inForce.size;
    return now.filter((entry) => inForce.has(entry));
  });
  return problem ?? `Compacted: ${counted(before, 'line')} before, ${kept} now.`;
}
