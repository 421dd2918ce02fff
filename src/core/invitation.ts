import { type CellValue } from './value.js';

/** One cell of a row and the column (or JSON key) it stands in. */
export interface Cell {
  readonly column: string;
  readonly value: CellValue;
  /** Where the column stands, if it is not the invitation's own row but another file's. */
  readonly from?: { readonly file: string; readonly line: number };
}

/** Where a row stands: the file as the user named it, the row counted from 1, its line from 1. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
  readonly line: number;
}

/** One validated incoming request to connect. */
export interface Invitation extends RowPlace {
  /** The input's own id, else the profile's slug, else file and row; unique in a report. */
  readonly id: string;
  /** The name of the source that read it, such as `linkedin-csv`. */
  readonly source: string;
  /** Whether its source also lists invitations that have been answered, or have expired. */
  readonly mayBeAnswered: boolean;
  /** The input's own columns, or a record's keys, as they are written there; shared by all rows of a table. */
  readonly columns: readonly string[];
  /** What stands in each of the columns. */
  readonly values: readonly CellValue[];
  /** The cell that says a fact; undefined when the input has no such column or key. */
  cell(fact: string): Cell | undefined;
}

/**
 * The part of a profile's address that names the person: decoded, lower case, without query and
 * slash. Undefined for an address without one, such as `https://www.linkedin.com/in`.
 */
export function slugOf(profileUrl: string): string | undefined {
  const path = profileUrl
    .trim()
    .replace(/^[a-z]+:\/\//iu, '')
    .replace(/[?#].*$/su, '')
    .replace(/\/+$/u, '');
  const slug =
    /\/in\/([^/]+)/iu.exec(path)?.[1] ?? (/\/in$/iu.test(path) ? undefined : lastPart(path));
  return slug === undefined ? undefined : decode(slug).normalize('NFC').toLowerCase();
}

/**
 * What the addresses of one profile have in common: its slug, and the site's host where addresses
 * do not have the form `/in/slug`. Undefined for an address without a slug.
 */
export function profileKeyOf(profileUrl: string): string | undefined {
  const slug = slugOf(profileUrl);
  const [host = '', ...path] = profileUrl
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .split('/');
  if (slug === undefined || path.length === 0 || path.includes('in')) return slug;
  return `${host.replace(/^www\./u, '')}/${slug}`;
}

function lastPart(path: string): string | undefined {
  const [host = '', ...rest] = path.split('/');
  if (rest.length === 0 && host.includes('.')) return undefined;
  return rest.at(-1) ?? (host === '' ? undefined : host);
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug; // a lone % is part of the name
  }
}
