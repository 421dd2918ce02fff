import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageServer } from '../testing/language-server.js';

const folder = mkdtempSync(join(tmpdir(), 'screen-editor-'));
const editor = new LanguageServer(folder);

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../../schema', import.meta.url)), join(folder, 'schema'), {
    recursive: true,
  });
  await editor.start();
});

afterAll(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true });
});

/** A text that says by itself which schema it has, as `screen init` writes it. */
function file(schema: string, text: string): string {
  return `# yaml-language-server: $schema=./schema/${schema}.schema.json\n${text}\n`;
}

const rule = (lines: string): string =>
  file('policy', `screen: 1\nrules:\n  - id: one\n    when:\n      ${lines}`);
const config = (text: string): string => file('config', text);

describe('an editor with the schema', () => {
  it.each([
    ['a right rule', rule('note contains: hello'), []],
    ['a right config', config('policy: strict\nowner: { name: Nora }'), []],
    ['a mistyped key of a policy', file('policy', 'rulez: []'), ['1: Property rulez is not allowed.']],
    ['a mistyped fact', rule('noet contains: a'), ['5: Property noet contains is not allowed.']],
    ['a mistyped comparison', rule('note contians: a'), ['5: Property note contians is not allowed.']],
    ['another type', rule('connections at most: ten'), ['5: Incorrect type. Expected one of number, array, object.']],
    ['a wrong decision', rule('a\n    decide: acept\n    because: b'), ['6: Value is not accepted. Valid values: "accept", "ask-for-context", "decline".']],
    ['a mistyped key of a config', config('polcy: strict'), ['1: Property polcy is not allowed.']],
    ['a mistyped key of the owner', config('owner: { client: [] }'), ['1: Property client is not allowed.']],
  ] as const)('judges %s', async (_, text, found) => {
    const diagnostics = await editor.diagnose(text);
    expect(diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`)).toEqual(found);
  }); // prettier-ignore

  it.each([
    ['the keys of a policy', file('policy', '|'), ['extends', 'lists', 'rules', 'when-unsure']],
    ['the packs', file('policy', 'extends: [|]'), ['strangers', 'people-i-know']],
    ['the keys of a rule', rule('no-note\n    |'), ['decide', 'because', 'unless', 'strength']],
    ['a test', rule('note co|'), ['note contains', 'note contains text', 'connections at most']],
    ['what joins conditions', rule('|'), ['all', 'any', 'not', 'at least 2 of']],
    ['a test in a list', rule('any:\n        - |'), ['note contains', 'not']],
    ['a rule of a pack', rule('not: |'), ['sales-pitch', 'known-person']],
    ['a list of the owner', rule('note contains: { list: |}'), ['owner.clients']],
    ['the decisions', rule('a\n    decide: |'), ['accept', 'ask-for-context', 'decline']],
    ['true and false', rule('note is empty: |'), ['true', 'false']],
    ['what is given', rule('a\n    examples:\n      - given: { conn| }'), ['connections']],
    ['a rule to switch off', file('policy', 'disable: [|]'), ['strangers/thin-thread']],
    ['the keys of a config', config('|'), ['policy', 'owner', 'columns', 'signature']],
    ['the policies', config('policy: |'), ['strangers', 'open', 'strict']],
    ['the keys of the owner', config('owner:\n  |'), ['employers', 'clients', 'fields']],
    ['the fact of a column', config('columns:\n  Title: |'), ['headline', 'note']],
    ['the formats', config('format: |'), ['text', 'json', 'ndjson']],
  ])('proposes %s', async (_, text, wanted) => {
    expect(await editor.complete(text)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    [
      'a key of a policy',
      file('policy', 'exte|nds: [strangers]'),
      'packs that come with the program',
    ],
    ['a test, by its fact', rule('note con|tains: a'), 'the text the sender attached'],
    ['a test, by its comparison', rule('note con|tains: a'), 'has one of the phrases'],
    ['a rule of a pack', rule('not: sales-p|itch'), 'the note sells something'],
    ['a key of a rule', rule('a\n    stre|ngth: strong'), 'The strongest opinion wins'],
    ['a key of a config', config('signa|ture: Nora'), 'what drafts of replies end with'],
    ['a policy', config('policy: str|ict'), 'Only people I know'],
  ])('explains %s', async (_, text, words) => {
    expect(await editor.hover(text)).toContain(words);
  });
});
