import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { paragraph, terms } from '../topics/block.js';
import { hasShell } from '../../testing/shell.js';
import { projectFile } from '../../testing/schema.js';
import { runProgram } from '../../testing/terminal.js';
import { escapeRoff, sectionOf } from './roff.js';

const committed = projectFile('man/invitation-screener.1');

/** The page as it is set for a terminal, and what its typesetter complains of. */
function typeset(page: string) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const args = ['-Kutf8', '-ww', '-man', '-Tutf8', '-P-c'];
  const { stdout, stderr } = spawnSync('groff', args, { input: page, encoding: 'utf8', env });
  return { text: stdout.replace(/.\u0008/gu, ''), complaints: stderr };
}

describe('the manual', () => {
  it('is as "npm run docs" makes it', async () => {
    expect((await runProgram(['man'])).stdout).toBe(committed);
  });

  it('has no request of roff but those it is made of', () => {
    const requests = committed.split('\n').flatMap((line) => /^[.'](\S*)/u.exec(line)?.[1] ?? []);
    const used = ['IP', 'PP', 'RE', 'RS', 'SH', 'SS', 'TH', 'TP', '\\"', 'br', 'fi', 'nf'];
    expect(requests.filter((request) => !used.includes(request))).toEqual([]);
  });

  it('is set without a complaint, every option in it', ({ skip }) => {
    if (!hasShell('groff')) skip('there is no groff on this machine');
    const { text, complaints } = typeset(committed);
    expect(complaints).toBe('');
    for (const words of ['--fail-on outcomes', 'explain <file>', 'FROM RULES', 'note contains'])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
  });
});

describe('a text in the manual', () => {
  it.each([
    ['.SH not a section', '\\&.SH not a section'],
    ['a\\b', 'a\\eb'],
    ['\'quoted\' "twice"', '\\(aqquoted\\(aq \\(dqtwice\\(dq'],
    ['--flag', '\\-\\-flag'],
    ['“é”', '\\[u201C]\\[u00E9]\\[u201D]'],
  ])('%s is set as it is', (text, roff) => {
    expect(escapeRoff(text)).toBe(roff);
  });

  it('stands in its section', () => {
    expect(sectionOf('Facts', [paragraph('Many.'), terms(['a', 'b', 'c: d'])])).toBe(
      '.SH FACTS\n.PP\nMany.\n.TP\n\\fBa\\fR\nb\n.br\nc: d',
    );
  });
});
