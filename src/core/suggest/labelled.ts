import { type Decision } from '../decision.js';
import { type DecisionName } from '../written.js';
import { type Run } from '../run.js';

/** An invitation, what the policy decides of it, and what the owner decided. */
export interface Labelled {
  readonly run: Run;
  readonly decision: Decision;
  /** Undefined where it is not known. */
  readonly label: DecisionName | undefined;
}

/** Whether the policy decides otherwise than the owner did. */
export function disagrees({ decision, label }: Labelled): boolean {
  return label !== undefined && label !== decision.decision;
}
