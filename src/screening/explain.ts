import { type Explanation, explainInvitation } from '../core/explain.js';
import { type Invitation } from '../core/invitation.js';
import { type RunContext } from '../core/run.js';
import { vocabulary } from './vocabulary.js';

/** Everything about the decision of one invitation: every rule, its evidence, what would change it. */
export function explain(
  invitation: Invitation,
  context: Omit<RunContext, 'vocabulary'>,
): Explanation {
  return explainInvitation({ ...context, vocabulary }, invitation);
}
