import { decisionOf } from '../core/decision.js';
import { Run } from '../core/run.js';
import { type Labelled } from '../core/suggest/labelled.js';
import { type DecisionName } from '../core/written.js';
import { type Cells, invitation } from './invitation.js';
import { type Files, contextOf } from './policy.js';

/** Invitations with what the files decide of them, and what the owner decided, where that is known. */
export function labelled(
  files: Files,
  rows: readonly (readonly [Cells, DecisionName?])[],
): readonly Labelled[] {
  const context = contextOf(files);
  return rows.map(([cells, label]) => {
    const run = new Run(context, invitation(cells)).evaluate();
    return { run, decision: decisionOf(run), label };
  });
}
