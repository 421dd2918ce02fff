import { type Fact } from './fact.js';
import { dayOperand } from './operand.js';
import { type Vocabulary } from './policy.js';
import { type Problem, error } from './problem.js';
import { truthFix } from './type-fix.js';
import { unknownFact } from './unknown-words.js';
import { type CellValue, isBlank, readValue, typeNames } from './value.js';
import { type WrittenExample, type WrittenPolicy } from './written.js';

/** What is wrong with the examples of a file's rules. */
export function checkExamples(
  { rules }: WrittenPolicy,
  vocabulary: Vocabulary,
): readonly Problem[] {
  return rules.flatMap(({ examples }) =>
    examples.flatMap((example) => checkExample(example, vocabulary)),
  );
}

/** What is wrong with an example: facts that don't exist, and values that they can't have. */
export function checkExample(
  { given, today, place, todayPlace = place }: WrittenExample,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const problems = Object.entries(given).flatMap(([name, written]) => {
    const fact = vocabulary.fact(name);
    if (fact === undefined) return [unknownFact(name, written.place, vocabulary)];
    return canBe(fact, written.value) ? [] : [wrongValue(fact, written)];
  });
  if (today === undefined || dayOperand.safeParse(today).success) return problems;
  return [
    ...problems,
    error('wrong-operand', `there is no day ${today}`, {
      place: todayPlace,
      hint: 'write a day that exists, such as 2026-01-31',
    }),
  ];
}

function canBe(fact: Fact, value: CellValue): boolean {
  if (value === null || isBlank(value)) return true;
  return (fact.read === undefined ? readValue(fact.type, value) : fact.read(value)) !== undefined;
}

function wrongValue(
  fact: Fact,
  { value, place, valuePlace = place }: WrittenExample['given'][string],
): Problem {
  return error('wrong-operand', `${JSON.stringify(value)} can not be a value of "${fact.name}"`, {
    place: valuePlace,
    hint: fact.type === 'flag' ? 'write true or false' : `write a ${typeNames[fact.type]}`,
    ...(fact.type === 'flag' ? truthFix(String(value), valuePlace) : {}),
  });
}
