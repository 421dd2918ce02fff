import { atLeast } from '../core/interval.js';
import { numberOperand } from '../core/operand.js';
import { defineOperator, testValue } from '../core/operator.js';
import { not } from '../core/truth.js';

export const lessThan = defineOperator<number>({
  name: 'less than',
  opposite: 'at least',
  about: 'is under the number',
  example: 'years-of-experience less than: 1',
  takes: ['number'],
  manyOperands: false,
  expects: () => 'a number, such as 10',
  operand: () => numberOperand,
  edges: (bounds) => bounds,
  compile: ([bound = 0]) => testValue<'number'>((number) => not(atLeast(number, bound))),
});
