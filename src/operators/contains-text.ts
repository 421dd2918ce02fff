import { defineOperator, testText } from '../core/operator.js';
import { type Text, fold, rawSpan } from '../core/text.js';
import { textOperand } from '../core/operand.js';

export const containsText = defineOperator<string>({
  name: 'contains text',
  opposite: 'does not contain text',
  about: 'has one of the texts anywhere, even inside a word',
  example: 'note contains text: ["{{", "http://"]',
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a text, or a list of texts',
  operand: () => textOperand,
  edges: (texts) => texts,
  compile(operands) {
    const wanted = operands.map((operand) => fold(operand).text);
    return testText((text) => leftmost(text, wanted));
  },
});

/** The leftmost, then longest of the folded texts. */
function leftmost(text: Text, wanted: readonly string[]): ReturnType<typeof rawSpan> | undefined {
  let [start, end] = [Infinity, 0];
  for (const part of wanted) {
    const at = text.folded.text.indexOf(part);
    if (at < 0 || at > start || (at === start && at + part.length <= end)) continue;
    [start, end] = [at, at + part.length];
  }
  return start === Infinity ? undefined : rawSpan(text.folded, start, end);
}
