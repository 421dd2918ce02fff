import { type ReadStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { fakeTerminal } from '../../testing/fake-terminal.js';
import { Keyboard } from './keyboard.js';

/** A keyboard on which this is typed, and a terminal that then ends. */
function typed(keys: string, byLine = false) {
  const fake = fakeTerminal(80);
  fake.type(keys);
  fake.end();
  const keyboard = new Keyboard(fake.terminal.stdin as unknown as ReadStream, byLine);
  return { keyboard, fake };
}

async function keysOf(keys: string, byLine = false): Promise<readonly string[]> {
  const { keyboard } = typed(keys, byLine);
  const read: string[] = [];
  while (read.at(-1) !== 'end') read.push(await keyboard.key());
  return read.slice(0, -1);
}

describe('a key', () => {
  it.each([
    ['letters', 'aD?', ['a', 'D', '?']],
    ['letters of any script', 'фß王🚀', ['ф', 'ß', '王', '🚀']],
    ['Enter', '\r\n', ['enter', 'enter']],
    ['Ctrl-C', '\u0003', ['interrupt']],
    ['Ctrl and a letter, which is another key', '\u0001\u000b\u0013', ['<ctrl-a>', '<ctrl-k>', '<ctrl-s>']],
    ['Alt and a letter, which is another key', '\u001ba', ['<alt-a>']],
    ['arrows', '\u001b[A\u001bOB', ['<up>', '<down>']],
    ['the key called End, which ends nothing', '\u001b[F', ['<end>']],
    ['what is typed behind Ctrl-D', 'a\u0004', ['a']],
  ])('is told: %s', async (_, keys, expected) => {
    expect(await keysOf(keys)).toEqual(expected);
  }); // prettier-ignore

  it('is the first letter of a line, where lines are read', async () => {
    expect(await keysOf('accept\n\n d \n🚀x\n', true)).toEqual(['a', 'enter', 'd', '🚀']);
  });
});

describe('lines', () => {
  it.each([
    ['until a dot', 'Dear Ann,\n\nyes\n.\n', 'Dear Ann,\n\nyes'],
    ['none', '.\n', ''],
    ['without keys that move a cursor', 'a\u001b[Ab\n.\n', 'ab'],
    ['that the terminal ends in', 'half', undefined],
  ])('are read %s', async (_, keys, expected) => {
    expect(await typed(keys).keyboard.lines()).toBe(expected);
  });
});

describe('the terminal', () => {
  it('is given back while the program is stopped by Ctrl-Z, which is no key', async () => {
    const fake = fakeTerminal(80);
    const modes: boolean[] = [];
    const stdin = fake.terminal.stdin as unknown as ReadStream;
    const keyboard = new Keyboard(stdin, false, () => modes.push(fake.isRaw()));
    const pressed = keyboard.key();
    fake.type('\u001a');
    await new Promise((done) => setTimeout(done, 20));
    process.emit('SIGCONT');
    modes.push(fake.isRaw());
    fake.type('a');
    expect(await pressed).toBe('a');
    keyboard.close();
    expect(modes).toEqual([false, true]);
  });

  it('is raw for single keys, not for lines, and not at the end', async () => {
    const { keyboard, fake } = typed('ab\n.\n');
    const modes: boolean[] = [];
    await keyboard.key();
    modes.push(fake.isRaw());
    await keyboard.lines();
    modes.push(fake.isRaw());
    await keyboard.key();
    modes.push(fake.isRaw());
    keyboard.close();
    expect([...modes, fake.isRaw()]).toEqual([true, false, true, false]);
  });
});
