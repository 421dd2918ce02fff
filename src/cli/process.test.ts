import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shell, startProgram } from '../testing/program-shell.js';
import { runProgram } from '../testing/terminal.js';

const rules = `rules:
  - id: has-note
    when: { note is empty: false }
    decide: decline
    because: wrote “\${note}”
`;
const rows = 'name,note\nAnn,hello\nBen,\n';

/** A new folder with an input, a policy, and these files. */
function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'screen-process-'));
  for (const [name, text] of Object.entries({ 'in.csv': rows, 'rules.yaml': rules, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

describe('a stream that can not be written', () => {
  it.each([
    ['the report', 'screen in.csv -p rules.yaml'],
    ['JSON', 'screen in.csv -p rules.yaml --json'],
    ['explain', 'screen explain in.csv -p rules.yaml'],
    ['check', 'screen check rules.yaml'],
    ['check with problems', 'screen check in.csv'],
    ['test', 'screen test rules.yaml'],
    ['replies', 'screen replies in.csv -p rules.yaml'],
    ['policy', 'screen policy rules.yaml'],
    ['facts', 'screen facts'],
    ['help', 'screen --help'],
    ['the help of a command', 'screen help check'],
    ['a topic', 'screen help privacy'],
    ['the version', 'screen --version'],
  ])('says so where the disk is full: %s', async (_, command) => {
    const { status, stderr } = await shell(`${command} > /dev/full`, folderOf());
    expect({
      status,
      said: /"stdout" can not be written: the disk is full/u.exec(stderr)?.length,
    }).toEqual({
      status: 4,
      said: 1,
    });
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  it('tells it by its status where it is stderr', async () => {
    const { status, stdout } = await shell('screen in.csv -p rules.yaml 2> /dev/full', folderOf());
    expect(status).toBe(4);
    expect(stdout).toContain('1 decline');
  });

  it.each([
    ['text', 'screen in.csv -p rules.yaml'],
    ['NDJSON', 'screen many.csv -p rules.yaml -f ndjson'],
    ['help', 'screen --help'],
  ])('is quiet where nobody reads on: %s', async (_, command) => {
    const many = `name,note\n${'Ann,hello\n'.repeat(20_000)}`;
    const script = `{ ${command}; echo "status $?" >&2; } | head -n 1`;
    const { stderr } = await shell(script, folderOf({ 'many.csv': many }));
    expect(stderr.split('\n').filter((line) => !/^(?:Config|Read|These|Your)/u.test(line))).toEqual(
      ['status 0', ''],
    );
  });

  it.each([['>&-'], ['2>&-'], ['<&-'], ['>&- 2>&- <&-']])(
    'ends without a word where it is closed: %s',
    async (how) => {
      const { stdout, stderr } = await shell(
        `screen in.csv -p rules.yaml -q ${how}; status=$?; test $status = 0 -o $status = 4 || echo "status $status"`,
        folderOf(),
      );
      expect(stdout + stderr).not.toMatch(/status|^\s+at |bug/mu);
    },
  );

  it('gives every byte to a slow reader', async () => {
    const many = `name,note\n${Array.from({ length: 12_000 }, (_, at) => `Ann ${at},hello ${at}\n`).join('')}`;
    const folder = folderOf({ 'many.csv': many });
    const { stdout } = await shell(
      `screen many.csv -p rules.yaml --json > whole.json
       screen many.csv -p rules.yaml --json | { while dd bs=65536 count=1 2> part.txt >> slow.json && grep -q '^1+0\\|^0+1' part.txt; do sleep 0.01; done; }
       cmp whole.json slow.json && wc -c < whole.json`,
      folder,
    );
    expect(Number(stdout)).toBeGreaterThan(2_000_000);
  });
});

describe('an input that is no file', () => {
  it.each([
    ['a pipe', 'mkfifo pipe; cat in.csv > pipe & screen pipe -p rules.yaml -q; status=$?; kill $! 2> /dev/null; exit $status', 0, '1 decline'],
    ['what is piped in', 'cat in.csv | screen - -p rules.yaml -q', 0, '1 decline'],
    ['a pipe of the shell', 'exec 3< in.csv; screen /dev/fd/3 -p rules.yaml -q', 0, '1 decline'],
    ['nothing piped in', 'screen - -p rules.yaml < /dev/null', 3, ''],
    ['a closed stdin', 'screen - -p rules.yaml <&-', 3, ''],
    ['a folder as stdin', 'screen - -p rules.yaml < .', 3, ''],
    ['an empty device', 'screen /dev/null -p rules.yaml', 3, ''],
    ['a device without end', 'screen /dev/zero -p rules.yaml', 3, ''],
    ['a path through a file', 'screen in.csv/x -p rules.yaml', 3, ''],
    ['a link to itself', 'ln -s loop loop; screen loop -p rules.yaml', 3, ''],
    ['a name that is too long', `screen ${'x'.repeat(300)}.csv -p rules.yaml`, 3, ''],
    ['one that is there and one that is not', 'screen none.csv in.csv -p rules.yaml -q', 3, '1 decline'],
  ])('%s', async (_, script, status, report) => {
    const ran = await shell(script, folderOf());
    expect(ran.status).toBe(status);
    expect(ran.stdout).toContain(report);
    expect(ran.stderr).toMatch(status === 0 ? /^$/u : /^error: /mu);
    expect(ran.stderr).not.toMatch(/^\s+at |bug/mu);
  }); // prettier-ignore

  it('a socket', async () => {
    const folder = folderOf();
    const path = join(folder, 'socket');
    const server = createServer().listen(path);
    await once(server, 'listening');
    const { status, stderr } = await runProgram([path, '-p', join(folder, 'rules.yaml')]);
    server.close();
    expect(status).toBe(3);
    expect(stderr).toContain('it is a socket');
  });
});

describe('-o', () => {
  const run = (folder: string, output: string, ...more: readonly string[]) =>
    runProgram(
      ['in.csv', '-p', 'rules.yaml', '-o', output, ...more].map((arg) =>
        /^[\w.]+$/u.test(arg) ? join(folder, arg) : arg,
      ),
    );

  it.each([
    ['by its name', 'in.csv'],
    ['by another way to it', './../{folder}/in.csv'],
    ['by a link', 'link.csv'],
    ['by a link to a link', 'links.csv'],
    ['by a second name', 'hard.csv'],
    ['where it is the policy', 'rules.yaml'],
    ['where it is the policy, by a link', 'rules-link.yaml'],
    ['where it is what the policy extends', 'base.yaml'],
    ['where it is the config', 'c.yaml'],
  ])('refuses what the run reads %s', async (_, name) => {
    const folder = folderOf({
      'c.yaml': 'format: json',
      'base.yaml': 'screen: 1',
      'rules.yaml': `extends: ./base.yaml\n${rules}`,
    });
    symlinkSync('in.csv', join(folder, 'link.csv'));
    symlinkSync('link.csv', join(folder, 'links.csv'));
    linkSync(join(folder, 'in.csv'), join(folder, 'hard.csv'));
    symlinkSync('rules.yaml', join(folder, 'rules-link.yaml'));
    const before = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const path = join(folder, name.replace('{folder}', folder.split('/').at(-1) ?? ''));
    const ran = await runProgram([
      join(folder, 'in.csv'),
      '-p',
      join(folder, 'rules.yaml'),
      '-c',
      join(folder, 'c.yaml'),
      '-o',
      path,
    ]);
    expect(ran.status).toBe(4);
    expect(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(
      before,
    );
  });

  it('refuses what is piped in from a file', async () => {
    const folder = folderOf();
    const { status } = await shell('screen - -p rules.yaml -o in.csv < in.csv', folder);
    expect(status).toBe(4);
    expect(readFileSync(join(folder, 'in.csv'), 'utf8')).toBe(rows);
  });

  it('refuses a file of the archive', async () => {
    const header = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n';
    const folder = folderOf({ 'Invitations.csv': header });
    const ran = await runProgram([
      folder,
      '-p',
      join(folder, 'rules.yaml'),
      '-o',
      join(folder, 'Invitations.csv'),
    ]);
    expect(ran.status).toBe(4);
    expect(readFileSync(join(folder, 'Invitations.csv'), 'utf8')).toBe(header);
  });

  it('means stdout where it is -', async () => {
    const folder = folderOf();
    const { stdout } = await run(folder, '-');
    expect(stdout).toContain('1 decline');
    expect(readdirSync(folder)).toEqual(['in.csv', 'rules.yaml']);
  });

  it.each([
    ['a name in a folder that is not there', 'no/out.txt'],
    ['nothing', ''],
    ['a folder', '.'],
    ['a name that ends like a folder', 'out/'],
    ['a full device', '/dev/full'],
  ])('fails for %s, and leaves nothing', async (_, name) => {
    const folder = folderOf();
    const path = name === '' || name.startsWith('/') ? name : `${folder}/${name}`;
    const ran = await run(folder, path);
    expect(ran.status).toBe(4);
    expect(ran.stderr).toMatch(/^error: "[^"]*"\s+can\s+not\s+be\s+written:/mu);
    expect(readdirSync(folder)).toEqual(['in.csv', 'rules.yaml']);
  });

  it('writes into a pipe', async () => {
    const { status, stdout } = await shell(
      'mkfifo pipe; cat pipe & screen in.csv -p rules.yaml -q -o pipe || kill $!; wait',
      folderOf(),
    );
    expect([status, stdout.includes('1 decline')]).toEqual([0, true]);
  });
});

describe('an interrupted run', () => {
  /** Starts a run that waits for more of its input, and sends a signal when it has begun to write. */
  async function interrupt(signal: NodeJS.Signals, piped: boolean) {
    const folder = folderOf();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const input = piped ? '-' : 'pipe';
    const child = startProgram([input, '-p', 'rules.yaml', '-o', 'out.txt'], folder);
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    // what holds the pipe open and writes nothing
    const held = piped ? undefined : openSync(join(folder, 'pipe'), 'r+');
    if (piped) child.stdin?.write(rows);
    while (!readdirSync(folder).some((name) => name.startsWith('.screen-')))
      await new Promise((done) => setTimeout(done, 20));
    // by now it waits for its input, or will be told before it does
    if (!piped) await new Promise((done) => setTimeout(done, 300));
    child.kill(signal);
    const [status, by] = await ended;
    if (held !== undefined) closeSync(held);
    return { status, by, left: readdirSync(folder) };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'leaves no half file: %s',
    async (signal) => {
      const { status, left } = await interrupt(signal, true);
      expect(status).toBe(130);
      expect(left).toEqual(['in.csv', 'pipe', 'rules.yaml']);
    },
  );

  it('ends even where it waits for a pipe that nobody writes to', async () => {
    const { status, by, left } = await interrupt('SIGINT', false);
    // to a shell, an end by the signal is status 130 as well
    expect(status ?? by).toBe(by === null ? 130 : 'SIGINT');
    expect(left).toEqual(['in.csv', 'pipe', 'rules.yaml']);
  });

  it('ends even where it waits for a pipe that nobody reads', async () => {
    const folder = folderOf();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const child = startProgram(['in.csv', '-p', 'rules.yaml', '-o', 'pipe'], folder);
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    // by then it waits for a reader
    await new Promise((done) => setTimeout(done, 2000));
    child.kill('SIGINT');
    const [status, by] = await ended;
    expect(status ?? by).toBe(by === null ? 130 : 'SIGINT');
  });
});

describe('a system that gives too little', () => {
  it('is told where the folder of the run is gone', async () => {
    const { status, stderr } = await shell(
      'mkdir gone; cd gone; rmdir ../gone; screen ../in.csv',
      folderOf(),
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: .* is gone$/mu)]);
  });

  it('is told where too many files are open', async () => {
    const { status, stderr } = await shell('ulimit -n 22; screen in.csv -p rules.yaml', folderOf());
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^error: .*too many files/mu)]);
    expect(stderr).not.toMatch(/^\s+at |bug/mu);
  });
});

describe('the worst of several statuses', () => {
  it.each([
    ['a bad policy before an input that is not there', ['none.csv', '-p', 'none.yaml'], 2],
    ['an output that fails before an input that is not there', ['in.csv', 'none.csv', '-p', 'rules.yaml', '-o', 'no/x'], 4],
    ['an input that is not there before a failed check', ['in.csv', 'none.csv', '-p', 'rules.yaml', '--fail-on', 'decline'], 3],
    ['a failed check alone', ['in.csv', '-p', 'rules.yaml', '--fail-on', 'decline'], 1],
  ])('%s', async (_, args, status) => {
    const folder = folderOf();
    const ran = await runProgram(args.map((arg) => (/^\w+[./]\w+$/u.test(arg) ? join(folder, arg) : arg)));
    expect(ran.status).toBe(status);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  }); // prettier-ignore
});
