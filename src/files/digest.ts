import { createHash } from 'node:crypto';

/** A short text that stands for a long one: the same for the same text, and for no other one. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
