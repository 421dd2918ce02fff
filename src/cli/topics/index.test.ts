import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { topics } from './index.js';

const names = topics.map(({ name }) => name);

describe('a help topic', () => {
  it('is one file and one entry of the registry', () => {
    const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
      .filter((file) => !/^index|\.test\.ts$/u.test(file))
      .map((file) => file.slice(0, -3));
    expect(files.toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('%s has no name of a command, which would hide it', (name) => {
    expect(commands.map(({ usage }) => usage.split(' ')[0])).not.toContain(name);
  });

  it.each(topics)('$name fits a terminal of 80 columns', async (topic) => {
    const text = await topic.text();
    expect(text).toMatch(/^\S.*\n\n[^]*[^\n]\n$/u);
    expect(text.split('\n').filter((line) => line.length > 80 || line.endsWith(' '))).toEqual([]);
  });
});
