import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ProblemCode, problemCodes } from '../../core/problem.js';
import { checkPolicy, loadConfigFile, loadPolicy, screen } from '../../index.js';
import { today } from '../../testing/policy.js';
import { problemHelp } from '../problem-help.js';
import { problemPages } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'screen-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pages = Object.entries(problemPages) as [ProblemCode, { wrong: string; right: string }][];

/** Examples that no file shows: they are of sizes, encodings, archives, places and command lines. */
const told: readonly ProblemCode[] = [
  'file-too-large', 'policy-unreadable', 'extends-outside', 'config-missing', 'usage', 'input-missing', 'input-unreadable', 'input-folder',
  'bad-archive', 'archive-part', 'archive-twice', 'archive-owner', 'archive-table', 'bad-encoding', 'output-failed', 'journal-failed', 'journal-line', 'ambiguous-date', 'profiles-differ', 'profiles-unmatched',
]; // prettier-ignore

/** Writes the files of an example; returns the path of the one to start from, or of their folder. */
function write(code: string, example: string): string {
  const root = mkdtempSync(join(folder, `${code}-`));
  const parts = example.split(/^# (\S+\.(?:yaml|csv|json))\n/mu);
  if (parts.length === 1) {
    writeFileSync(join(root, 'rules.yaml'), `${example}\n`);
    return join(root, 'rules.yaml');
  }
  const names = parts.filter((_, at) => at % 2 === 1);
  names.forEach((name, at) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), parts[at * 2 + 2] ?? '');
  });
  return join(root, names.length === 1 ? (names[0] ?? '') : dirname(names[0] ?? ''));
}

/** The codes of all problems of an example. */
async function codesOf(code: ProblemCode, example: string): Promise<readonly string[]> {
  const path = write(code, example);
  const { kind } = problemCodes[code];
  if (kind === 'policy') return (await checkPolicy(path)).problems.map((problem) => problem.code);
  if (kind === 'config')
    return (await loadConfigFile(path)).problems.map((problem) => problem.code);
  const { policy } = await loadPolicy('location');
  if (policy === undefined) throw new Error('the pack is right');
  const codes: string[] = [];
  for await (const event of screen([path], { policy, today }))
    if (event.kind === 'problem') codes.push(event.problem.code);
  return codes;
}

describe('the page of a problem', () => {
  it.each(pages.filter(([code]) => !told.includes(code)))(
    '%s has examples that do as they say',
    async (code, page) => {
      expect(await codesOf(code, page.wrong)).toContain(code);
      expect(await codesOf(code, page.right)).toEqual([]);
    },
  );

  it.each(pages)('%s fits a terminal, and says both', (code, { wrong, right }) => {
    const text = problemHelp(code);
    if (typeof text !== 'string') throw new Error('every code has a page');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(wrong).not.toBe(right);
  });
});
