import { journalActions } from '../journal-actions.js';
import { type Value, type Word } from './command-tree.js';

/** The words that placeholders stand for. */
export interface KnownWords {
  readonly policies: readonly Word[];
  readonly formats: readonly Word[];
  readonly decisions: readonly Word[];
  readonly outcomes: readonly Word[];
  readonly encodings: readonly Word[];
  readonly topics: readonly Word[];
  /** The codes of problems. */
  readonly codes: readonly Word[];
}

const nothing: Value = { kind: 'nothing' };
const files: Value = { kind: 'files' };

/** What may stand for a placeholder of the command line, such as `<file>`; undefined for one unheard of. */
export function placeholderValue(
  placeholder: string,
  choices: readonly string[] | undefined,
  known: KnownWords,
): Value | undefined {
  if (choices !== undefined)
    return { kind: 'words', words: choices.map((name) => ({ name, about: '' })), orFile: false };
  const values: Readonly<Record<string, Value>> = {
    archive: files,
    action: { kind: 'words', words: journalActions, orFile: false },
    condition: nothing,
    decision: { kind: 'words', words: known.decisions, orFile: false },
    file: files,
    files,
    folder: { kind: 'folders' },
    policy: { kind: 'words', words: known.policies, orFile: true },
    policies: { kind: 'words', words: known.policies, orFile: true },
    format: { kind: 'words', words: known.formats, orFile: false },
    decisions: { kind: 'list', words: known.decisions },
    outcomes: { kind: 'list', words: known.outcomes },
    encoding: { kind: 'words', words: known.encodings, orFile: false },
    code: { kind: 'words', words: known.codes, orFile: false },
    topic: { kind: 'words', words: known.topics, orFile: false },
    rule: { kind: 'rules' },
    command: nothing,
    date: nothing,
    id: nothing,
    n: nothing,
    person: nothing,
    name: nothing,
    names: nothing,
    text: nothing,
    words: nothing,
    what: {
      kind: 'words',
      words: [{ name: 'rule', about: 'a rule to begin with' }],
      orFile: false,
    },
  };
  return values[placeholder];
}
