import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const project = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, project)), 'utf8');

const promises = read('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|-+) /u.test(line));

describe('SECURITY.md', () => {
  it('makes promises', () => {
    expect(promises.length).toBeGreaterThan(20);
  });

  it.each(promises)('%s', (line) => {
    const [, , kept = ''] = line.split('|');
    const [, file = ''] = /\]\(([^)]+\.test\.ts)\)/u.exec(kept) ?? [];
    const sentences = [...kept.matchAll(/"([^"]+)"/gu)].map(([, sentence = '']) => sentence);
    expect(existsSync(fileURLToPath(new URL(file, project)))).toBe(true);
    expect(sentences.length).toBeGreaterThan(0);
    const text = read(file);
    expect(sentences.filter((sentence) => !text.includes(`'${sentence}'`))).toEqual([]);
  });
});
