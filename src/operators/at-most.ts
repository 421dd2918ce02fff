import { moreThan } from '../core/interval.js';
import { numberOperand } from '../core/operand.js';
import { defineOperator, testValue } from '../core/operator.js';
import { not } from '../core/truth.js';

export const atMost = defineOperator<number>({
  name: 'at most',
  opposite: 'more than',
  about: 'is the number or less',
  example: 'connections at most: 10',
  takes: ['number'],
  manyOperands: false,
  expects: () => 'a number, such as 10',
  operand: () => numberOperand,
  edges: (bounds) => bounds,
  compile: ([bound = 0]) => testValue<'number'>((number) => not(moreThan(number, bound))),
});
