import { type Fact } from '../core/fact.js';
import { noteFacts } from './note.js';
import { relationshipFacts } from './relationship.js';
import { relationshipInWords } from './relationship-in-words.js';
import { senderFacts } from './sender.js';
import { timeFacts } from './time.js';

/** Every fact that rules may name, by family, in the order of help and README. */
export const facts: readonly Fact[] = [
  ...senderFacts,
  ...noteFacts,
  ...timeFacts,
  ...relationshipFacts,
  ...relationshipInWords,
] as readonly Fact[];
