import { type Day, isBefore } from '../core/day.js';
import { defineOperator, testValue } from '../core/operator.js';
import { dayOperand } from '../core/operand.js';

export const before = defineOperator<Day>({
  name: 'before',
  opposite: 'not before',
  about: 'lies before the day, which is excluded',
  example: 'sent-at before: 2026-01-01',
  takes: ['date'],
  manyOperands: false,
  expects: () => 'a date, such as 2026-01-31',
  operand: () => dayOperand,
  edges: (days) => days,
  compile: ([day = 0]) => testValue<'date'>((days) => isBefore(days, day)),
});
