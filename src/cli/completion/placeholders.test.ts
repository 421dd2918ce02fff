import { describe, expect, it } from 'vitest';
import { programFor } from '../../testing/terminal.js';
import { type CommandNode, commandTree } from './command-tree.js';
import { placeholderValue } from './placeholders.js';

const none: readonly [] = [];
const known = {
  policies: none,
  formats: none,
  decisions: none,
  outcomes: none,
  encodings: none,
  topics: none,
  codes: none,
};

/** The placeholders of a program for which nothing is known that may stand there. */
function unknownPlaceholders(program: Parameters<typeof commandTree>[0]): readonly string[] {
  const unknown = new Set<string>();
  commandTree(program, (placeholder, choices) => {
    const value = placeholderValue(placeholder, choices, known);
    if (value === undefined) unknown.add(placeholder);
    return value ?? { kind: 'nothing' };
  });
  return [...unknown];
}

describe('what may stand for a placeholder', () => {
  it('is known of all that the commands have', () => {
    expect(unknownPlaceholders(programFor())).toEqual([]);
  });
});

describe('the tree of commands', () => {
  const tree: CommandNode = commandTree(programFor(), () => ({ kind: 'nothing' }));

  it('has the options as they are typed', () => {
    const format = tree.options.find(({ flags }) => flags.includes('--format'));
    expect(format).toMatchObject({ flags: ['-f', '--format'], placeholder: 'format' });
    const json = tree.options.find(({ flags }) => flags.includes('--json'));
    expect(json).toEqual({ flags: ['--json'], about: 'short for --format json' });
  });

  it('has every command but those that only scripts call', () => {
    const names = tree.commands.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['explain', 'help', 'completion']));
    expect(names).not.toContain('complete');
  });

  it('says what stands after the name of a command', () => {
    const usages = Object.fromEntries(tree.commands.map(({ name, usage }) => [name, usage]));
    expect(usages).toMatchObject({ explain: '<file>', check: '[policies...]', init: '' });
  });
});
