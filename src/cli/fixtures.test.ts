import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it also runs without the build
import { expectedOf, fixtureNames, runFixture } from '../../scripts/run-fixture.mjs';

interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
}

const names = (fixtureNames as () => string[])();

describe('whole-program cases', () => {
  it('are at least twenty', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it.concurrent.each(names)('%s prints what is expected', async (name) => {
    const result = await (runFixture as (name: string) => Promise<Result>)(name);
    expect(result).toEqual((expectedOf as (name: string) => Result)(name));
  });
});
