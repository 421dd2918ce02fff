import { printDay } from './day.js';
import { type Evidence, hasValue } from './evidence.js';
import { Text } from './text.js';
import { type CellValue } from './value.js';

/** A cell that is read as this evidence; undefined where no cell is. */
export function cellSaying(evidence: Evidence): CellValue | undefined {
  if (!hasValue(evidence)) return evidence.state === 'blank' ? null : undefined;
  if (evidence.state === 'assumed') return undefined;
  const { value } = evidence;
  if (value instanceof Text) return value.raw;
  if (typeof value === 'boolean') return value;
  if ('length' in value) return value.map(({ raw }) => raw);
  if ('min' in value) {
    if (value.max === Infinity) return `${value.min}+`;
    return value.min === value.max ? value.min : undefined;
  }
  return value.first === value.last ? printDay(value.first) : undefined;
}
