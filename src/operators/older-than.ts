import { isBefore } from '../core/day.js';
import { defineOperator, testValue } from '../core/operator.js';
import { type Duration, dayBefore, durationOperand } from '../core/duration.js';

export const olderThan = defineOperator<Duration>({
  name: 'older than',
  opposite: 'not older than',
  about: 'lies longer ago than days, weeks, months or years',
  example: 'sent-at older than: 6 months',
  takes: ['date'],
  manyOperands: false,
  expects: () => 'a duration, such as 30 days',
  operand: () => durationOperand,
  edges: (durations, today) => durations.map((duration) => dayBefore(today, duration)),
  compile: ([duration = { count: 0, unit: 'day' }]) =>
    testValue<'date'>((days, today) => isBefore(days, dayBefore(today, duration))),
});
