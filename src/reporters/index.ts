import { type Reporter } from '../core/report.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { text } from './text.js';

/** Every output format, the default first. */
export const reporters: readonly Reporter[] = [text, json, ndjson];
