import { type Decision } from '../../core/decision.js';

/** A decision as JSON carries it. Texts are exact; the input's and ours stay in their own keys. */
export function decisionJson(decision: Decision) {
  const { id, name, profileUrl, headline, note, sentAt, source, file, row, line, ...judgement } =
    decision;
  return { id, name, profileUrl, headline, note, sentAt, source, file, row, line, ...judgement };
}
