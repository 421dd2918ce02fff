import { type Source } from '../core/source.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { linkedinCsv } from './linkedin-csv.js';
import { ndjson } from './ndjson.js';

/** Every input format, in the order in which a file is tried: the most particular first. */
export const sources: readonly Source[] = [ndjson, json, linkedinCsv, csv];
