import { isAbsolute, relative } from 'node:path';
import { FileWatcher } from '../files/watch.js';
import { exitStatus } from './exit-status.js';
import { type Session } from './session.js';

/** What is done again whenever files change. */
export interface Watched {
  /** The files that it depends on, as they are known now. */
  files(): readonly string[];
  /** Does it again; `changed` are the files that did. */
  again(changed: readonly string[]): Promise<void>;
}

/** Watches until it is interrupted, or until nobody reads on. Resolves to the exit status. */
export async function watching(session: Session, watched: Watched): Promise<number> {
  const watcher = new FileWatcher();
  let interrupted = false;
  const onInterrupt = (): void => {
    interrupted = true;
    watcher.close();
  };
  process.once('SIGINT', onInterrupt);
  try {
    await watcher.follow(watched.files());
    await session.remark('Watching the rule files; Ctrl-C ends.');
    for (;;) {
      const changed = await watcher.next();
      if (interrupted) return exitStatus.interrupted;
      await watched.again(changed);
      if (session.out.closed || session.out.problem !== undefined) return session.status();
      await watcher.follow(watched.files());
    }
  } finally {
    process.off('SIGINT', onInterrupt);
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
