import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { jsonText } from '../core/escape.js';
import { printJournalLine } from '../core/journal-line.js';
import { decided } from '../testing/journal-entry.js';
import { runs } from '../testing/runs.js';
import { type Ran, runProgram } from '../testing/terminal.js';
import { unsafeIn } from '../testing/unsafe.js';
import { commands } from './commands/index.js';
import { exitStatus } from './exit-status.js';

/** All that a text may do to whoever looks at it, and a line of its own that looks like ours. */
const evil =
  'a\u001b[31m\u001b]0;t\u0007\b\u007f\u0000b\u009b1m\u0085\u202e\u2066\u200b\u200d\u200e\ufeff\u{e0041}\ufe0f\u{e0100}\ufff9\u3164\u115f\u00ad' +
  'c\u2028d\u2029e\u000b\u000c\tz\u0301\u0301\u0301\u0301\u0301\u0301\r\nINJECTED: x\n\u001b[2K';
/** The same as far as a file, its name and the command line can have it. */
const evilName = evil.replaceAll('\u0000', '');
/** What a rule file may look for: no control characters. */
const evilPhrase = evil.replaceAll(/\p{Cc}/gu, '');

const root = mkdtempSync(join(tmpdir(), 'screen-hostile-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

/** A new folder with these files, whose own name is evil as well. */
function folderOf(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(root, `${folders}${evilName}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A policy that does nothing; the one by default takes long to read. */
const plain = join(folderOf({ 'rules.yaml': 'screen: 1' }), 'rules.yaml');

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n');
const yaml = jsonText;

/** Invitations that are evil wherever a text can be. */
function invitations(text: string): string {
  const column = text.replaceAll(/[\r\n]/gu, ' ');
  return csv([
    ['name', 'headline', 'message', 'profileUrl', 'location', 'connections', column, `2${column}`],
    [text, text, text, text, text, text, text, text],
    [`Ann ${text}`, `CEO ${text}`, `hello ${text}`, `https://x.com/in/${text}`, text, '7', '', ''],
    ['Ben', 'Baker', 'Buy now', 'https://x.com/in/ben', 'Leeds', '500+', 'x', 'y'],
  ]);
}

/** The owner's own export, evil wherever a text can be; Ann is connected since January. */
function archive(text: string): Readonly<Record<string, string>> {
  const me = 'https://www.linkedin.com/in/me';
  const ann = 'https://www.linkedin.com/in/ann';
  return {
    'Profile.csv': csv([['First Name', 'Last Name', 'Headline'], [`Me ${text}`, text, text]]),
    'Invitations.csv': csv([
      ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
      [`Ann ${text}`, `Me ${text}`, '1/4/26, 9:05 AM', `hello ${text}`, 'INCOMING', ann, me],
      [`Ben ${text}`, `Me ${text}`, '1/5/26, 9:05 AM', `buy ${text}`, 'INCOMING', `${ann}${text}`, me],
    ]),
    'Connections.csv': csv([
      ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
      [`Ann ${text}`, text, ann, text, text, text, '15 Jan 2026'],
      [text, text, text, text, text, text, text],
    ]),
    'messages.csv': csv([[text, text], [text, text]]),
    'Notes.csv': csv([['a', 'b'], [text, text]]),
  };
} // prettier-ignore

/** A policy without errors that is evil wherever a text can be. */
function policy(text: string): string {
  return `screen: 1
about: ${yaml(text)}
assume: { headline: ${yaml(text)} }
lists: { words: [hello, ${yaml(`w ${text.replaceAll(/[^\P{Cc}\n]/gu, '')}`)}] }
rules:
  - id: says-hello
    when: { note contains: { list: words } }
    because: ${yaml(`${text} “\${match}” \${name} \${headline|${text}}`)}
  - id: greets
    when: says-hello
    decide: ask-for-context
    because: ${yaml(`greets ${text}`)}
    ask: { en: ${yaml(`who ${text}?`)}, de: ${yaml(text)} }
    examples: [{ given: { note: ${yaml(text)} }, expect: true }]
  - id: sells
    when: { note contains: buy }
    decide: decline
    because: ${yaml(`sells ${text}`)}
    reply: ${yaml(`Dear \${name}, ${text}`)}
  - id: other
    when: { note contains text: ${yaml(`x${text.replaceAll(/\p{Cc}/gu, '')}`)} }
    decide: accept
    because: other
`;
}

/** Policies with errors that repeat what they found. */
function brokenPolicies(text: string): readonly string[] {
  const key = yaml(`k${text}`);
  return [
    `rules:\n  - { id: ${yaml(text)}, when: { note contains: x } }`,
    `rules:\n  - { id: a, when: ${key} }`,
    `rules:\n  - { id: a, when: { ${key}: x } }`,
    `rules:\n  - { id: a, when: { ${yaml(`note ${text}`)}: x } }`,
    `rules:\n  - { id: a, when: { note contains: { list: ${key} } } }`,
    `rules:\n  - { id: a, when: { note matches: ${yaml(`(${text}`)} } }`,
    `rules:\n  - { id: a, when: { note matches: ${yaml(`[${text.replaceAll(/\p{Cc}/gu, '')}`)} } }`,
    `rules:\n  - { id: a, when: { connections at most: ${key} } }`,
    `rules:\n  - { id: a, when: { note contains: x }, because: ${yaml(`\${${text}}`)} }`,
    `rules:\n  - { id: a, when: { note contains: x }, decide: ${key} }`,
    `rules:\n  - { id: a, when: { note contains: x }, ask: { ${key}: x } }`,
    `rules:\n  - { id: a, when: { any: [${key}, ${key}] } }`,
    `rules:\n  - { id: a, when: { note contains: x }, examples: [{ given: { ${key}: 1 }, expect: ${key} }] }`,
    `policy: ${key}`,
    `extends: ${key}`,
    `extends: [${yaml(`./${text}.yaml`)}]`,
    `disable: [${key}]`,
    `assume: { ${key}: 1 }`,
    `assume: { connections: ${key} }`,
    `lists: { ${key}: [a] }`,
    `lists: { a: [{ ${key}: b }] }`,
    `${key}: 1\n${key}: 2`,
    `${text}: [`,
    `a: !${text}`,
    `a: "${text}`,
    `a: *${text}`,
    text,
  ];
}

const configs = (text: string): readonly string[] => [
  `signature: ${yaml(text)}\nowner: { name: ${yaml(text)}, people: [${yaml(text)}] }\nlists: { words: [${yaml(`w${text}`)}] }`,
  `format: ${yaml(text)}`,
  `policy: ${yaml(text)}`,
  `policy: ${yaml(`./${text}.yaml`)}`,
  `columns: { ${yaml(text)}: note }`,
  `columns: { note: ${yaml(text)} }`,
  `archive: ${yaml(text)}`,
  `${yaml(text)}: 1`,
  `lists: { ${yaml(text)}: ${yaml(text)} }`,
];

const inputs = (text: string): Readonly<Record<string, string>> => ({
  'bad-direction.csv': csv([['From', 'To', 'Sent At', 'Message', 'Direction'], [text, text, text, text, text]]),
  'two-columns.csv': csv([[text, text, 'name', 'name'], ['a', 'b', 'c', 'd']]),
  'ragged.csv': `name,message\r\n${cell(text)}\r\n${cell(text)},b,c\r\n"${text}`,
  'no-column.csv': csv([[text, `${text}2`], [text, text]]),
  'records.json': `[${yaml({ name: text, note: text, [text]: text })}, ${yaml(text)}, {"name": 7}]`,
  'broken.json': `[{"name": ${yaml(text)}, ${text}`,
  'records.ndjson': `${yaml({ name: text, note: text })}\n${text}\n{"name": "a"}`,
  'nothing.txt': text,
}); // prettier-ignore

const documented: readonly number[] = Object.values(exitStatus);

/** What is wrong with what a run printed. */
function wrongWith({ status, stdout, stderr }: Ran, args: readonly string[]): readonly string[] {
  const isCsv = args.includes('csv');
  // JSON and CSV are exact; JSON writes what is unsafe as \u…, but may pile up marks
  const exact = stdout.startsWith('{') || stdout.startsWith('[');
  const shown = exact ? stdout.replace(/(?<=\p{M}{4})\p{M}+/gu, '') : stdout;
  const printed = [...(isCsv ? [] : [shown]), stderr];
  return [
    ...(documented.includes(status) ? [] : [`status ${status}`]),
    ...printed.flatMap(unsafeIn),
    ...printed.join('\n').split('\n').filter((line) => /^INJECTED|^This is a bug|^\s+at /u.test(line)),
  ]; // prettier-ignore
}

async function wrongIn(...args: readonly string[]): Promise<readonly string[]> {
  return wrongWith(await runProgram(args), args);
}

/** A journal that is evil wherever a text can be. */
const kept = folderOf({
  'journal.ndjson': ['decline', 'accept']
    .map((decision) => printJournalLine(decided({ key: evil, policy: evil, note: evil, name: evil, url: evil, reply: evil, sent: null, decision: decision as 'accept' })))
    .join(''),
}); // prettier-ignore

/** What the owner decided of them, evil as well. */
const labels = join(
  folderOf({
    'labels.csv': csv([['name', 'decision'], [evilName, 'accept'], [`Ann ${evilName}`, 'accept'], ['Ben', `no ${evilName}`]]),
  }),
  'labels.csv',
); // prettier-ignore

/** Every way to run a command on a good input and policy; a new command needs a line here. */
const ways: Readonly<
  Record<string, (input: string, policy: string, archive: string) => readonly string[][]>
> = {
  screen: (input, policy, ownExport) =>
    [['--verbose'], ['--quiet'], ['--json'], ['-f', 'ndjson'], ['-f', 'csv'], ['-f', 'markdown'], ['-f', 'html'], ['--color', 'always'], ['-a', ownExport, '-v']].map(
      (extra) => [input, '-p', policy, ...extra],
    ), // prettier-ignore
  explain: (input, policy) =>
    [['--row', '2'], ['--row', '1', '--verbose'], ['--json'], ['--color', 'always', '--name', 'Ann']].map(
      (extra) => ['explain', input, '-p', policy, ...extra],
    ), // prettier-ignore
  suggest: (input, policy, ownExport) => [
    ['suggest', ownExport, '-p', policy],
    ['suggest', input, '--labels', labels, '-p', policy],
    ['suggest', input, '--labels', labels, '-p', policy, '--json'],
  ],
  backtest: (_, policy, ownExport) => [
    ['backtest', ownExport, '-p', policy],
    ['backtest', ownExport, '-p', policy, '--json'],
  ],
  try: (input, policy) =>
    [[], ['--decide', 'accept', '--because', evilName, '--color', 'always'], ['--json']].map(
      (extra) => ['try', `any: [says-hello, { headline contains text: ${yaml(evilPhrase)} }]`, input, '-p', policy, ...extra],
    ), // prettier-ignore
  new: (_, policy) => [
    ['new', 'rule', '-p', policy],
    ['new', 'rule', '-p', policy, '--because', evilName, '--when', `note contains text: ${yaml(evilPhrase)}`],
  ], // prettier-ignore
  diff: (input, policy) => [['diff', input, '-p', policy, '-p', plain], ['diff', input, '-p', policy, '-p', plain, '--json']],
  init: (_, __, ownExport) => [
    ['init', '--yes', '--dir', join(root, 'started'), '--archive', ownExport, '--name', evilName],
  ],
  check: (_, policy) => [['check', policy, '--verbose']],
  test: (_, policy) => [['test', policy, '--verbose', '--all']],
  replies: (input, policy) =>
    ['text', 'markdown', 'csv', 'json'].map((format) => [
      'replies', input, '-p', policy, '--format', format, '--decision', 'accept,decline,ask',
    ]), // prettier-ignore
  // it needs a terminal; what it prints is tried in review/render-saying.test.ts
  review: () => [],
  journal: () =>
    [['list'], ['list', '--color', 'always'], ['export'], ['export', '--format', 'csv'], ['compact']].map(
      (extra) => ['journal', ...extra, '--journal', join(kept, 'journal.ndjson')],
    ), // prettier-ignore
  stats: (input, policy) => [['stats', input, '-p', policy, '--verbose'], ['stats', input, '-p', policy, '--json']],
  audit: (input, policy) => [['audit', input, '-p', policy, '--verbose', '--min-group', '1'], ['audit', input, '-p', policy, '--json']],
  policy: (_, policy) => [['policy', policy], ['policy', policy, '--format', 'yaml']],
  facts: (input, policy) => [['facts', input, '-p', policy], ['facts', input, '-p', policy, '--json']],
}; // prettier-ignore

describe('nothing a stranger wrote does more than stand there', () => {
  it('is tried with every command', () => {
    const names = commands.map(({ usage }) => usage.split(' ')[0] ?? '');
    expect(Object.keys(ways).toSorted()).toEqual([...names, 'screen'].toSorted());
  });

  const rules = `${evilName}.yaml`;
  const good = folderOf({ 'in.csv': invitations(evilName), [rules]: policy(evil) });
  const ownExport = folderOf(archive(evilName));
  const wayOf = Object.values(ways).flatMap((way) =>
    way(join(good, 'in.csv'), join(good, rules), ownExport),
  );

  it.each(
    wayOf.map((args) => [args.filter((arg) => !arg.includes(root)).join(' '), args] as const),
  )('in the texts of invitations and rules: screen %s', async (_, args) => {
    const ran = await runProgram(args);
    expect(wrongWith(ran, args)).toEqual([]);
    const { status, stdout } = ran;
    expect(status).toBeLessThanOrEqual(exitStatus.checkFailed);
    expect(stdout).not.toBe('');
  });

  it.each(brokenPolicies('evil').map((shown, at) => [shown, at] as const))(
    'in the errors of a policy: %s',
    async (_, at) => {
      const folder = folderOf({
        'rules.yaml': brokenPolicies(evil)[at] ?? '',
        'in.csv': invitations('x'),
      });
      for (const command of ['check', 'policy', 'test'])
        expect(await wrongIn(command, join(folder, 'rules.yaml'))).toEqual([]);
      const args = [join(folder, 'in.csv'), '-p', join(folder, 'rules.yaml')];
      const ran = await runProgram(args);
      expect(wrongWith(ran, args)).toEqual([]);
      expect(ran.stderr).not.toBe('');
    },
  );

  it.each(configs('evil').map((shown, at) => [shown, at] as const))(
    'in the values of a config: %s',
    async (_, at) => {
      const folder = folderOf({
        'c.yaml': configs(evil)[at] ?? '',
        'in.csv': invitations(evilName),
        'r.yaml': policy('x'),
      });
      const common = ['-c', join(folder, 'c.yaml')];
      const own = [...common, '-p', join(folder, 'r.yaml')];
      expect(await wrongIn('check', join(folder, 'r.yaml'), ...common)).toEqual([]);
      expect(await wrongIn(join(folder, 'in.csv'), ...own, '-v')).toEqual([]);
      expect(
        await wrongIn('replies', join(folder, 'in.csv'), ...own, '--decision', 'decline'),
      ).toEqual([]);
      expect(await wrongIn('facts', join(folder, 'in.csv'), ...own)).toEqual([]);
    },
  );

  it.each([...Object.keys(inputs('')), 'nul.csv'])(
    'in what is wrong with an input: %s',
    async (name) => {
      const folder = folderOf({ ...inputs(evilName), 'nul.csv': invitations(evil) });
      for (const command of [[], ['facts'], ['explain'], ['replies']])
        expect(await wrongIn(...command, join(folder, name), '-v', '-p', plain)).toEqual([]);
      expect(await wrongIn(join(folder, name), '--json', '-p', plain)).toEqual([]);
    },
  );

  const wrongArguments: readonly (readonly string[])[] = [
    [evilName], ['help', evilName], ['check', evilName], ['test', evilName], ['policy', evilName],
    ...['explain', 'facts', 'replies'].map((command) => [command, evilName, '-p', plain]),
    ...['-p', '-c', '-f', '--only', '--limit', '--fail-on', '--today', '--color'].map((option) => [option, evilName]),
    ['-c', `${evilName}.yaml`], ['-o', `${evilName}/x`, '-p', plain], [`--${evilName}`], [`-${evilName}`], [`--quiet=${evilName}`],
    ['explain', evilName, evilName], ['explain', '--row', evilName], ['explain', 'x', '--name', evilName, '-p', plain],
    ['replies', 'x', '--format', evilName], ['policy', '--format', evilName],
    ['explain', 'x', '--why-not', evilName], ['try', evilName, 'x', '-p', plain], ['new', evilName], ['new', 'rule', '--when', evilName],
    ['new', 'rule', '--id', evilName], ['diff', evilName, '-p', plain], ['diff', 'x', '-p', evilName], ['diff', 'x', '--fail-on', evilName],
  ]; // prettier-ignore

  it.each(
    wrongArguments.map(
      (args) => [args.map((arg) => (arg.includes(evilName) ? '…' : arg)).join(' '), args] as const,
    ),
  )('on the command line: screen %s', async (_, args) => {
    const ran = await runProgram(args);
    expect(wrongWith(ran, args)).toEqual([]);
    const { status, stderr } = ran;
    expect(status).toBeGreaterThan(exitStatus.done);
    expect(stderr).not.toBe('');
    const input = join(good, 'in.csv');
    expect(await wrongIn(...args, input)).toEqual([]);
  });

  it('whatever the text is', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(fc.constantFrom(...evil), { maxLength: 8 }).map((chars) => chars.join('')),
    );
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat(), async (text, pick) => {
        const broken = brokenPolicies(text);
        const folder = folderOf({
          'in.csv': invitations(text),
          'rules.yaml': policy(text),
          'broken.yaml': broken[pick % broken.length] ?? '',
          'c.yaml': configs(text)[pick % configs('').length] ?? '',
        });
        const file = (name: string): string => join(folder, name);
        const all = Object.values(ways).flatMap((way) =>
          way(file('in.csv'), file('rules.yaml'), folder),
        );
        expect(await wrongIn(...(all[pick % all.length] ?? []))).toEqual([]);
        expect(await wrongIn('check', file('broken.yaml'))).toEqual([]);
        expect(await wrongIn(file('in.csv'), '-c', file('c.yaml'), '-p', plain, '-v')).toEqual([]);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: Math.ceil(runs.numRuns / 5) },
    );
  });
});
