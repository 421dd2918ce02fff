import { type Explanation, explainInvitation } from '../core/explain.js';
import { type Invitation } from '../core/invitation.js';
import { type DecisionName } from '../core/written.js';
import { type ScreenOptions } from './screen.js';
import { vocabulary } from './vocabulary.js';

/** What an invitation is explained by. */
export interface ExplainOptions extends ScreenOptions {
  /** How often each folded note occurs in the run, where the policy asks for it. */
  readonly noteCounts?: ReadonlyMap<string, number>;
  /** Also what stands in the way of this decision. */
  readonly whyNot?: DecisionName | undefined;
}

/**
 * Everything about the decision of one invitation: every rule, its evidence, and the smallest
 * changes that would lead to each other decision.
 */
export function explain(
  invitation: Invitation,
  { policy, today, noteCounts, whyNot }: ExplainOptions,
): Explanation {
  return explainInvitation({ policy, vocabulary, today, noteCounts }, invitation, whyNot);
}
