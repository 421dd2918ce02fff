import { type Evidence } from './evidence.js';
import { type ReadFact } from './fact.js';
import { type RowPlace } from './invitation.js';

/** What the owner's archive says of the senders of invitations. */
export interface Relations {
  /**
   * The evidence for a fact about the sender of an invitation. `read` reads the invitation's other
   * facts: name, profile-url and e-mail say who the sender is. Undefined where the archive lacks
   * what the fact is read from.
   */
  evidence(fact: string, read: ReadFact, invitation: RowPlace): Evidence | undefined;
}
