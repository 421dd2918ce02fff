import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Day } from '../core/day.js';
import { nearestWord } from '../core/did-you-mean.js';
import { dayOperand } from '../core/operand.js';
import { type DecisionName, decisions } from '../core/written.js';
import { type Encoding, encodings } from '../files/decoders.js';

/** Adds the options every command has; each has them of its own, so their order doesn't matter. */
export function addCommonOptions(command: Command): Command {
  return command
    .option(
      '-p, --policy <policy>',
      'a shipped policy, a rule file or a folder of them; may be repeated',
      collect,
    )
    .option('-c, --config <file>', 'this config and no other')
    .option('--no-config', 'no config at all')
    .addOption(
      new Option('--today <date>', 'the day that ages are counted from, as 2026-01-31')
        .argParser(parseDay)
        .default(undefined),
    )
    .addOption(
      // no default: that of the program would stand above what is given to a command
      new Option('--color <when>', 'colour the output; auto if not given').choices([
        'always',
        'never',
        'auto',
      ]),
    )
    .option('-q, --quiet', 'only the numbers, and problems')
    .option('-v, --verbose', 'also what was observed and could not be checked');
}

/** Adds the options of commands that read invitations. */
export function addInputOptions(command: Command): Command {
  return command
    .option(
      '-a, --archive <file>',
      'your own export, ZIP or folder: whom you know; may be repeated',
      collect,
    )
    .option(
      '--all',
      'also invitations that you have accepted, as the archive says, or decided in review',
    )
    .option(
      '--max-age-days <n>',
      'how old an invitation must be to have probably expired (default: 180)',
      parseCount,
    )
    .option(
      '--encoding <encoding>',
      `how the files are encoded, where it is not found out rightly: ${encodings.join(', ')}`,
      parseEncoding,
    );
}

/** Reads the name of an encoding; capitals and dashes don't count. */
function parseEncoding(text: string): Encoding {
  const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/gu, '');
  const found = encodings.find((name) => bare(name) === bare(text));
  if (found !== undefined) return found;
  const nearest = nearestWord(text, encodings);
  throw new InvalidArgumentError(
    nearest === undefined ? `expected ${encodings.join(', ')}` : `did you mean "${nearest}"?`,
  );
}

/** Adds the options of commands that use the journal of what the owner has decided. */
export function addJournalOptions(command: Command): Command {
  return command
    .option('--journal <file>', 'the journal of your decisions, in place of the usual one')
    .option('--no-journal', 'as if you had decided nothing yet');
}

/** Adds the option by which invitations are joined with what other files say of their senders. */
export function addWithOption(command: Command): Command {
  return command.option(
    '--with <file>',
    'profiles of the senders from another export, matched by address; may be repeated, the first is believed',
    collect,
  );
}

/** Reads a day, as `2026-01-31`. */
export function parseDay(text: string): Day {
  const parsed = dayOperand.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('expected a date such as 2026-01-31');
  return parsed.data;
}

/** Reads a number from 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('expected a number from 1');
  return Number(text);
}

/** Reads the name of a command, as it may stand in a script of any shell. */
export function parseProgramName(text: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]*$/u.test(text))
    throw new InvalidArgumentError('expected a name of letters, digits, ".", "_" and "-"');
  return text;
}

/** Adds the value of an option that may be repeated. */
function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** Reads one decision; `ask` is short for ask-for-context. */
export function parseDecision(text: string): DecisionName {
  const [decision, second] = parseDecisions(text);
  if (decision === undefined || second !== undefined)
    throw new InvalidArgumentError(`expected one of ${decisions.join(', ')}`);
  return decision;
}

/** Reads decisions divided by commas; `ask` is short for ask-for-context. */
export function parseDecisions(text: string): readonly DecisionName[] {
  return parseNames(text, decisions) as readonly DecisionName[];
}

/** Reads names divided by commas, each one of `choices`. */
export function parseNames(text: string, choices: readonly string[]): readonly string[] {
  return text.split(',').map((part) => {
    const name = part.trim() === 'ask' ? 'ask-for-context' : part.trim();
    if (choices.includes(name)) return name;
    const nearest = nearestWord(name, choices);
    const hint =
      nearest === undefined ? `expected ${choices.join(', ')}` : `did you mean "${nearest}"?`;
    throw new InvalidArgumentError(hint);
  });
}
