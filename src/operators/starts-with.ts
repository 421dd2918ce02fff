import { defineOperator, testText } from '../core/operator.js';
import { fold, rawSpan } from '../core/text.js';
import { textOperand } from '../core/operand.js';

export const startsWith = defineOperator<string>({
  name: 'starts with',
  opposite: 'does not start with',
  about: 'begins with one of the texts',
  example: 'headline starts with: aspiring',
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a text, or a list of texts',
  operand: () => textOperand,
  edges: (texts) => texts,
  compile(operands) {
    const wanted = operands
      .map((operand) => fold(operand).text)
      .toSorted((a, b) => b.length - a.length);
    return testText(({ folded }) => {
      const start = wanted.find((part) => folded.text.startsWith(part));
      return start === undefined ? undefined : rawSpan(folded, 0, start.length);
    });
  },
});
