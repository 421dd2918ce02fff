import { defineOperator, testText } from '../core/operator.js';
import { fold, rawSpan } from '../core/text.js';
import { textOperand } from '../core/operand.js';

export const endsWith = defineOperator<string>({
  name: 'ends with',
  opposite: 'does not end with',
  about: 'ends with one of the texts',
  example: 'company ends with: [recruitment, staffing]',
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
      const end = wanted.find((part) => folded.text.endsWith(part));
      const { length } = folded.text;
      return end === undefined ? undefined : rawSpan(folded, length - end.length, length);
    });
  },
});
