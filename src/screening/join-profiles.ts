import { type Archive } from '../archive/archive.js';
import { type Fact } from '../core/fact.js';
import { type Cell, type Invitation } from '../core/invitation.js';
import { type Policy } from '../core/policy.js';
import { type Problem, type ProblemCode, warning } from '../core/problem.js';
import { type Disagreement, type ProfileTally, Profiles } from '../core/profiles.js';
import { type Columns, placeOf } from '../core/read-row.js';
import { shorten, visible } from '../core/visible.js';
import { facts } from '../facts/index.js';
import { type Encoding } from '../files/decoders.js';
import { type InputFile } from '../files/input.js';
import { type ReadEvent, type ReadOptions, readInvitations } from './read-invitations.js';

/** By what files of profiles are read and joined. */
interface JoinOptions {
  readonly columns: Columns;
  readonly policy: Policy;
  /** The owner's archive; what it says is believed before any file of profiles. */
  readonly archive?: Archive | undefined;
  /** The encoding of the files; found out for each where it isn't given. */
  readonly encoding?: Encoding | undefined;
}

/** How many disagreements are told one by one. */
const mostTold = 5;

/**
 * The events of an input, with its invitations joined to the profiles of other files: what a profile
 * says of a sender is added where the invitation itself is silent. The profiles are held in memory
 * with the facts that can be joined; of other columns only those that the policy names.
 */
export async function* joinProfiles(
  events: AsyncIterable<ReadEvent>,
  files: readonly InputFile[],
  { columns, policy, archive, encoding }: JoinOptions,
): AsyncGenerator<ReadEvent> {
  if (files.length === 0) {
    yield* events;
    return;
  }
  const profiles = new Profiles(joinable(policy, archive));
  const named: string[] = [];
  for (const file of files) {
    const options = encoding === undefined ? {} : { encoding };
    yield* readProfiles(file, columns, options, (profile) => profiles.add(profile, named.length));
    named.push(nameOf(file));
  }
  let invitations = 0;
  let withAddress = 0;
  let disagreements = 0;
  for await (const event of events) {
    if (event.kind !== 'invitation') {
      yield event;
      continue;
    }
    invitations += 1;
    if (typeof event.invitation.cell('profile-url')?.value === 'string') withAddress += 1;
    const told: Problem[] = [];
    const invitation = profiles.join(event.invitation, (disagreement) => {
      disagreements += 1;
      if (disagreements <= mostTold) told.push(differing(disagreement));
    });
    for (const problem of told) yield { kind: 'problem', problem, rejects: false };
    yield { kind: 'invitation', invitation };
  }
  if (disagreements > mostTold)
    yield {
      kind: 'problem',
      problem: warning('profiles-differ', `and ${disagreements - mostTold} more such differences`),
      rejects: false,
    };
  if (invitations > 0)
    for (const [from, file] of named.entries())
      yield outcomeOf(file, profiles.tally(from), { invitations, withAddress });
}

/** The facts that profiles may say: not what the archive says, and of other columns what is asked. */
function joinable(policy: Policy, archive: Archive | undefined): readonly Fact[] {
  return [...facts, ...policy.facts.filter(({ group }) => group === 'other')].filter(
    ({ archive: files = [] }) => !files.some((file) => archive?.has(file) === true),
  );
}

/** What is to be said while a file of profiles is read. Nothing in it is an invitation. */
async function* readProfiles(
  file: InputFile,
  columns: Columns,
  options: ReadOptions,
  add: (profile: Invitation) => void,
): AsyncGenerator<ReadEvent> {
  for await (const event of readInvitations([file], columns, options)) {
    if (event.kind === 'invitation') add(event.invitation);
    else if (event.kind === 'file')
      yield {
        kind: 'remark',
        file: event.file,
        remark: `profiles read as ${event.source}: ${event.why}`,
      };
    // a cell that can't be read matters only where it is wanted, and then it is not there
    else if (event.kind === 'problem' && !cellProblems.has(event.problem.code))
      yield { ...event, rejects: false };
  }
}

const cellProblems: ReadonlySet<ProblemCode> = new Set(['unreadable-value', 'ambiguous-date']);

function nameOf(file: InputFile): string {
  return typeof file === 'string' ? file : file.name;
}

function differing({ invitation, fact, believed, other }: Disagreement): Problem {
  const said = `two files differ on the ${fact} of ${senderOf(invitation)}: ${shown(believed)} in ${fileOf(believed, invitation)}, ${shown(other)} in ${fileOf(other, invitation)}`;
  const place = placeOf(other.from ?? invitation);
  return warning('profiles-differ', said, { place, hint: 'the first is believed' });
}

function senderOf(invitation: Invitation): string {
  const name = ['name', 'first-name', 'last-name']
    .map((fact) => String(invitation.cell(fact)?.value ?? ''))
    .find(Boolean);
  return `"${shorten(visible(name ?? invitation.id), 60)}"`;
}

function shown({ value }: Cell): string {
  return `"${shorten(visible(String(value)), 60)}"`;
}

function fileOf({ from }: Cell, { file }: Invitation): string {
  return visible(from?.file ?? file);
}

/** How many matched; what to do where none did. */
function outcomeOf(
  file: string,
  { profiles, matched, invitations: joined }: ProfileTally,
  { invitations, withAddress }: { readonly invitations: number; readonly withAddress: number },
): ReadEvent {
  if (joined > 0 || profiles === 0)
    return {
      kind: 'remark',
      file,
      remark: `${matched} of ${profiles} profiles matched ${joined} of ${invitations} invitations`,
    };
  const hint =
    withAddress === 0
      ? 'profiles are matched by their addresses, and these invitations have none'
      : 'profiles are matched by their addresses, such as https://www.linkedin.com/in/ann-lee; is this the right file, and has it a column of them?';
  const problem = warning(
    'profiles-unmatched',
    `none of the ${profiles} profiles is of one of the ${invitations} senders`,
    { place: placeOf({ file, line: 1 }), hint },
  );
  return { kind: 'problem', problem, rejects: false };
}
