import { describe, expect, it } from 'vitest';
import { runProgram } from '../testing/terminal.js';

describe('what was meant for GNU screen', () => {
  it.each([['-r'], ['-ls'], ['-S', 'work'], ['-x'], ['-d', '-r', 'work'], ['-dmS', 'work', 'top']])(
    '%s is said to be so in a line',
    async (...args) => {
      const { status, stdout, stderr } = await runProgram(args, { calledAs: 'screen' });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^.*GNU screen, which is another program.*\n$/u);
    },
  );

  it('is any other mistake, where the program was called by its own name', async () => {
    const { status, stderr } = await runProgram(['-r'], { calledAs: 'invitation-screener' });
    expect([status, stderr.includes('GNU')]).toEqual([2, false]);
  });
});
