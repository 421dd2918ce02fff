import { type Explanation, explainInvitation } from '../core/explain.js';
import { type Invitation } from '../core/invitation.js';
import { type ScreenOptions } from './screen.js';
import { vocabulary } from './vocabulary.js';

/** Everything about the decision of one invitation: every rule, its evidence, what would change it. */
export function explain(invitation: Invitation, { policy, today }: ScreenOptions): Explanation {
  return explainInvitation({ policy, vocabulary, today }, invitation);
}
