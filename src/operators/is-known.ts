import { flagOperand } from '../core/operand.js';
import { defineOperator, testEvidence } from '../core/operator.js';
import { truthOf } from '../core/truth.js';

export const isKnown = defineOperator<boolean>({
  name: 'is known',
  opposite: 'is not known',
  about: 'true: the input says it; false: it is silent, or the value is only assumed',
  example: 'connections is known: false',
  takes: ['text', 'texts', 'number', 'date', 'flag'],
  manyOperands: false,
  expects: () => 'true or false',
  operand: () => flagOperand,
  edges: () => [],
  compile: ([expected = true]) => testEvidence(({ state }) => truthOf(state === 'known'), expected),
});
