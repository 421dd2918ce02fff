import { type CommandNode, type OptionNode, type Word } from './command-tree.js';

/** What a script completes: a program of this name. */
export interface Program {
  /** As it is typed: letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  readonly tree: CommandNode;
}

/** The name as it may stand in a function's. */
export function functionName({ name }: Program): string {
  return `_${name.replace(/[^A-Za-z0-9]/gu, '_')}`;
}

/** The program itself, under the empty name, and its commands. */
export function allNodes({ tree }: Program): readonly CommandNode[] {
  return [{ ...tree, name: '' }, ...tree.commands];
}

/** Every flag that takes a value, of all nodes, each once. */
export function flagsWithValue(nodes: readonly CommandNode[]): readonly string[] {
  const taking = nodes.flatMap(({ options }) => options.filter(({ value }) => value !== undefined));
  return [...new Set(taking.flatMap(({ flags }) => flags))];
}

/** All flags of some options. */
export function flagsOf(options: readonly OptionNode[]): readonly string[] {
  return options.flatMap(({ flags }) => flags);
}

/** The names of words, or of commands. */
export function namesOf(words: readonly Word[]): readonly string[] {
  return words.map(({ name }) => name);
}

/** A text as bash and zsh take it literally. */
export function quoted(text: string): string {
  if (/^[\w./-]+$/u.test(text)) return text;
  return `'${text.replace(/'/gu, "'\\''")}'`;
}

/** The head of a script, so that whoever finds it knows where it is from. */
export function headOf({ name }: Program, shell: string, advice: string): string {
  return `# Completion of ${name} in ${shell}, made by: ${name} completion ${shell}\n# ${advice}\n`;
}
