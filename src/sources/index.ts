import { type Source } from '../core/source.js';
import { connectsafely } from './connectsafely.js';
import { csv } from './csv.js';
import { discord } from './discord.js';
import { duxsoup } from './duxsoup.js';
import { facebook } from './facebook.js';
import { instagram } from './instagram.js';
import { json } from './json.js';
import { linkedhelper } from './linkedhelper.js';
import { linkedinCsv } from './linkedin-csv.js';
import { linkedinSnapshot } from './linkedin-snapshot.js';
import { linkup } from './linkup.js';
import { mastodon } from './mastodon.js';
import { ndjson } from './ndjson.js';
import { phantombuster } from './phantombuster.js';
import { unipile } from './unipile.js';
import { voyagerNormalized } from './voyager-normalized.js';
import { voyagerTable } from './voyager-table.js';
import { voyager } from './voyager.js';

/** Every input format, in the order in which a file is tried: the most particular first. */
export const sources: readonly Source[] = [
  linkedinSnapshot,
  voyagerNormalized,
  voyager,
  linkup,
  unipile,
  connectsafely,
  facebook,
  instagram,
  mastodon,
  discord,
  linkedinCsv,
  phantombuster,
  linkedhelper,
  duxsoup,
  voyagerTable,
  ndjson,
  json,
  csv,
];
