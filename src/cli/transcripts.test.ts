import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it also runs without the build
import { missingPrograms, played, transcripts } from '../../scripts/transcript.mjs';

const documents = (transcripts as () => string[])().map((path) => [basename(path), path] as const);

describe('the transcripts in docs/', () => {
  it('are there', () => {
    expect(documents.map(([name]) => name)).toContain('first-rules.md');
  });

  it.each(documents)('%s says what is printed', (_, path) => {
    const document = readFileSync(path, 'utf8');
    expect((played as (document: string) => string)(document)).toBe(document);
  });

  it.for(documents)('%s is played whole', ([, path], { skip }) => {
    const missing = (missingPrograms as (document: string) => readonly string[])(
      readFileSync(path, 'utf8'),
    );
    skip(missing.length > 0, `not installed, so not played: ${missing.join(', ')}`);
    expect(missing).toEqual([]);
  });
});
