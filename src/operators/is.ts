import { type Days, isDay } from '../core/day.js';
import { type Interval, isNumber } from '../core/interval.js';
import { dayOperand, flagOperand, numberOperand, textOperand } from '../core/operand.js';
import { defineOperator, testText, testValue } from '../core/operator.js';
import { type Text, fold, rawSpan } from '../core/text.js';
import { any, truthOf } from '../core/truth.js';
import { type FactType } from '../core/value.js';

const expected: Readonly<Record<FactType, string>> = {
  text: 'a text',
  texts: 'a text',
  number: 'a number, such as 10',
  date: 'a date, such as 2026-01-31',
  flag: 'true or false',
};

export const is = defineOperator<string | number | boolean>({
  name: 'is',
  opposite: 'is not',
  about: 'the whole value is the same; texts are compared as people mean them',
  example: 'source is: [event, group]',
  takes: ['text', 'texts', 'number', 'date', 'flag'],
  manyOperands: true,
  expects: (type) => expected[type],
  operand: (type) => {
    if (type === 'number') return numberOperand;
    if (type === 'date') return dayOperand;
    return type === 'flag' ? flagOperand : textOperand;
  },
  edges: (operands) => operands.filter((operand) => typeof operand !== 'boolean'),
  compile(operands, { type }) {
    if (type === 'flag') return testValue<'flag'>((flag) => truthOf(operands.includes(flag)));
    if (type === 'number') return testValue<'number'>((number) => isAnyNumber(number, operands));
    if (type === 'date') return testValue<'date'>((days) => isAnyDay(days, operands));
    const wanted = new Set(operands.map((operand) => fold(String(operand)).text));
    return testText((text) => (wanted.has(text.folded.text) ? wholeText(text) : undefined));
  },
});

function isAnyNumber(number: Interval, operands: readonly unknown[]): ReturnType<typeof isNumber> {
  return any(operands, (operand) => isNumber(number, Number(operand)));
}

function isAnyDay(days: Days, operands: readonly unknown[]): ReturnType<typeof isDay> {
  return any(operands, (operand) => isDay(days, Number(operand)));
}

function wholeText({ folded }: Text): ReturnType<typeof rawSpan> {
  return rawSpan(folded, 0, folded.text.length);
}
