import { type Explanation } from '../../core/explain.js';
import { nearestText, whyNotText } from './changes.js';
import { Ink, type InkOptions } from '../ink.js';
import { decisionText, invitationText, silenceText } from './invitation.js';
import { traceText } from './trace.js';

/** An explanation to read: the invitation, the decision, what it rests on, what would change it. */
export function renderExplanation(explanation: Explanation, options: InkOptions): string {
  const ink = new Ink(options);
  return [invitationText, decisionText, whyNotText, traceText, silenceText, nearestText]
    .map((section) => section(explanation, ink))
    .filter((section) => section !== '')
    .join('\n');
}
