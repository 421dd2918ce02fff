import { type Comparison, compareDecisions } from '../core/compare-decisions.js';
import { type Day } from '../core/day.js';
import { type Policy } from '../core/policy.js';
import { type Collection, decideAll } from './collect.js';

/** What becomes of the decisions on some invitations when one policy takes the place of another. */
export function comparePoliciesOn(
  collection: Collection,
  policies: { readonly before: Policy; readonly after: Policy },
  today: Day,
): Comparison {
  const { before, after } = policies;
  return compareDecisions(
    { policy: before, decisions: decideAll(collection, before, today) },
    { policy: after, decisions: decideAll(collection, after, today) },
  );
}
