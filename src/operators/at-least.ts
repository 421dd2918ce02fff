import { atLeast as isAtLeast } from '../core/interval.js';
import { numberOperand } from '../core/operand.js';
import { defineOperator, testValue } from '../core/operator.js';

export const atLeast = defineOperator<number>({
  name: 'at least',
  opposite: 'less than',
  about: 'is the number or more; "500+" is at least 200, and might be at least 1000',
  example: 'connections at least: 500',
  takes: ['number'],
  manyOperands: false,
  expects: () => 'a number, such as 10',
  operand: () => numberOperand,
  edges: (bounds) => bounds,
  compile: ([bound = 0]) => testValue<'number'>((number) => isAtLeast(number, bound)),
});
