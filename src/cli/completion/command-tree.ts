import { type Argument, type Command, type Option } from 'commander';

/** What may stand somewhere on a command line. */
export type Value =
  /** One of these words, or also a file. */
  | { readonly kind: 'words'; readonly words: readonly Word[]; readonly orFile: boolean }
  /** Several of these words, with commas between. */
  | { readonly kind: 'list'; readonly words: readonly Word[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  /** The id of a rule in force, which the script asks the program for. */
  | { readonly kind: 'rules' }
  | { readonly kind: 'nothing' };

/** A word, and what it is for; the latter may be empty. */
export interface Word {
  readonly name: string;
  readonly about: string;
}

/** An option of a command. */
export interface OptionNode {
  /** As typed, the short one first: `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly about: string;
  /** Undefined where it takes none, as is the placeholder. */
  readonly value?: Value;
  readonly placeholder?: string;
}

/** The program, or a command of it, as its parser knows it. */
export interface CommandNode extends Word {
  /** What stands after its name, beside the options: `<file>`. */
  readonly usage: string;
  readonly options: readonly OptionNode[];
  /** What may stand beside the options, in order; the last may be repeated. */
  readonly values: readonly Value[];
  readonly commands: readonly CommandNode[];
}

/** The tree of a program's commands; `valueOf` tells what may stand for a placeholder. */
export function commandTree(
  command: Command,
  valueOf: (placeholder: string, choices: readonly string[] | undefined) => Value,
): CommandNode {
  const help = command.createHelp();
  const optionNode = (option: Option): OptionNode => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    about: option.description,
    ...(option.required || option.optional
      ? {
          value: valueOf(placeholderOf(option.flags), option.argChoices),
          placeholder: placeholderOf(option.flags),
        }
      : {}),
  });
  const argumentValue = (argument: Argument): Value =>
    valueOf(argument.name(), argument.argChoices);
  return {
    name: command.name(),
    about: command.description(),
    usage: command.registeredArguments.map(usageOf).join(' '),
    options: help.visibleOptions(command).map(optionNode),
    values: command.registeredArguments.map(argumentValue),
    commands: help.visibleCommands(command).map((inner) => commandTree(inner, valueOf)),
  };
}

function usageOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** `file` of `-o, --output <file>`. */
function placeholderOf(flags: string): string {
  return /[<[](?<name>[^>\].]+)/u.exec(flags)?.groups?.['name'] ?? '';
}
