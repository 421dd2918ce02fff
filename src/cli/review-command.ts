import { type ReadStream } from 'node:tty';
import { printDay } from '../core/day.js';
import { marksOf } from '../core/marks.js';
import { error } from '../core/problem.js';
import { type ReviewItem, type Step } from '../core/review/state.js';
import { beginReview, step, stepReply } from '../core/review/step.js';
import { Run, type RunContext } from '../core/run.js';
import { visible } from '../core/visible.js';
import { type DecisionName } from '../core/written.js';
import { digest } from '../files/digest.js';
import { type JournalPlace, appendToJournal } from '../files/journal.js';
import { type Invitation, explain, screen } from '../index.js';
import { exitStatus } from './exit-status.js';
import { renderExplanation } from './explanation/render.js';
import { inkOf } from './ink.js';
import { Keyboard } from './review/keyboard.js';
import { openAddress } from './review/open-address.js';
import { renderSaying, tallyText } from './review/render-saying.js';
import { Session, isWorthTelling } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface ReviewOptions extends InputOptions {
  readonly only?: readonly DecisionName[];
}

/** `screen review FILE…`: one invitation after the other. Resolves to the exit status. */
export async function reviewCommand(
  files: readonly string[],
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const { stdin, stdout } = terminal;
  if (stdin.isTTY !== true || stdout.isTTY !== true || files.includes('-')) {
    await session.report([noTerminal]);
    return session.status();
  }
  const prepared = await setUp(session, files, options, { settled: 'left-out' });
  if (prepared === undefined) return session.status();
  try {
    return await reviewPrepared(session, prepared, options);
  } finally {
    await prepared.close();
  }
}

const noTerminal = error('usage', 'a review asks for keys, and this is no terminal', {
  hint: 'name files and start it in a terminal; for scripts there are --json and "screen journal"',
});

const noJournal = error('usage', 'a review keeps what you decide, and there is no journal', {
  hint: 'leave out --no-journal, or name a file by --journal',
});

/** What is screened, to be shown and explained. */
interface Screened {
  readonly items: readonly ReviewItem[];
  readonly subjects: readonly { readonly invitation: Invitation; readonly context: RunContext }[];
  readonly settled: number;
}

async function reviewPrepared(
  session: Session,
  prepared: SetUp,
  options: ReviewOptions,
): Promise<number> {
  const { journal } = prepared;
  if (journal === undefined) {
    await session.report([noJournal]);
    return session.status();
  }
  const screened = await screenAll(session, prepared, options);
  const { items, settled } = screened;
  const all = items.length + settled;
  if (settled > 0)
    await session.remark(`${settled} of ${all} are decided already, and left out here.`);
  if (items.length === 0) {
    await session.remark('There is nothing to decide.');
    return session.status();
  }
  await session.remark('Press ? for the keys. Nothing is sent: what you decide is kept for you.');
  const date = printDay(options.today);
  const begun = beginReview(items, { date, policy: policyDigest(prepared) });
  return new Review(session, journal, screened).run(begun);
}

async function screenAll(
  session: Session,
  { inputs, settings, config }: SetUp,
  { only }: ReviewOptions,
): Promise<Screened> {
  const items: ReviewItem[] = [];
  const subjects: Screened['subjects'][number][] = [];
  let settled = 0;
  const memory = settings.memory && { ...settings.memory, givesKeys: true };
  const drafting = { ...settings, memory, replies: { signature: config.signature } };
  for await (const event of screen(inputs, drafting)) {
    if (event.kind === 'problem') await session.report([event.problem].filter(isWorthTelling));
    if (event.kind === 'end') settled = event.summary.leftOut.settled;
    if (event.kind !== 'decision' || event.key === undefined) continue;
    const { decision, key, reply } = event;
    if (only !== undefined && !only.includes(decision.decision)) continue;
    items.push({ decision, key, ...(reply?.text !== undefined && { draft: reply.text }) });
    subjects.push(event);
  }
  return { items, subjects, settled };
}

