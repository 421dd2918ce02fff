import { jsonText } from '../core/escape.js';
import { type Reporter } from '../core/report.js';
import { decisionJson } from './text/decision-json.js';

/** One decision a line, each written as it is made. */
export const ndjson: Reporter = {
  name: 'ndjson',
  about: 'one decision a line, as JSON, written as it is made',
  extension: 'ndjson',
  render: () => ({
    begin: () => '',
    decision: (decision) => `${jsonText(decisionJson(decision))}\n`,
    end: () => '',
  }),
};
