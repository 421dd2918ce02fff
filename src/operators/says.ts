import { defineOperator, testText } from '../core/operator.js';
import { phraseOperand } from '../core/operand.js';
import { examplePhrase } from '../core/written-phrase.js';

export const says = defineOperator<string>({
  name: 'says',
  opposite: 'does not say',
  about:
    'like contains, but a phrase right after a negation does not count: "not looking for work"',
  example: 'note says: [looking for work]',
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a phrase, or a list of phrases',
  operand: () => phraseOperand,
  searchesPhrases: true,
  edges: (phrases) => phrases.map(examplePhrase),
  compile(phrases, context) {
    const list = context.phrases.add(phrases, true, context.kept);
    return testText((text) => text.find(context.phrases).get(list));
  },
});
