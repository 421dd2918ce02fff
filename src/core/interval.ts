import { type Truth } from './truth.js';

/**
 * A number as far as it is known: `7` is [7, 7], `500+` is [500, ∞), `12k` is [12000, 13000).
 * `min` is inclusive; `max` is exclusive when `open`, else inclusive.
 */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly open: boolean;
}

/** The interval of one exact number. */
export function exactly(number: number): Interval {
  return { min: number, max: number, open: false };
}

/** Whether every number of the interval is `bound` or more. */
export function atLeast(interval: Interval, bound: number): Truth {
  if (interval.min >= bound) return 'true';
  return isBelow(interval, bound) ? 'false' : 'unknown';
}

/** Whether every number of the interval is above `bound`. */
export function moreThan(interval: Interval, bound: number): Truth {
  if (interval.min > bound) return 'true';
  return interval.max <= bound ? 'false' : 'unknown';
}

/** Whether the interval is the one number `value`; unknown where it only might be. */
export function isNumber(interval: Interval, value: number): Truth {
  if (interval.min > value || isBelow(interval, value)) return 'false';
  return interval.min === interval.max ? 'true' : 'unknown';
}

/** Whether every number of the interval is under `bound`. */
function isBelow(interval: Interval, bound: number): boolean {
  return interval.max < bound || (interval.open && interval.max === bound);
}

const magnitudes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

// digits with optional group separators, an optional decimal part, an optional k or m, an optional plus
const shape = /^[~≈]?\s*(\d[\d.,'’\s]*?)\s*([km])?\s*(\+)?$/iu;
const words = /^(.*?\d\s*(?:[km](?!\p{L}))?\s*\+?)\s*\p{L}[\p{L}\s]*$/iu;
const grouped = /^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/u;

/**
 * The number a network prints, as an interval: `1,234`, `1.234`, `2 310`, `12k`, `25K+`, `500 +`,
 * `13 mutual connections`. Undefined when the text is no number.
 * With `decimals`, `1.5` is one and a half and never a group of thousands.
 */
export function parseInterval(text: string, decimals = false): Interval | undefined {
  const trimmed = text.normalize('NFKC').trim();
  const match = shape.exec(trimmed) ?? shape.exec(words.exec(trimmed)?.[1] ?? '');
  if (match === null) return undefined;
  const [, digits = '', unit = '', plus] = match;
  const written = parseDigits(digits.trim(), decimals || unit !== '');
  if (written === undefined) return undefined;
  const scale = magnitudes[unit.toLowerCase()] ?? 1;
  // 16.1k is 161 hundreds: 16.1 thousands would be a little more
  const step = scale / 10 ** written.decimals;
  const min = scale === 1 ? written.value : written.digits * step;
  if (plus !== undefined) return { min, max: Infinity, open: false };
  if (scale === 1) return exactly(min);
  return { min, max: min + step, open: true };
}

/** The interval as a person writes it: `7`, `500 or more`, `12000 to under 13000`. */
export function printInterval({ min, max, open }: Interval): string {
  if (min === max) return String(min);
  if (max === Infinity) return `${min} or more`;
  return open ? `${min} to under ${max}` : `${min} to ${max}`;
}

interface Digits {
  readonly value: number;
  /** The same without its point. */
  readonly digits: number;
  readonly decimals: number;
}

function parseDigits(written: string, decimals: boolean): Digits | undefined {
  const digits = Number(written.replace(/\D/gu, ''));
  if (/^\d+$/u.test(written) || (!decimals && grouped.test(written)))
    return { value: digits, digits, decimals: 0 };
  // 500.00: a whole number as a spreadsheet may show it
  if (!decimals && /^\d+[.,]0{1,2}$/u.test(written)) {
    const value = Number.parseInt(written, 10);
    return { value, digits: value, decimals: 0 };
  }
  const decimal = /^(\d+)[.,](\d+)$/u.exec(written);
  if (!decimals || decimal === null) return undefined;
  const [, whole = '', part = ''] = decimal;
  return { value: Number(`${whole}.${part}`), digits, decimals: part.length };
}
