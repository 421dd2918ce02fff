import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all tests, and the programs they start, one temporary folder; it is gone when they end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'screen-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
