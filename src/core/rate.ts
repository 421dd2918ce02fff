/** How often something was so, and between what shares it lies with a confidence of 95 %. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  /** `count / of`, from 0 to 1; 0 of nothing. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.96; // of the normal distribution, 95 % lie within as many deviations

/**
 * The rate with its interval after Wilson, which holds for few cases and for shares near 0 and 1.
 * Of nothing anything may be so: 0 to 1.
 */
export function rateOf(count: number, of: number): Rate {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half =
    (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return {
    count,
    of,
    share: rounded(share),
    low: count === 0 ? 0 : rounded(middle - half),
    high: count === of ? 1 : rounded(middle + half),
  };
}

/** Whether the intervals of two rates have nothing in common. */
export function areApart(a: Rate, b: Rate): boolean {
  return a.low > b.high || b.low > a.high;
}

/** To four digits, so that no report depends on the last bit of a sum. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
