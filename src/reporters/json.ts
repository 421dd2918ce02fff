import { jsonText } from '../core/escape.js';
import { type Reporter, schemaVersion } from '../core/report.js';
import { decisionJson } from './text/decision-json.js';

/** One JSON document, a decision a line; the same input gives the same bytes. */
export const json: Reporter = {
  name: 'json',
  about: 'one JSON document with a version, for scripts',
  extension: 'json',
  render() {
    let before = '\n    ';
    return {
      begin(head) {
        const start = jsonText({ schemaVersion, ...head }, 2);
        return `${start.slice(0, start.lastIndexOf('\n'))},\n  "decisions": [`;
      },
      decision(decision) {
        const item = before + jsonText(decisionJson(decision));
        before = ',\n    ';
        return item;
      },
      end({ summary, problems }) {
        const tail = jsonText({ summary, problems }, 2);
        return `${before.startsWith(',') ? '\n  ' : ''}],\n${tail.slice(tail.indexOf('\n') + 1)}\n`;
      },
    };
  },
};
