import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShell, runShell } from '../testing/shell.js';
import { runProgram } from '../testing/terminal.js';
import { bashScript } from './completion/bash.js';
import { type CommandNode } from './completion/command-tree.js';
import { fishScript } from './completion/fish.js';
import { powershellScript } from './completion/powershell.js';
import { shells } from './completion/shells.js';
import { zshScript } from './completion/zsh.js';

const folder = mkdtempSync(join(tmpdir(), 'screen-completion-'));
for (const name of ['my-rules.yaml', 'Invitations.csv', 'two words.csv'])
  writeFileSync(join(folder, name), '');
mkdirSync(join(folder, 'sub'));

async function scriptFor(shell: string, ...args: readonly string[]): Promise<string> {
  return (await runProgram(['completion', shell, ...args])).stdout;
}

/** What bash proposes where the last of the words ends. */
function bashProposes(script: string, words: readonly string[]): readonly string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const name = /^complete .* (\S+)$/mu.exec(script)?.[1] ?? '';
  const call = `
COMP_WORDS=(${name} ${typed}); COMP_CWORD=${words.length}
_${name.replace(/\W/gu, '_')}
printf '%s\\n' "\${COMPREPLY[@]}"
`;
  const { stdout, stderr } = runShell('bash', ['--norc'], script + call, folder);
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

describe('the completion for bash', async () => {
  const script = await scriptFor('bash');

  it.each([
    [['ch'], ['check']],
    [
      ['check', 'st'],
      ['strangers', 'strict'],
    ],
    [['check', 'my'], ['my-rules.yaml']],
    [
      ['policy', 's'],
      ['strangers', 'strict', 'sub'],
    ],
    [['--policy', 'o'], ['open']],
    [['--policy', '=', 'o'], ['open']],
    [['-p', 'strict', 'expl'], ['explain']],
    [['--format', 'nd'], ['ndjson']],
    [['--only', 'accept,de'], ['accept,decline']],
    [['--fail-on', 'uns'], ['unsettled']],
    [['explain', 'x.csv', '--ro'], ['--row']],
    [['explain', 'x.csv', '--row', ''], ['']],
    [['replies', '--format', 'm'], ['markdown']],
    [['help', 'operat'], ['operators']],
    [['init', '--dir', ''], ['sub']],
    [['completion', 'z'], ['zsh']],
    // left to bash, which knows how to quote the names of files
    [['two'], ['']],
    [['explain', 'two'], ['']],
  ])('proposes for %j: %j', (words, proposed) => {
    expect(bashProposes(script, words)).toEqual(proposed);
  });

  it('proposes commands and files where a command may stand', () => {
    const wanted = ['explain', 'init', 'Invitations.csv', 'two words.csv'];
    expect(bashProposes(script, [''])).toEqual(expect.arrayContaining(wanted));
    expect(bashProposes(script, ['Invitations.csv', 'che'])).toEqual(['']);
  });

  it('proposes no command that only scripts call', () => {
    expect(bashProposes(script, [''])).not.toContain('complete');
  });

  it('asks the program for the rules in force', () => {
    const answering =
      'invitation-screener() { [[ "$*" == "complete rules" ]] && echo one-rule; }\n';
    expect(bashProposes(answering + script, ['policy', '--rule', 'one'])).toEqual(['one-rule']);
  });
});

describe('screen complete rules', () => {
  it('names the rules of the policy in the config', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'screen-complete-'));
    const config = join(cwd, 'screen.config.yaml');
    writeFileSync(config, `policy: ${join(cwd, 'mine.yaml')}`);
    writeFileSync(
      join(cwd, 'mine.yaml'),
      'rules: [{ id: some-rule, when: { note is empty: true } }]',
    );
    expect((await runProgram(['complete', 'rules'], { cwd })).stdout).toBe('some-rule\n');
    writeFileSync(config, `policy: ${join(cwd, 'nosuch.yaml')}`);
    expect((await runProgram(['complete', 'rules'], { cwd })).stdout).toBe('');
  });
});

