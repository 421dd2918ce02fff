import { type FSWatcher } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { disk } from './disk.js';

/** How often files are looked at when nothing says that they changed, in milliseconds. */
const pollEvery = 1000;
/** How long files must have stayed as they are before they are read. */
const settle = 80;

/** Watches files that editors write to, put others in the place of, take away and make anew. */
export class FileWatcher {
  #files: readonly string[] = [];
  #seen = new Map<string, string>();
  #watchers = new Map<string, FSWatcher>();
  #wake: () => void = () => {};
  /** Something happened since the files were last looked at. */
  #stirred = false;
  #closed = false;

  /** Watches these files from now on, whether they are there or not, and the rule files beside them. */
  async follow(files: readonly string[]): Promise<void> {
    this.#files = files.map(normalize);
    this.#watchFolders(new Set(this.#files.map((file) => dirname(file))));
    const now = await this.#look();
    // what changed since it was looked at last is still to be said
    for (const [file, state] of now) if (!this.#seen.has(file)) this.#seen.set(file, state);
    for (const file of this.#seen.keys()) if (!now.has(file)) this.#seen.delete(file);
  }

  /** Waits until files have changed and are left alone again; tells which. None where it was closed. */
  async next(): Promise<readonly string[]> {
    while (!this.#closed) {
      const now = await this.#settled();
      const changed = [...now].filter(([file, state]) => this.#seen.get(file) !== state);
      this.#seen = new Map(now);
      if (changed.length > 0) return changed.map(([file]) => file);
      await this.#sleep(pollEvery);
    }
    return [];
  }

  close(): void {
    this.#closed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
    this.#stir();
  }

  #stir(): void {
    this.#stirred = true;
    this.#wake();
  }

  /** A folder tells of files that are put in the place of others, which a file would not. */
  #watchFolders(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.#watchers)
      if (!folders.has(folder)) {
        watcher.close();
        this.#watchers.delete(folder);
      }
    for (const folder of folders)
      if (!this.#watchers.has(folder)) {
        try {
          const watcher = disk.watch(folder, { persistent: false }, () => this.#stir());
          // a folder that can't be watched, or no more, is still looked at from time to time
          watcher.on('error', () => watcher.close());
          this.#watchers.set(folder, watcher);
        } catch {
          continue;
        }
      }
  }

  /** How the files are, once they have been so for a while. */
  async #settled(): Promise<ReadonlyMap<string, string>> {
    let before = await this.#look();
    while (!this.#closed && !isSame(before, this.#seen)) {
      await pause(settle);
      const now = await this.#look();
      if (isSame(now, before)) return now;
      before = now;
    }
    return before;
  }

  async #look(): Promise<ReadonlyMap<string, string>> {
    this.#stirred = false;
    const files = new Set(this.#files);
    for (const folder of new Set(this.#files.map((file) => dirname(file))))
      for (const name of await disk.readdir(folder).catch(() => []))
        if (/^[^.].*\.ya?ml$/iu.test(name)) files.add(join(folder, name));
    const states = await Promise.all(
      Array.from(files, async (file) => [file, await stateOf(file)] as const),
    );
    return new Map([...this.#gone(files), ...states]);
  }

  /** Files that were there and are in no folder any more. */
  #gone(files: ReadonlySet<string>): readonly (readonly [string, string])[] {
    return [...this.#seen.keys()]
      .filter((file) => !files.has(file))
      .map((file) => [file, 'none'] as const);
  }

  /** Waits for a while, or until something happens to the files. */
  async #sleep(milliseconds: number): Promise<void> {
    if (this.#stirred) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}

/** Waits for a while. */
async function pause(milliseconds: number): Promise<void> {
  await new Promise<void>((done) => {
    setTimeout(done, milliseconds);
  });
}

async function stateOf(file: string): Promise<string> {
  const info = await disk.stat(file).catch(() => undefined);
  return info === undefined ? 'none' : `${info.mtimeMs} ${info.size} ${info.ino}`;
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([file, state]) => b.get(file) === state);
}
