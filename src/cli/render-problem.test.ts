import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { error, warning } from '../core/problem.js';
import { renderProblems } from './render-problem.js';

const options = { color: false, texts: new Map<string, string>() };

describe('a problem in a narrow terminal', () => {
  const long = `/${'folder/'.repeat(20)}rules.yaml`;

  it.each([20, 40, 80, 100])(
    'has its first word beside what kind it is, in %i columns',
    (width) => {
      const problems = [
        error('policy-missing', `${long} is no file`, { hint: `${long} is to be there` }),
        warning('likely-mistake', `${long} is no file`),
      ];
      const text = renderProblems(problems, { ...options, width });
      for (const label of ['error: ', '  help: ', 'warning: '])
        expect(text.split('\n').some((line) => line.startsWith(label + long))).toBe(true);
    },
  );

  it.each([20, 40, 80])('is no wider than %i columns where its words fit', (width) => {
    const text = renderProblems(
      [error('policy-missing', 'word '.repeat(60), { hint: 'many words '.repeat(20) })],
      { ...options, width },
    );
    const lines = text.split('\n');
    expect(lines.filter((line) => line.length > Math.max(width, 28))).toEqual([]);
    expect(lines.filter((line) => /^\S/u.test(line))).toEqual([lines[0]]);
  });

  it('keeps the colour of its label out of the width', () => {
    const problem = error('policy-missing', 'word '.repeat(40).trim());
    const plain = renderProblems([problem], { ...options, width: 40 });
    const colored = renderProblems([problem], { ...options, color: true, width: 40 });
    expect(colored).not.toBe(plain);
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });
});
