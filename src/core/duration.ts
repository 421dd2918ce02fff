import { type Day, dayOf, dayOfMoment } from './day.js';
import { OperandType } from './operand.js';

/** A length of time in calendar units. */
export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

const shape = /^(\d{1,5}) (day|week|month|year)s?$/u;

/** A duration written as `30 days`, `2 weeks`, `6 months` or `1 year`. */
export const durationOperand = new OperandType<Duration>((value) => {
  const [, count, unit] = (typeof value === 'string' ? shape.exec(value) : undefined) ?? [];
  return unit === undefined
    ? { success: false }
    : { success: true, data: { count: Number(count), unit: unit as Duration['unit'] } };
});

/** The day that lies the duration before `today`; a month is a calendar month, cut at its end. */
export function dayBefore(today: Day, { count, unit }: Duration): Day {
  if (unit === 'day') return today - count;
  if (unit === 'week') return today - 7 * count;
  const date = new Date(today * 86_400_000);
  const months = unit === 'year' ? 12 * count : count;
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(year, month, Math.min(date.getUTCDate(), lastDate)) ?? dayOfMoment(first.getTime());
}
