import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemsIn } from '../../testing/policy.js';
import { renderBlocks } from './render-blocks.js';
import { topics } from './index.js';

const mechanism = ['block', 'index', 'render-blocks'];

describe('the help topics', () => {
  it('are one file and one entry of the registry each', () => {
    const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => file.slice(0, -3));
    const names = topics.map(({ name }) => name);
    expect(files.toSorted()).toEqual([...names, ...mechanism].toSorted());
  });

  it.each(topics)('$name fits terminals of 40, 80 and 100 columns', async ({ title, blocks }) => {
    const all = await blocks();
    const typed = all.flatMap((block) => {
      if (block.kind === 'lines') return block.lines.map((line) => line.trim());
      return block.kind === 'terms' ? block.terms.map(([term, , example]) => example ?? term) : [];
    });
    for (const width of [40, 80, 100]) {
      const text = renderBlocks(title, all, width);
      expect(text).toMatch(/^\S.*\n\n[^]*[^\n]\n$/u);
      const tooLong = text
        .split('\n')
        .filter((line) => line.length > width && !typed.includes(line.trim()));
      expect(tooLong.filter((line) => /\s/u.test(line.trim()))).toEqual([]);
      expect(text).not.toMatch(/ $/mu);
    }
  });
});

describe('the rules in help topics', () => {
  it('are right', async () => {
    const all = (await Promise.all(topics.map(({ blocks }) => blocks()))).flat();
    const texts = all.flatMap((block) => (block.kind === 'lines' ? [block.lines.join('\n')] : []));
    const files = texts.filter((text) => text.startsWith('screen: 1\n'));
    const conditions = texts.filter((text) => text.startsWith('when:\n'));
    expect([files.length, conditions.length]).toEqual([1, 2]);
    for (const text of files)
      expect(problemsIn(text.replace('extends: strangers\n', ''))).toEqual([]);
    for (const text of conditions)
      expect(problemsIn(`rules:\n  - id: a\n    ${text.replaceAll('\n', '\n    ')}`)).toEqual([]);
  });
});
