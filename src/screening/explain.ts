import { type Explanation, explainInvitation } from '../core/explain.js';
import { type Invitation } from '../core/invitation.js';
import { type RunContext } from '../core/run.js';
import { type DecisionName } from '../core/written.js';
import { vocabulary } from './vocabulary.js';

/**
 * Everything about the decision of one invitation: every rule, its evidence, and the smallest
 * changes that would lead to each other decision; also what stands in the way of the one asked about.
 */
export function explain(
  invitation: Invitation,
  context: Omit<RunContext, 'vocabulary'>,
  whyNot?: DecisionName,
): Explanation {
  return explainInvitation({ ...context, vocabulary }, invitation, whyNot);
}
