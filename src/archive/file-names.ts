/**
 * What a file of the archive is called where what varies doesn't count: case, spaces, `_`, `-`, the
 * number at the end (`Comments_34875879.csv`) and that of a second download (`Invitations (1).csv`).
 * Undefined for what is no CSV, and for what the Macintosh adds.
 */
export function comparableFileName(path: string): string | undefined {
  const parts = path.split('/');
  const base = parts.at(-1) ?? '';
  if (parts.includes('__MACOSX') || base.startsWith('._') || base.startsWith('.')) return undefined;
  const stem = /^(.*)\.csv$/isu.exec(base)?.[1];
  if (stem === undefined) return undefined;
  return stem
    .replace(/\s*\(\d+\)$/u, '')
    .replace(/[_ -]\d+$/u, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}
