import { isAfter } from '../core/day.js';
import { defineOperator, testValue } from '../core/operator.js';
import { type Duration, dayBefore, durationOperand } from '../core/duration.js';

export const newerThan = defineOperator<Duration>({
  name: 'newer than',
  opposite: 'not newer than',
  about: 'lies less long ago than days, weeks, months or years',
  example: 'sent-at newer than: 30 days',
  takes: ['date'],
  manyOperands: false,
  expects: () => 'a duration, such as 30 days',
  operand: () => durationOperand,
  edges: (durations, today) => durations.map((duration) => dayBefore(today, duration)),
  compile: ([duration = { count: 0, unit: 'day' }]) =>
    testValue<'date'>((days, today) => isAfter(days, dayBefore(today, duration))),
});
