import { type Evidence, hasValue } from '../core/evidence.js';
import { flagOperand } from '../core/operand.js';
import { defineOperator, testEvidence } from '../core/operator.js';
import { Text } from '../core/text.js';
import { type Truth, truthOf } from '../core/truth.js';

export const isEmpty = defineOperator<boolean>({
  name: 'is empty',
  opposite: 'is not empty',
  about: 'true: says nothing, or says that there is none; false: the opposite',
  example: 'note is empty: true',
  takes: ['text', 'texts', 'number', 'date', 'flag'],
  manyOperands: false,
  expects: () => 'true or false',
  operand: () => flagOperand,
  edges: () => [],
  compile: ([expected = true]) => testEvidence(isBlankEvidence, expected),
});

function isBlankEvidence(evidence: Evidence): Truth {
  if (!hasValue(evidence)) {
    if (evidence.state === 'blank') return 'true';
    return evidence.state === 'unreadable' ? 'false' : 'unknown';
  }
  const { value } = evidence;
  if (value instanceof Text) return truthOf(value.folded.text === '');
  return truthOf(Array.isArray(value) && value.length === 0);
}
