import { type Decision } from '../core/decision.js';
import { type ReviewItem } from '../core/review/state.js';
import { decision, reason } from './report.js';

/** Somebody to decide on, called `name`, as the rule `rule` of mine.yaml suggests. */
export function reviewItem(name: string, given: Partial<Decision> = {}): ReviewItem {
  const suggested = given.decision ?? 'decline';
  return {
    decision: decision({
      name,
      profileUrl: `https://www.linkedin.com/in/${name}`,
      decision: suggested,
      reasons: [reason({ file: 'rules/mine.yaml', decision: suggested })],
      ...given,
    }),
    key: { key: name, sent: '2026-03-01', note: '' },
  };
}
