/**
 * Kleene's strong three-valued logic, the same as SQL's treatment of NULL.
 * Strings, not booleans: an unknown must never pass an `if` by being truthy.
 */
export type Truth = 'true' | 'false' | 'unknown';

/** The truth of a plain yes or no. */
export function truthOf(holds: boolean): Truth {
  return holds ? 'true' : 'false';
}

/** The opposite truth; the opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

/**
 * Whether every one of `items` is true: false as soon as one is false, else unknown as soon as one
 * is unknown. Stops at the first false. True for no items.
 */
export function all<T>(items: readonly T[], truth: (item: T) => Truth): Truth {
  let result: Truth = 'true';
  for (const item of items) {
    const found = truth(item);
    if (found === 'false') return 'false';
    if (found === 'unknown') result = 'unknown';
  }
  return result;
}

/** Whether one of `items` is true: the mirror image of {@link all}. False for no items. */
export function any<T>(items: readonly T[], truth: (item: T) => Truth): Truth {
  let result: Truth = 'false';
  for (const item of items) {
    const found = truth(item);
    if (found === 'true') return 'true';
    if (found === 'unknown') result = 'unknown';
  }
  return result;
}

/** Whether `least` or more of `items` are true; unknown while the unknown ones could make it so. */
export function atLeastOf<T>(least: number, items: readonly T[], truth: (item: T) => Truth): Truth {
  let sure = 0;
  let possible = 0;
  for (const item of items) {
    const found = truth(item);
    if (found === 'true') sure += 1;
    if (found !== 'false') possible += 1;
    if (sure >= least) return 'true';
  }
  return possible >= least ? 'unknown' : 'false';
}
