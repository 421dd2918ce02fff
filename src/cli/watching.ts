import { isAbsolute, relative } from 'node:path';
import { FileWatcher } from '../files/watch.js';
import { type Session } from './session.js';

/** What is done again whenever files change. */
export interface Watched {
  /** The files that it depends on, as far as they are known. */
  files(): readonly string[];
  /** Does it for the first time; resolves to a status where there is nothing to be watched. */
  begin(): Promise<number | undefined>;
  /** Does it again; `changed` are the files that did, or others beside them. */
  again(changed: readonly string[]): Promise<void>;
}

/** Watches until the process is interrupted, or until nobody reads on. Resolves to the exit status. */
export async function watching(session: Session, watched: Watched): Promise<number> {
  const watcher = new FileWatcher();
  try {
    // before it begins, so that nothing is missed that changes meanwhile
    await watcher.follow(watched.files());
    const ended = await watched.begin();
    if (ended !== undefined) return ended;
    await watcher.follow(watched.files());
    await session.remark('Watching the rule files; Ctrl-C ends.');
    while (!session.out.isDone) {
      await watched.again(await watcher.next());
      await watcher.follow(watched.files());
    }
    return session.status();
  } finally {
    watcher.close();
  }
}

/** Paths as short as they can be without climbing. */
export function shownPaths(paths: readonly string[], cwd: string): string {
  const short = paths.map((path) => {
    const inside = isAbsolute(path) ? relative(cwd, path) : path;
    return inside === '' || inside.startsWith('..') ? path : inside;
  });
  return [...new Set(short)].join(', ');
}

/** The rule files and folders among the names of policies. */
export function pathsAmong(names: readonly string[]): readonly string[] {
  return names.filter((name) => /[\\/]|\.ya?ml$/iu.test(name));
}