describe('the name that is completed', () => {
  it.each([
    [{ calledAs: 'invitation-screener' }, [], 'invitation-screener'],
    [{ calledAs: 'screen' }, [], 'screen'],
    [{ calledAs: 'screen.js' }, [], 'invitation-screener'],
    [{ calledAs: 'screen' }, ['--for', 'inv'], 'inv'],
  ])('%j with %j is %s', async (given, args, name) => {
    const { stdout } = await runProgram(['completion', 'bash', ...args], given);
    expect(stdout).toContain(
      `\ncomplete -o bashdefault -o default -F _${name.replace(/-/gu, '_')} ${name}\n`,
    );
  });

  it.each(['a b', '$(x)', "a'b", '-a', ''])('may not be %j', async (name) => {
    expect((await runProgram(['completion', 'bash', `--for=${name}`])).status).toBe(2);
  });
});

/** Texts that a shell would run, or that would end what they stand in. */
const hostile = [
  `it's "quoted" \\ and [bracketed]: 100 % {a,b} * ? ~ # ! & | ; < > ( )`,
  `$(touch pwned) \`touch pwned\` $HOME %PATH%`,
  `‘curly’ “quotes” ‚low‛`,
  `'; touch pwned; '`,
];

const hostileTree: CommandNode = {
  name: 'tried',
  about: hostile.join(' '),
  usage: '[files...]',
  options: hostile.map((about, index) => ({
    flags: [`--flag-${index}`],
    about,
    value: { kind: 'words', words: hostile.map((name) => ({ name, about: name })), orFile: false },
  })),
  values: [{ kind: 'files' }],
  commands: hostile.map((about, index) => ({
    name: `command-${index}`,
    about,
    usage: '',
    options: [],
    values: [{ kind: 'list', words: [{ name: 'one', about }] }],
    commands: [],
  })),
};

describe('texts with signs of a shell in them', () => {
  it('are proposed by bash as they are, and never run', () => {
    const script = bashScript({ name: 'tried', tree: hostileTree });
    expect(bashProposes(script, ['--flag-0', ''])).toEqual(hostile);
    expect(bashProposes(script, ['command-2', 'o'])).toEqual(['one']);
    expect(readdirSync(folder)).not.toContain('pwned');
  });
});

describe.each([
  ['bash', ['-n'], bashScript],
  ['zsh', ['-n'], zshScript],
  ['fish', ['--no-execute'], fishScript],
  ['pwsh', ['-NoProfile', '-File'], powershellScript],
] as const)('%s', (shell, args, make) => {
  it('takes the script, whatever the texts are', async ({ skip }) => {
    if (!hasShell(shell)) skip(`there is no ${shell} on this machine`);
    const scripts = [
      await scriptFor(shell === 'pwsh' ? 'powershell' : shell),
      make({ name: 'tried', tree: hostileTree }),
    ];
    for (const script of scripts)
      expect(runShell(shell, args, script, folder)).toEqual({ stdout: '', stderr: '' });
  });
});

// fish answers such questions by itself, where it is
describe.skipIf(!hasShell('fish'))('the completion for fish', () => {
  it.each([
    ['ch', ['check']],
    ['check st', ['strangers', 'strict']],
    ['--policy=op', ['--policy=open']],
    ['--only accept,de', ['accept,decline']],
    ['explain x.csv --ro', ['--row']],
    ['init --dir s', ['sub/']],
    ['Inv', ['Invitations.csv']],
  ])('proposes for %j: %j', async (typed, proposed) => {
    const script = `${await scriptFor('fish')}\ncomplete -C 'invitation-screener ${typed}'\n`;
    const { stdout } = runShell('fish', ['--no-config'], script, folder);
    const names = stdout.split('\n').map((line) => line.split('\t')[0]);
    expect(names.filter((name) => name !== '')).toEqual(proposed);
  });
});

describe('screen completion', () => {
  it('names its shells', async () => {
    const { status, stderr } = await runProgram(['completion', 'csh']);
    expect(status).toBe(2);
    for (const shell of shells) expect(stderr).toContain(shell);
  });
});
