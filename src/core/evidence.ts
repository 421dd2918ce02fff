import { type FactType, type ValueOf } from './value.js';

/** Where a value came from, for a person: `column "Sent At"`, `from note`, `messages.csv`. */
export type Origin = string;

/** A fact's value and where it came from. */
export interface Known<T extends FactType = FactType> {
  /** `assumed`: the input is silent and the policy says what to take instead. */
  readonly state: 'known' | 'assumed';
  readonly value: ValueOf[T];
  readonly origin: Origin;
}

/** A fact the input doesn't say. */
export interface Unsaid {
  /**
   * `absent`: there is no such column; `blank`: the column is there and its cell is empty;
   * `unreadable`: the cell says something that can't be read; `withheld`: not to be used here.
   */
  readonly state: 'absent' | 'blank' | 'unreadable' | 'withheld';
  readonly origin?: Origin;
}

export type Evidence<T extends FactType = FactType> = Known<T> | Unsaid;

export const absent: Unsaid = { state: 'absent' };

/** A value that was said, and where. */
export function known<T extends FactType>(value: ValueOf[T], origin: Origin): Known<T> {
  return { state: 'known', value, origin };
}

/** Whether the evidence has a value, said or assumed. */
export function hasValue<T extends FactType>(evidence: Evidence<T>): evidence is Known<T> {
  return 'value' in evidence;
}

/** A value made from other evidence; as much assumed, or as unsaid, as what it is made from. */
export function derive<From extends FactType, T extends FactType>(
  from: Evidence<From>,
  origin: Origin,
  make: (value: ValueOf[From]) => ValueOf[T] | undefined,
): Evidence<T> {
  if (!hasValue(from)) return from;
  const value = make(from.value);
  return value === undefined ? absent : { state: from.state, value, origin };
}
