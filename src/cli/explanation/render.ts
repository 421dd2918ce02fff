import { type Explanation } from '../../core/explain.js';
import { nearestText, whyNotText } from './changes.js';
import { type Ink } from '../ink.js';
import { decisionText, invitationText, silenceText } from './invitation.js';
import { traceText } from './trace.js';

/** An explanation to read: the invitation, the decision, what it rests on, what would change it. */
export function renderExplanation(explanation: Explanation, ink: Ink): string {
  return [invitationText, decisionText, whyNotText, traceText, silenceText, nearestText]
    .map((section) => section(explanation, ink))
    .filter((section) => section !== '')
    .join('\n');
}
