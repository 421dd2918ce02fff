import { defineOperator, testText } from '../core/operator.js';
import { examplePhrase, isPhrase } from '../core/written-phrase.js';
import { textOperand } from '../core/operand.js';

export const contains = defineOperator<string>({
  name: 'contains',
  opposite: 'does not contain',
  about:
    'has one of the phrases as whole words; * stands for a word’s ending, ... for up to five words',
  example: 'note contains: [collaborat*, work ... together]',
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a phrase, or a list of phrases',
  operand: () =>
    textOperand.refine(isPhrase, {
      error: '* stands after the letters of a word, and ... between two words',
    }),
  edges: (phrases) => phrases.map(examplePhrase),
  compile(phrases, context) {
    const list = context.phrases.add(phrases);
    return testText((text) => text.find(context.phrases)[list]);
  },
});
