import { normalize } from 'node:path';
import { type Config } from '../core/config.js';
import { type Day } from '../core/day.js';
import { type Fact } from '../core/fact.js';
import { type Encoding } from '../files/decoders.js';
import {
  ArchiveReader,
  type InputFile,
  type LoadedArchive,
  type LoadedPolicy,
  type OpenedInputs,
  type ScreenOptions,
  openInputs,
  withArchiveOwner,
} from '../index.js';
import { type JournalPlace } from '../files/journal.js';
import { type ReadFiles } from '../files/output.js';
import { noMemory, recall } from './recall.js';
import { type CommonOptions, type Session } from './session.js';
import { type Terminal } from './terminal.js';

/** The options of commands that read invitations. */
export interface InputOptions extends CommonOptions {
  readonly today: Day;
  readonly archive?: readonly string[];
  readonly all?: boolean;
  readonly maxAgeDays?: number;
  readonly encoding?: Encoding;
  /** Files of profiles, of the commands that join them. */
  readonly with?: readonly string[];
}

/** All that is needed to screen. */
export interface SetUp {
  readonly inputs: readonly InputFile[];
  readonly settings: ScreenOptions;
  readonly loaded: LoadedPolicy;
  readonly config: Config;
  /** The config's file; undefined where there is none. */
  readonly configFile?: string;
  readonly archive?: LoadedArchive;
  /** Where what the owner decides is kept; undefined where no journal is used. */
  readonly journal?: JournalPlace;
  /** The files that are read, none of which may be written to. */
  readonly reads: ReadFiles;
  close(): Promise<void>;
}

/** What else a command needs of the archives. */
export interface SetUpOptions {
  /** Whether what the journal has settled is left out, or kept and marked; undefined: no journal is read. */
  readonly settled?: 'left-out' | 'kept';
  readonly connectionsApart?: boolean;
  /** The facts that it will ask for besides those of the policy; the config knows the archive's owner. */
  readonly moreFacts?: (loaded: LoadedPolicy, config: Config) => Promise<readonly Fact[]>;
}

/**
 * Finds the config, opens the inputs and the archives, and loads the policy with what the archives
 * say of their owner. Undefined where a problem stops it, which has been shown.
 */
export async function setUp(
  session: Session,
  files: readonly string[],
  options: InputOptions,
  how: SetUpOptions = {},
): Promise<SetUp | undefined> {
  const found = await session.config();
  if (found === undefined) return undefined;
  const { config } = found;
  const remembered =
    how.settled === undefined ? noMemory : await recall(session, config, how.settled, options.all);
  if (remembered === undefined) return undefined;
  const opened = await openAll(session, files, options, config);
  await session.report(opened.problems);
  if (opened.inputs.length === 0) {
    await opened.close();
    return undefined;
  }
  const reader = opened.archives.length === 0 ? undefined : new ArchiveReader(opened.archives, how);
  const owner = await reader?.readOwner();
  const known =
    owner === undefined ? config : { ...config, owner: withArchiveOwner(config.owner, owner) };
  const loaded = await session.policy(known);
  if (loaded?.policy === undefined) {
    await opened.close();
    return undefined;
  }
  const more = (await how.moreFacts?.(loaded, known)) ?? [];
  const archive = await reader?.readRest([...loaded.policy.facts, ...more]);
  if (archive !== undefined) {
    await session.report(archive.problems);
    await session.remark(describeArchive(archive));
  }
  return {
    inputs: opened.inputs,
    settings: { ...settingsOf(loaded.policy, options, config, archive), ...remembered.settings },
    loaded,
    config,
    ...(found.file !== undefined && { configFile: found.file }),
    ...(archive && { archive }),
    ...(remembered.place && { journal: remembered.place }),
    reads: {
      inputs: [
        ...namesOf(opened),
        ...(options.archive ?? []),
        ...(options.with ?? []),
        ...(archive?.tables ?? []).map(({ file }) => file),
      ],
      rules: [...loaded.files.files.keys(), ...(found.path === undefined ? [] : [found.path])],
      ...(remembered.place && { journal: remembered.place.path }),
    },
    close: () => opened.close(),
  };
}

function settingsOf(
  policy: NonNullable<LoadedPolicy['policy']>,
  { today, all, maxAgeDays = 180, encoding, with: profiles }: InputOptions,
  { columns }: Config,
  archive: LoadedArchive | undefined,
): ScreenOptions {
  return {
    policy,
    today,
    columns,
    maxAgeDays,
    ...(all !== undefined && { all }),
    ...(encoding && { encoding }),
    ...(profiles && { profiles }),
    ...(archive && { archive: archive.archive }),
  };
}

/** The inputs and archives; that of the config only where no other is given. */
async function openAll(
  session: Session,
  files: readonly string[],
  { archive }: InputOptions,
  config: Config,
): Promise<OpenedInputs> {
  const inputs = inputsOf(files, session.terminal);
  const opened = await openInputs(inputs, archive ?? []);
  if (opened.archives.length > 0 || archive !== undefined || config.archive === undefined)
    return opened;
  await opened.close();
  return openInputs(inputs, [config.archive]);
}

/** The inputs that were named, each once; `-` and nothing stand for what is piped in. */
function inputsOf(files: readonly string[], { stdin }: Terminal): readonly InputFile[] {
  const names =
    files.length === 0
      ? ['-']
      : new Set(files.map((name) => (name === '-' || name === '' ? name : normalize(name))));
  return Array.from(names, (name) => (name === '-' ? { name: 'stdin', bytes: stdin } : name));
}

/** The names of the inputs as files; `-` for what is piped in. */
function namesOf({ inputs, archives }: OpenedInputs): readonly string[] {
  const names = inputs.map((input) => (typeof input === 'string' ? input : input.name));
  return [
    ...names.map((name) => (name === 'stdin' ? '-' : name)),
    ...archives.map(({ name }) => name),
  ];
}

function describeArchive({ archive, tables }: LoadedArchive): string {
  const { name, slug } = archive.owner;
  const whose = name ?? slug;
  const read = tables.filter(({ rows }) => rows > 0).map(({ table, rows }) => `${table} (${rows})`);
  return `Archive${whose === undefined ? '' : ` of ${whose}`}: ${read.join(', ') || 'no file of it says anything'}.`;
}
