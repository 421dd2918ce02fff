import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

/** Whether tmux is on this machine: a terminal that a test can type on and look at. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** A real terminal, in a server of its own. */
export class Tmux {
  readonly #server = `screen-test-${randomBytes(6).toString('hex')}`;

  /** Starts a script of `sh` in a window of this size. */
  constructor(script: string, columns: number, rows: number) {
    const size = ['-x', String(columns), '-y', String(rows)];
    this.#run('-f', '/dev/null', 'new-session', '-d', ...size, `sh -c ${quoted(script)}`);
    this.#run('set-option', '-g', 'history-limit', '5000');
  }

  /** Types keys by the names that tmux has for them; a text is typed as it is. */
  type(...keys: readonly string[]): void {
    this.#run('send-keys', ...keys);
  }

  resize(columns: number, rows: number): void {
    this.#run('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** All that is on the terminal, and what has gone up out of it. */
  shown(): string {
    return this.#run('capture-pane', '-p', '-J', '-S', '-5000');
  }

  /** The lines as they stand on the terminal now. */
  lines(): readonly string[] {
    return this.#run('capture-pane', '-p', '-S', '-5000').split('\n');
  }

  /** Waits until a text is shown so often. */
  async until(text: string, times = 1): Promise<string> {
    for (let tries = 0; tries < 600; tries += 1) {
      const shown = this.shown();
      if (shown.split(text).length > times) return shown;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`"${text}" was not shown ${times} times:\n${this.shown()}`);
  }

  close(): void {
    spawnSync('tmux', ['-L', this.#server, 'kill-server']);
  }

  #run(...args: readonly string[]): string {
    return execFileSync('tmux', ['-L', this.#server, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', TERM: 'xterm-256color', TZ: 'UTC' },
    });
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
