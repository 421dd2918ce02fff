import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../testing/schema.js';
// @ts-expect-error plain JavaScript, so that it also runs without the build
import { folder, schemaFiles } from '../../scripts/schema.mjs';

const files = await (schemaFiles as () => Promise<Readonly<Record<string, string>>>)();

describe('the published schemas', () => {
  it('are the files of schema/, no more and no less', () => {
    expect(readdirSync(folder as string).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it.each(Object.keys(files))('%s is as "npm run schema" makes it', (name) => {
    expect(projectFile(`schema/${name}`)).toBe(files[name]);
  });
});
