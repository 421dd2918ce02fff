import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { disk } from './disk.js';
import { codeOf } from './failure.js';

/** Who waits for a lock, and how. */
export interface LockOptions {
  /** Whether a process of this machine runs still; what it held is free when it does not. */
  isRunning(pid: number): boolean;
  /** How often a lock that is held is looked at again, 50 ms apart. */
  readonly tries?: number;
}

/** Another run holds the lock, and did not let go of it in time. */
export class LockHeld extends Error {
  readonly path: string;
  readonly holder: string;

  constructor(path: string, holder: string) {
    super(`${path} is held by ${holder}`);
    this.path = path;
    this.holder = holder;
  }
}

const pauseMs = 50;
/** After how many tries a lock that says nothing is what a run left that was killed as it made it. */
const emptyTries = 20;

/**
 * Does something while no other run does anything under the same lock: a file that is made only where
 * there is none, and that says who holds it. That of a run that was killed is taken over.
 */
export async function withLock<T>(
  path: string,
  options: LockOptions,
  what: () => Promise<T>,
): Promise<T> {
  await acquire(path, options);
  try {
    return await what();
  } finally {
    // what was done is done; a lock that stays is free when this process ends
    await disk.rm(path, { force: true }).catch(() => undefined);
  }
}

async function acquire(path: string, options: LockOptions): Promise<void> {
  const { tries = 100 } = options;
  let empty = 0;
  for (let tried = 0; ; tried += 1) {
    if (await make(path)) return;
    const holder = await holderOf(path);
    if (holder === undefined) continue;
    empty = holder === '' ? empty + 1 : 0;
    if (isDead(holder, options) || empty > emptyTries) await takeAway(path, holder, options);
    else if (tried < tries) await sleep(pauseMs);
    else throw new LockHeld(path, holder === '' ? 'another run' : `process ${pidOf(holder)}`);
  }
}

/** Makes the lock, unless there is one. */
async function make(path: string): Promise<boolean> {
  try {
    const file = await disk.open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${process.pid} ${randomBytes(6).toString('hex')} ${hostname()}`);
      return true;
    } catch (thrown) {
      await disk.rm(path, { force: true }).catch(() => undefined);
      throw thrown;
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
    return false;
  }
}

/** What the lock says; undefined where there is none any more. */
async function holderOf(path: string): Promise<string | undefined> {
  return disk.readFile(path, 'utf8').catch((thrown: unknown) => {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
    return undefined;
  });
}

/** Of another machine's process nobody here knows. */
function isDead(holder: string, { isRunning }: LockOptions): boolean {
  const [pid = '', , host] = holder.split(' ');
  return host === hostname() && !isRunning(Number(pid));
}

function pidOf(holder: string): string {
  const [pid = '?', , host = 'another machine'] = holder.split(' ');
  return host === hostname() ? pid : `${pid} on ${host}`;
}

/**
 * Removes the lock of a run that was killed. Of several runs that find it only one may, or the second
 * would remove the lock that the first has made since: so that is done under a lock of its own,
 * named after what is taken away, and only if it is there still.
 */
async function takeAway(path: string, holder: string, options: LockOptions): Promise<void> {
  const [, token = 'empty'] = holder.split(' ');
  await withLock(`${path}.${token.replace(/\W/gu, '').slice(0, 20)}`, options, async () => {
    if ((await holderOf(path)) === holder) await disk.rm(path, { force: true });
  });
}
