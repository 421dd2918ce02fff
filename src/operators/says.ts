import { defineOperator, testText } from '../core/operator.js';
import { examplePhrase, isPhrase } from '../core/written-phrase.js';
import { textOperand } from '../core/operand.js';

export const says = defineOperator<string>({
  name: 'says',
  opposite: 'does not say',
  about:
    'like contains, but a phrase right after a negation does not count: "not looking for work"',
  example: 'note says: [looking for work]',
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a phrase, or a list of phrases',
  operand: () =>
    textOperand.refine(isPhrase, {
      error: '* stands after the letters of a word, and ... between two words',
    }),
  edges: (phrases) => phrases.map(examplePhrase),
  compile(phrases, context) {
    const list = context.phrases.add(phrases, true);
    return testText((text) => text.find(context.phrases)[list]);
  },
});
