import { defineOperator, testText } from '../core/operator.js';
import { phraseOperand } from '../core/operand.js';
import { examplePhrase } from '../core/written-phrase.js';

export const contains = defineOperator<string>({
  name: 'contains',
  opposite: 'does not contain',
  about:
    'has one of the phrases as whole words; * stands for a word’s ending, ... for up to five words',
  example: 'note contains: [collaborat*, work ... together]',
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a phrase, or a list of phrases',
  operand: () => phraseOperand,
  searchesPhrases: true,
  edges: (phrases) => phrases.map(examplePhrase),
  compile(phrases, context) {
    const list = context.phrases.add(phrases, false, context.kept);
    return testText((text) => text.find(context.phrases).get(list));
  },
});
