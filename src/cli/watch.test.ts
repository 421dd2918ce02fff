import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/screen.js', import.meta.url));
const rules = (...words: readonly string[]): string =>
  `screen: 1
otherwise: decline
rules:
  - id: reader
    when: { note contains: [${words.join(', ')}] }
    decide: accept
    because: writes “\${match}”
    examples:
      - { given: { note: "your article" }, expect: true }
`;

/** A program that runs until it is told to stop, and what it has printed. */
class Running {
  readonly #child: ChildProcess;
  #printed = '';
  #seen = 0;
  #told: () => void = () => {};
  readonly ended: Promise<number | null>;

  constructor(folder: string, args: readonly string[], stdin = '') {
    const env = { PATH: process.env['PATH'], HOME: folder, TZ: 'UTC' };
    this.#child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text;
        this.#told();
      });
    this.#child.stdin?.end(stdin);
    this.ended = new Promise((done) => {
      this.#child.on('close', (status) => done(status));
    });
  }

  /** Waits until it has printed this, after all that was waited for before. */
  async prints(text: string): Promise<string> {
    for (;;) {
      const at = this.#printed.indexOf(text, this.#seen);
      if (at >= 0) {
        const said = this.#printed.slice(this.#seen, at + text.length);
        this.#seen = at + text.length;
        return said;
      }
      const ended = await Promise.race([
        this.ended.then(() => true),
        new Promise<boolean>((told) => {
          this.#told = () => told(false);
        }),
      ]);
      if (ended) throw new Error(`ended without printing "${text}":\n${this.#printed}`);
    }
  }

  /** Presses Ctrl-C; resolves to the exit status. */
  async interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.ended;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}

let folder = '';
const running: Running[] = [];

function run(args: readonly string[], stdin?: string): Running {
  const one = new Running(folder, args, stdin);
  running.push(one);
  return one;
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Saves a file as most editors do: another one takes its place. */
function replace(name: string, text: string): void {
  write(`${name}.new`, text);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'screen-watch-'));
  write('in.csv', 'name,message\nAnn,I liked your article\nBob,Hello\nCid,your talk\n');
  write('my.yaml', rules('your article'));
});

afterEach(() => {
  for (const one of running.splice(0)) one.stop();
  rmSync(folder, { recursive: true });
});

const watchIt = ['in.csv', '--policy', 'my.yaml', '--watch'];

describe('screen FILE --watch', () => {
  it('prints the report, then what flips, by which rule, however the file is saved', async () => {
    const screen = run(watchIt);
    await screen.prints('3 invitations: 1 accept, 0 ask-for-context, 2 decline');
    await screen.prints('Watching');
    write('my.yaml', rules('your article', 'your talk'));
    await screen.prints('my.yaml: 1 of 3 decisions flips: 1 decline -> accept');
    await screen.prints('Cid (in.csv, row 3): decline -> accept, by reader');
    await screen.prints('now: writes “your talk” [reader, my.yaml:4]');
    await screen.prints('now 2 accept, 0 ask-for-context, 1 decline');
    replace('my.yaml', rules('hello'));
    await screen.prints('my.yaml: 3 of 3 decisions flip');
    write('my.yaml', `# a comment\n${rules('hello')}`);
    await screen.prints('my.yaml: none of 3 decisions flips');
    expect(await screen.interrupt()).toBe(130);
  });

  it('shows what is wrong while a file is broken, and goes on when it is mended', async () => {
    const screen = run(watchIt);
    await screen.prints('Watching');
    write('my.yaml', rules('your article').replace('when:', 'whenn:'));
    await screen.prints('did you mean "when"?');
    await screen.prints('nothing can be decided like this; what was decided stays');
    rmSync(join(folder, 'my.yaml'));
    await screen.prints('there is no policy "my.yaml"');
    write('my.yaml', rules('your article', 'hello'));
    await screen.prints('my.yaml is mended: 1 of 3 decisions flips');
    await screen.prints('Bob');
    expect(await screen.interrupt()).toBe(130);
  });

  it('waits for a policy that is wrong from the beginning', async () => {
    write('my.yaml', 'rules: [');
    const screen = run(watchIt);
    await screen.prints('never closed');
    await screen.prints('Watching');
    replace('my.yaml', rules('hello'));
    await screen.prints('my.yaml is mended: now 1 accept, 0 ask-for-context, 2 decline');
    expect(await screen.interrupt()).toBe(130);
  });

  it('sees files that are extended, those that join a folder, and the config', async () => {
    write('screen.config.yaml', 'policy: ./my.yaml\n');
    write('my.yaml', `extends: ./more.yaml\n${rules('your article')}`);
    write('more.yaml', 'lists: { more: [x] }\nrules: [{ id: a, when: { note contains: { list: more } } }]');
    const screen = run(['in.csv', '--watch']);
    await screen.prints('Watching');
    write('more.yaml', 'rules: [{ id: hi, when: { note contains: hello }, decide: accept, strength: strong, because: hi }]');
    await screen.prints('more.yaml: 1 of 3 decisions flips');
    await screen.prints('by hi');
    write('screen.config.yaml', 'policy: ./more.yaml\n');
    await screen.prints('screen.config.yaml');
    await screen.prints('now 1 accept, 2 ask-for-context, 0 decline');
    expect(await screen.interrupt()).toBe(130);
  }); // prettier-ignore

  it('reads the invitations anew when they change, and what is piped in once', async () => {
    const screen = run(watchIt);
    await screen.prints('Watching');
    write('in.csv', 'name,message\nAnn,I liked your article\n');
    await screen.prints('in.csv: now 1 accept, 0 ask-for-context, 0 decline');
    expect(await screen.interrupt()).toBe(130);
    const piped = run(['-', '--policy', 'my.yaml', '--watch'], 'name,message\nAnn,Hello\n');
    await piped.prints('1 invitation: 0 accept');
    await piped.prints('Watching');
    write('my.yaml', rules('hello'));
    await piped.prints('Ann (stdin, row 1): decline -> accept');
    expect(await piped.interrupt()).toBe(130);
  });

  it.each([
    [['--json'], '"--json" does not go with --watch'],
    [['--format', 'ndjson'], '"--format ndjson"'],
    [['-o', 'out.txt'], '"--output"'],
    [['--fail-on', 'decline'], '"--fail-on"'],
  ])('refuses %j, which would have no end', async (args, said) => {
    const screen = run([...watchIt, ...args]);
    await screen.prints(said);
    expect(await screen.ended).toBe(2);
  });

  it('ends where there is nothing to screen', async () => {
    const screen = run(['nobody.csv', '--policy', 'my.yaml', '--watch']);
    await screen.prints('there is no file "nobody.csv"');
    expect(await screen.ended).toBe(3);
  });
});

describe('screen test --watch', () => {
  it('runs the examples again whenever a rule file is saved', async () => {
    const test = run(['test', 'my.yaml', '--watch']);
    await test.prints('1 passed, 0 failed');
    await test.prints('Watching');
    write('my.yaml', rules('your talk'));
    await test.prints('missing: reader');
    await test.prints('0 passed, 1 failed');
    replace('my.yaml', 'rules: [');
    await test.prints('never closed');
    replace('my.yaml', rules('article'));
    await test.prints('1 passed, 0 failed');
    expect(await test.interrupt()).toBe(130);
  });
});
