import { type Comparison, compareDecisions } from '../core/compare-decisions.js';
import { type Policy } from '../core/policy.js';
import { type Judged, decideAll } from './collect.js';

/** What becomes of the decisions on some invitations when one policy takes the place of another. */
export function comparePoliciesOn(
  judged: readonly Judged[],
  before: Policy,
  after: Policy,
): Comparison {
  return compareDecisions(
    { policy: before, decisions: decideAll(judged, before) },
    { policy: after, decisions: decideAll(judged, after) },
  );
}
