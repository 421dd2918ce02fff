import { type CommandNode, type Value } from './command-tree.js';
import {
  type Program,
  allNodes,
  flagsOf,
  flagsWithValue,
  functionName,
  headOf,
  namesOf,
  quoted,
} from './script.js';

/** The completion for bash, from version 3.2. */
export function bashScript(program: Program): string {
  const f = functionName(program);
  const nodes = allNodes(program);
  const commands = namesOf(program.tree.commands);
  const advice = `To use it always, put into ~/.bashrc:  source <(${program.name} completion bash)`;
  return `${headOf(program, 'bash', advice)}
# what begins like what was typed
${f}_words() {
  local word
  for word in "$@"; do
    [[ $word == "$typed"* ]] && COMPREPLY+=("$word")
  done
}

# the same of a list, with commas between
${f}_list() {
  local before= word
  [[ $typed == *,* ]] && before=\${typed%,*},
  for word in "$@"; do
    [[ $before$word == "$typed"* ]] && COMPREPLY+=("$before$word")
  done
}

# files (-f) or folders (-d) beside words; where there are no words, bash does it better by itself
${f}_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    COMPREPLY+=("$file")
  done < <(compgen "$1" -- "$typed")
}

# the rules in force
${f}_rules() {
  local id
  while IFS= read -r id; do
    ${f}_words "$id"
  done < <(${program.name} complete rules 2>/dev/null)
}

${f}() {
  local typed=\${COMP_WORDS[COMP_CWORD]} flag=\${COMP_WORDS[COMP_CWORD - 1]}
  local command= count=0 at
  COMPREPLY=()
  # bash takes --flag=value apart
  [[ $typed == = ]] && typed=
  [[ $flag == = ]] && flag=\${COMP_WORDS[COMP_CWORD - 2]}
  # the command, and how many words stand after it
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${flagsWithValue(nodes).map(quoted).join('|')})
        ((at++)); [[ \${COMP_WORDS[at]} == = ]] && ((at++)) ;;
      -*) ;;
      ${commands.map(quoted).join('|')})
        if [[ -z $command ]] && ((count == 0)); then command=\${COMP_WORDS[at]}; else ((count++)); fi ;;
      *) ((count++)) ;;
    esac
  done
  case $command,$flag in
${nodes.flatMap((node) => afterFlags(node, f)).join('\n')}
  esac
  if [[ $typed == -* ]]; then
    case $command in
${nodes.map(({ name, options }) => `      ${quoted(name)}) ${words(f, flagsOf(options))} ;;`).join('\n')}
    esac
    return
  fi
  [[ -z $command ]] && ((count == 0)) && ${words(f, commands)}
  case $command,$count in
${nodes.flatMap((node) => elsewhere(node, f)).join('\n')}
  esac
}

complete -o bashdefault -o default -F ${f} ${program.name}
`;
}

/** What to do after each flag of a command that takes a value. */
function afterFlags({ name, options }: CommandNode, f: string): readonly string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === undefined) return [];
    const patterns = flags.map((flag) => quoted(`${name},${flag}`)).join('|');
    return [`    ${patterns}) ${propose(value, f)}; return ;;`];
  });
}

/** What to do where no option stands; the last value may be repeated. */
function elsewhere({ name, values }: CommandNode, f: string): readonly string[] {
  return values.map((value, index) => {
    const place =
      index === values.length - 1 ? `${quoted(`${name},`)}*` : quoted(`${name},${index}`);
    return `    ${place}) ${propose(value, f)} ;;`;
  });
}

function propose(value: Value, f: string): string {
  switch (value.kind) {
    case 'words':
      return `${words(f, namesOf(value.words))}${value.orFile ? `; ${f}_files -f` : ''}`;
    case 'list':
      return `compopt -o nospace 2>/dev/null; ${f}_list ${namesOf(value.words).map(quoted).join(' ')}`;
    case 'files':
      return `((\${#COMPREPLY[@]})) && ${f}_files -f`;
    case 'folders':
      return `${f}_files -d`;
    case 'rules':
      return `${f}_rules`;
    case 'nothing':
      return 'compopt +o bashdefault +o default 2>/dev/null';
  }
}

function words(f: string, names: readonly string[]): string {
  return `${f}_words ${names.map(quoted).join(' ')}`;
}
