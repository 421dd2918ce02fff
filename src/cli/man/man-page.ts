import { type CommandNode, type OptionNode } from '../completion/command-tree.js';
import { type Block } from '../topics/block.js';
import { asTyped, bold, escapeRoff, sectionOf, tagged } from './roff.js';

/** What a manual is made of besides the commands. */
export interface Manual {
  readonly name: string;
  readonly version: string;
  readonly tree: CommandNode;
  readonly examples: readonly string[];
  readonly sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
}

/** The manual as a page for `man`. */
export function manPage(manual: Manual): string {
  const { name, version, tree, examples, sections } = manual;
  const [summary = '', ...description] = tree.about.split('\n');
  const title = [name.toUpperCase(), '1', '', `${name} ${version}`, 'User Commands'];
  const parts = [
    '.\\" Made by "npm run docs" from the program itself.',
    `.TH ${title.map((text) => `"${escapeRoff(text)}"`).join(' ')}`,
    '.SH NAME',
    `${escapeRoff(name)} \\- ${escapeRoff(lowerFirst(summary.replace(/\.$/u, '')))}`,
    '.SH SYNOPSIS',
    `${bold(name)} [options] ${escapeRoff(tree.usage)}`,
    ...tree.commands.map((command) =>
      `.br\n${bold(`${name} ${command.name}`)} ${escapeRoff(command.usage)}`.trimEnd(),
    ),
    '.SH DESCRIPTION',
    escapeRoff([summary, ...description].join(' ')),
    '.PP',
    escapeRoff(`Below, it is called "screen": both names start the same program.`),
    '.SH OPTIONS',
    ...tree.options.map(optionOf),
    '.SH COMMANDS',
    ...tree.commands.flatMap((command) => commandOf(command, tree.options)),
    '.SH EXAMPLES',
    asTyped(examples),
    ...sections.map((section) => sectionOf(section.title, section.blocks)),
  ];
  return `${parts.join('\n')}\n`;
}

/** A command, with the options that it does not share with the program itself. */
function commandOf(command: CommandNode, known: readonly OptionNode[]): readonly string[] {
  const isKnown = (option: OptionNode): boolean => known.some(isSame(option));
  const shared = command.options.filter(isKnown).flatMap(({ flags }) => flags.slice(-1));
  return [
    `.SS ${escapeRoff(`${command.name} ${command.usage}`.trim())}`,
    escapeRoff(`${command.about}.`),
    ...command.options.filter((option) => !isKnown(option)).map(optionOf),
    ...(shared.length === 0 ? [] : [`.PP\n${escapeRoff(`Also ${shared.join(', ')}, as above.`)}`]),
  ];
}

function isSame({ flags, about }: OptionNode): (other: OptionNode) => boolean {
  return (other) => other.flags.join() === flags.join() && other.about === about;
}

function optionOf({ flags, about, placeholder }: OptionNode): string {
  const value = placeholder === undefined ? '' : ` \\fI${escapeRoff(placeholder)}\\fR`;
  return tagged(flags.map(bold).join(', ') + value, about);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
