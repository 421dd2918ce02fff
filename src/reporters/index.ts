import { type Reporter } from '../core/report.js';
import { csv } from './csv.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { text } from './text.js';

/** Every output format, the default first. */
export const reporters: readonly Reporter[] = [text, json, ndjson, csv, markdown, html];
