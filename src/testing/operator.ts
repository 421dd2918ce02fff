import { type Evidence, known } from '../core/evidence.js';
import { type Operator, type Outcome } from '../core/operator.js';
import { PhraseIndex } from '../core/phrase.js';
import { type CellValue, type FactType, isBlank, readValue } from '../core/value.js';
import { today } from './policy.js';

/** How the test comes out on evidence, with one operand or a list of them. */
export function outcomeOf(
  operator: Operator,
  type: FactType,
  operand: unknown,
  evidence: Evidence,
): Outcome {
  const schema = operator.operand(type);
  const operands = [operand].flat().map((item) => schema.parse(item));
  const test = operator.compile(operands, { type, phrases: new PhraseIndex() });
  return test(evidence, today);
}

/** The evidence of a cell; a cell that is undefined is a column that isn't there. */
function evidenceOf(type: FactType, cell: CellValue | undefined): Evidence {
  if (cell === undefined) return { state: 'absent' };
  if (isBlank(cell) && type !== 'text') return { state: 'blank' };
  const value = readValue(type, cell);
  return value === undefined ? { state: 'unreadable' } : known(value, 'test');
}

/** The truth of the test on a cell. */
export function truthOn(
  operator: Operator,
  type: FactType,
  operand: unknown,
  cell: CellValue | undefined,
): string {
  return outcomeOf(operator, type, operand, evidenceOf(type, cell)).truth;
}

/** The words of the text that matched. */
export function wordsMatched(
  operator: Operator,
  operand: unknown,
  text: string,
): string | undefined {
  return outcomeOf(operator, 'text', operand, evidenceOf('text', text)).match?.text;
}

/** Whether the operator accepts the operand. */
export function accepts(operator: Operator, type: FactType, operand: unknown): boolean {
  const read = operator.operand(type).safeParse(operand);
  return read.success && operator.check?.(read.data) === undefined;
}
