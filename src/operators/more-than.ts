import { moreThan as isMoreThan } from '../core/interval.js';
import { numberOperand } from '../core/operand.js';
import { defineOperator, testValue } from '../core/operator.js';

export const moreThan = defineOperator<number>({
  name: 'more than',
  opposite: 'at most',
  about: 'is above the number',
  example: 'mutual-connections more than: 0',
  takes: ['number'],
  manyOperands: false,
  expects: () => 'a number, such as 10',
  operand: () => numberOperand,
  edges: (bounds) => bounds,
  compile: ([bound = 0]) => testValue<'number'>((number) => isMoreThan(number, bound)),
});
