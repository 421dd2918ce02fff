import { type Operator } from '../core/operator.js';
import { after } from './after.js';
import { atLeast } from './at-least.js';
import { atMost } from './at-most.js';
import { before } from './before.js';
import { contains } from './contains.js';
import { containsText } from './contains-text.js';
import { endsWith } from './ends-with.js';
import { is } from './is.js';
import { isEmpty } from './is-empty.js';
import { isKnown } from './is-known.js';
import { lessThan } from './less-than.js';
import { matches } from './matches.js';
import { moreThan } from './more-than.js';
import { newerThan } from './newer-than.js';
import { olderThan } from './older-than.js';
import { says } from './says.js';
import { startsWith } from './starts-with.js';

/** Every operator of the rule language, in the order of help and README. */
export const operators: readonly Operator[] = [
  is,
  contains,
  says,
  containsText,
  startsWith,
  endsWith,
  matches,
  atLeast,
  atMost,
  moreThan,
  lessThan,
  before,
  after,
  olderThan,
  newerThan,
  isEmpty,
  isKnown,
];
