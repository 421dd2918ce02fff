/** A stretch of a file that the user can open. Lines and columns count from 1; ends are exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** A change of a file's text: what stands at the place gives way to `text`. The place may be empty. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** What mends a problem: edits of one file, none across lines. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** Whether nothing else can be meant, so that it may be made without asking. */
  readonly sure: boolean;
}

/** Which part of the user's material a problem is in; it decides the exit status. */
export type ProblemKind = 'policy' | 'config' | 'usage' | 'input' | 'output';

/** Everything that can be wrong for the user to fix, each with the kind and a line of help. */
export const problemCodes = {
  'bad-yaml': { kind: 'policy', help: 'The file is not well-formed YAML.' },
  'yaml-refused': { kind: 'policy', help: 'Anchors, aliases, tags, merge keys and several documents are not part of the rule language.' },
  'file-too-large': { kind: 'policy', help: 'A rule file may have up to 256 KiB.' },
  'wrong-shape': { kind: 'policy', help: 'A key holds something else than what it is for.' },
  'unknown-key': { kind: 'policy', help: 'A key is not part of the rule language; a typing error would otherwise be ignored.' },
  'missing-key': { kind: 'policy', help: 'A key that is always needed is missing.' },
  'language-version': { kind: 'policy', help: 'The file is written for another version of the rule language.' },
  'unknown-fact': { kind: 'policy', help: 'A test names a fact that does not exist; see "screen facts".' },
  'unknown-operator': { kind: 'policy', help: 'A test compares in a way that does not exist; see "screen facts".' },
  'unknown-rule': { kind: 'policy', help: 'A condition names a rule that no file in force has.' },
  'unknown-list': { kind: 'policy', help: 'A test uses a list that no file in force has.' },
  'unknown-name': { kind: 'policy', help: 'A text uses ${name} for something that is no fact.' },
  'wrong-operand': { kind: 'policy', help: 'A test compares a fact with a value of another type.' },
  'bad-pattern': { kind: 'policy', help: 'A pattern can not be read; patterns use RE2 syntax.' },
  'rule-cycle': { kind: 'policy', help: 'A rule depends on itself.' },
  'duplicate-key': { kind: 'policy', help: 'A key is written twice in one place.' },
  'duplicate-rule': { kind: 'policy', help: 'Two rules have one id.' },
  'disagreeing-files': { kind: 'policy', help: 'Two files that do not extend each other say different things about one key.' },
  'policy-missing': { kind: 'policy', help: 'A policy, pack or rule file can not be found.' },
  'policy-unreadable': { kind: 'policy', help: 'A rule file can not be read.' },
  'extends-outside': { kind: 'policy', help: 'A policy may extend shipped packs and files of its own folder only.' },
  'extends-cycle': { kind: 'policy', help: 'Files extend each other in a circle.' },
  'missing-reason': { kind: 'policy', help: 'A rule that decides must say why, in because.' },
  'useless-setting': { kind: 'policy', help: 'A setting has no effect where it stands.' },
  'unused-list': { kind: 'policy', help: 'No test uses the list.' },
  'never-true': { kind: 'policy', help: 'A condition contradicts itself.' },
  'never-wins': { kind: 'policy', help: 'Wherever a rule holds, another one holds that decides otherwise and is not weaker.' },
  'same-condition': { kind: 'policy', help: 'Two rules have the same condition and the same decision.' },
  'likely-mistake': { kind: 'policy', help: 'This is allowed, but probably not what was meant.' },
  'config-missing': { kind: 'config', help: 'The config file that was named does not exist.' },
  'config-invalid': { kind: 'config', help: 'The config file says something that is not a setting.' },
  'usage': { kind: 'usage', help: 'The command line can not be understood; see --help.' },
  'input-missing': { kind: 'input', help: 'A file to screen does not exist.' },
  'input-unreadable': { kind: 'input', help: 'A file to screen can not be read.' },
  'input-folder': { kind: 'input', help: 'A folder was given where a file is needed.' },
  'bad-archive': { kind: 'input', help: 'An archive, or a file in it, can not be read.' },
  'archive-part': { kind: 'input', help: 'The export comes in two parts, and the one that was given has no invitations.' },
  'archive-twice': { kind: 'input', help: 'An archive has a file twice, and which one counts can not be known.' },
  'archive-owner': { kind: 'input', help: 'The archive belongs to somebody else than the invitations.' },
  'archive-table': { kind: 'input', help: 'A file of the archive, or some of its rows, can not be understood; it was not used.' },
  'not-an-export': { kind: 'input', help: 'The file holds no invitations in a form this tool knows.' },
  'bad-encoding': { kind: 'input', help: 'The bytes of the file are not text in the expected encoding.' },
  'bad-json': { kind: 'input', help: 'The file is not well-formed JSON.' },
  'bad-csv': { kind: 'input', help: 'The file is not well-formed CSV.' },
  'ragged-row': { kind: 'input', help: 'A row has more or fewer fields than the header.' },
  'bad-row': { kind: 'input', help: 'A row can not be read as an invitation.' },
  'duplicate-column': { kind: 'input', help: 'Two columns have the same name.' },
  'unreadable-value': { kind: 'input', help: 'A cell holds something else than its column is for; it counts as unknown.' },
  'ambiguous-date': { kind: 'input', help: 'A date can be read month first or day first, and nothing tells which; what depends on it is unknown.' },
  'profiles-differ': { kind: 'input', help: 'Two files say different things about one sender; the first one named is believed.' },
  'profiles-unmatched': { kind: 'input', help: 'No sender is in a file of profiles; they are matched by the addresses of their profiles.' },
  'output-failed': { kind: 'output', help: 'The report could not be written.' },
  'journal-failed': { kind: 'output', help: 'The journal of your decisions could not be read or written; see "screen help privacy" for where it is.' },
  'journal-line': { kind: 'output', help: 'A line of the journal can not be read; the others count all the same.' },
} as const satisfies Readonly<Record<string, { kind: ProblemKind; help: string }>>; // prettier-ignore

export type ProblemCode = keyof typeof problemCodes;

/** Something the user must fix (error) or should look at (warning), with its place. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** What was found and what was expected: lower case, no final stop, the user's text in quotes. */
  readonly message: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly hint?: string;
  /** What to type instead. */
  readonly fix?: Fix;
  /** A second place that the message speaks of, such as the first of two duplicates. */
  readonly also?: { readonly place: Place; readonly message: string };
}

/** What else a problem may carry. */
export type ProblemDetails = Partial<Pick<Problem, 'place' | 'hint' | 'fix' | 'also'>>;

/** A problem that stops what it is in. */
export function error(code: ProblemCode, message: string, details: ProblemDetails = {}): Problem {
  return { code, severity: 'error', message, ...details };
}

/** A problem that stops nothing. */
export function warning(code: ProblemCode, message: string, details: ProblemDetails = {}): Problem {
  return { code, severity: 'warning', message, ...details };
}

/** Whether one of the problems stops what it is in. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The problems in the order of their places, each said once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()].sort(
    (a, b) =>
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** Orders texts by their UTF-16 units, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
