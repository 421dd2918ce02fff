import { type Day, isAfter } from '../core/day.js';
import { defineOperator, testValue } from '../core/operator.js';
import { dayOperand } from '../core/operand.js';

export const after = defineOperator<Day>({
  name: 'after',
  opposite: 'not after',
  about: 'lies after the day, which is excluded',
  example: 'sent-at after: 2025-12-31',
  takes: ['date'],
  manyOperands: false,
  expects: () => 'a date, such as 2026-01-31',
  operand: () => dayOperand,
  edges: (days) => days,
  compile: ([day = 0]) => testValue<'date'>((days) => isAfter(days, day)),
});
