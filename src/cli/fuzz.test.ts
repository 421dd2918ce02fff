import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it also runs without the build
import { judgeBytes } from '../../scripts/fuzz-judge.mjs';

type Judge = (
  kind: string,
  bytes: Buffer,
  extension: string,
  folder: string,
  how: { readonly timed: boolean },
) => Promise<string | undefined>;

const corpus = fileURLToPath(new URL('../../fixtures/fuzz', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screen-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a damaged file ends a run in good order', () => {
  it.each(readdirSync(corpus))('%s', async (name) => {
    const kind = name.split('-')[0] ?? '';
    const bytes = readFileSync(join(corpus, name));
    const fault = await (judgeBytes as Judge)(kind, bytes, extname(name), folder, { timed: false });
    expect(fault).toBeUndefined();
  });
});
