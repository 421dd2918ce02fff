import { type CommandNode, type OptionNode, type Value, type Word } from './command-tree.js';
import { type Program, allNodes, flagsWithValue, functionName, headOf, namesOf } from './script.js';

/** The completion for fish. */
export function fishScript(program: Program): string {
  const f = `_${functionName(program)}`;
  const { name, tree } = program;
  const nodes = allNodes(program);
  const advice = `To use it always:  ${name} completion fish > ~/.config/fish/completions/${name}.fish`;
  return `${headOf(program, 'fish', advice)}
# the command that was typed, or nothing
function ${f}_command
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${flagsWithValue(nodes).map(quoted).join(' ')}
            set skip 1
        else if string match -qr '^[^-]' -- $word
            contains -- $word ${namesOf(tree.commands).map(quoted).join(' ')}; and echo $word
            return
        end
    end
end

# whether that command, or none, was typed
function ${f}_is
    set -l command (${f}_command)
    test "$command" = "$argv[1]"
end

# whether nothing but options was typed
function ${f}_first
    test -z (${f}_command); and not string match -qr '^[^-]' -- (commandline -opc)[2..]
end

complete -c ${name} -e
${tree.commands.map((command) => `complete -c ${name} -n ${f}_first -a ${quoted(command.name)} -d ${quoted(command.about)}`).join('\n')}
${nodes.flatMap((node) => linesOf(node, name, f)).join('\n')}
`;
}

function linesOf(node: CommandNode, name: string, f: string): readonly string[] {
  const start = `complete -c ${name} -n ${quoted(`${f}_is ${quoted(node.name)}`)}`;
  return [
    ...node.options.map((option) => `${start} ${optionSpec(option, name)}`),
    ...(node.name === '' ? [] : node.values.map((value) => `${start} ${propose(value, name)}`)),
  ];
}

function optionSpec({ flags, about, value }: OptionNode, name: string): string {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${quoted(flag.slice(2))}` : `-s ${quoted(flag.slice(1))}`,
  );
  const takes = value === undefined ? [] : ['-r', propose(value, name)];
  return [...names, ...takes, `-d ${quoted(about)}`].join(' ');
}

function propose(value: Value, name: string): string {
  switch (value.kind) {
    case 'words':
      return `${value.orFile ? '-F' : '-f'} -a ${quoted(value.words.map(tabbed).join(' '))}`;
    case 'list':
      return `-f -a ${quoted(`(__fish_append , ${namesOf(value.words).join(' ')})`)}`;
    case 'files':
      return '-F';
    case 'folders':
      return "-f -a '(__fish_complete_directories)'";
    case 'rules':
      return `-f -a ${quoted(`(${name} complete rules 2>/dev/null)`)}`;
    case 'nothing':
      return '-f';
  }
}

/** A word and, after a tab, what it is for, as fish reads them once more. */
function tabbed({ name, about }: Word): string {
  return about === '' ? quoted(name) : `${quoted(name)}\\t${quoted(about)}`;
}

/** A text as fish takes it literally. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`;
}
