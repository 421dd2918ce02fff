import { type Invitation } from '../core/invitation.js';
import { fold } from '../core/text.js';

/** How often each folded note occurs. */
export function countNotes(invitations: Iterable<Invitation>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const invitation of invitations) {
    const note = fold(String(invitation.cell('note')?.value ?? '')).text;
    counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return counts;
}
