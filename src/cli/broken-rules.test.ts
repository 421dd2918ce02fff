import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it also runs without the build
import { brokenFiles, keptMessage, messageOf } from '../../scripts/broken-rules.mjs';
import { checkPolicy } from '../index.js';
import { renderProblems } from './render-problem.js';

const names = (brokenFiles as () => string[])();
const program = { checkPolicy, renderProblems };

describe('what a person reads of a broken rule file', () => {
  it('is kept for at least sixty of them', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  it.each(names)('%s', async (name) => {
    const said = await (messageOf as (name: string, of: typeof program) => Promise<string>)(
      name,
      program,
    );
    expect(said).toBe((keptMessage as (name: string) => string)(name));
  });
});