/** What tells the rules that suggest from any others. */
function policyDigest({ loaded, config }: SetUp): string {
  const texts = [...loaded.files.texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify([texts, [...config.lists], config.owner]));
}

class Review {
  readonly #session: Session;
  readonly #journal: JournalPlace;
  readonly #screened: Screened;
  readonly #keyboard: Keyboard;

  constructor(session: Session, journal: JournalPlace, screened: Screened) {
    this.#session = session;
    this.#journal = journal;
    this.#screened = screened;
    const { stdin, env } = session.terminal;
    const byLine = (env['ACCESSIBLE'] ?? '') !== '';
    this.#keyboard = new Keyboard(stdin as unknown as ReadStream, byLine);
  }

  async run(begun: Step): Promise<number> {
    try {
      const { last, interrupted } = await this.#untilEnd(begun);
      await this.#sumUp(last);
      return interrupted ? exitStatus.interrupted : this.#session.status();
    } finally {
      this.#keyboard.close();
    }
  }

  /** Key after key; what a key decides is in the journal before it is said. */
  async #untilEnd(begun: Step): Promise<{ readonly last: Step; readonly interrupted: boolean }> {
    let now = begun;
    await this.#say(now);
    while (now.next !== 'end' && !this.#session.out.isDone) {
      const key = now.next === 'key' ? await this.#key() : '';
      if (key === 'interrupt') return { last: now, interrupted: true };
      const next = now.next === 'key' ? step(now.state, key) : await this.#reply(now);
      if (next.write.length > 0) {
        const problem = await appendToJournal(this.#journal, next.write);
        if (problem !== undefined) {
          await this.#session.report([problem]);
          return { last: now, interrupted: false };
        }
      }
      now = next;
      await this.#say(now);
    }
    return { last: now, interrupted: false };
  }

  async #key(): Promise<string> {
    const key = await this.#keyboard.key();
    const shown = Array.from(key).length === 1 ? visible(key) : '';
    if (!this.#keyboard.echoes || key === 'end') await this.#session.out.write(`${shown}\n`);
    return key;
  }

  async #reply({ state }: Step): Promise<Step> {
    await this.#session.out.write(
      inkOf(this.#session).line(
        'Write the reply, and end it by a line that has only a dot. The dot alone leaves it as it is.',
      ),
    );
    return stepReply(state, await this.#keyboard.lines());
  }

  async #say({ say, state }: Step): Promise<void> {
    const { subjects } = this.#screened;
    for (const saying of say) {
      // the window may have another width by now
      const ink = inkOf(this.#session);
      const subject = 'at' in saying ? subjects[saying.at] : undefined;
      const text =
        saying.kind === 'explanation' && subject !== undefined
          ? renderExplanation(explain(subject.invitation, subject.context), ink)
          : renderSaying(saying, state, { marksOf: (at) => this.#marks(at) }, ink);
      await this.#session.out.write(text);
      if (saying.kind === 'open')
        await this.#open(state.items[saying.at]?.decision.profileUrl ?? '');
    }
  }

  #marks(at: number): ReturnType<typeof marksOf> {
    const subject = this.#screened.subjects[at];
    if (subject === undefined) return [];
    return marksOf(new Run(subject.context, subject.invitation).evaluate());
  }

  async #open(address: string): Promise<void> {
    const { platform = 'linux' } = this.#session.terminal;
    const opened = await openAddress(address, platform);
    const what = opened ? 'Handed over to your browser' : 'This can not be opened here';
    const shown = visible(address.trim()) || 'the input has no address';
    await this.#session.out.write(inkOf(this.#session).line(`${what}: ${shown}`));
  }

  async #sumUp({ state }: Step): Promise<void> {
    const ink = inkOf(this.#session);
    await this.#session.out.write(`\n${tallyText(state, ink)}`);
    if (state.acts.length === 0) return;
    await this.#session.remark(
      `Kept in ${this.#journal.path}. To see it: screen journal list --since ${state.date}`,
    );
  }
}
