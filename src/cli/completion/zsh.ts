import { type CommandNode, type OptionNode, type Value, type Word } from './command-tree.js';
import { type Program, allNodes, functionName, headOf, quoted } from './script.js';

/** The completion for zsh, by its own system of completions. */
export function zshScript(program: Program): string {
  const f = functionName(program);
  const { name, tree } = program;
  const proposals = new Proposals(program);
  const main = argumentLines(tree, proposals);
  const cases = tree.commands.map((command) => {
    const lines = [...argumentLines(command, proposals), ...valueLines(command, proposals)];
    return `    ${command.name}) ${argumentsCall('-S', lines)} ;;`;
  });
  const others = argumentsCall('-S', [...main, ...valueLines(tree, proposals)]);
  const first = argumentsCall('-C -S', [...main, quoted(`1: :${f}_first`), quoted('*:: :->rest')]);
  const advice = `To use it always, put into ~/.zshrc, after compinit:  source <(${name} completion zsh)`;
  return `#compdef ${name}
${headOf(program, 'zsh', advice)}
${proposals.functions.join('\n')}
${f}_first() {
  local -a known
  known=(
${tree.commands.map(wordLine).join('\n')}
  )
  _describe command known
  _files
}

${f}() {
  local context state state_descr line
  typeset -A opt_args
  ${first}
  [[ $state == rest ]] || return
  case $line[1] in
${cases.join('\n')}
    *) ${others} ;;
  esac
}

# run as a function of fpath, or sourced
if [[ $funcstack[1] == ${quoted(`_${name}`)} ]]; then
  ${f} "$@"
else
  compdef ${f} ${name}
fi
`;
}

/** What zsh is to do for the values there are; each way has a function, made once. */
class Proposals {
  readonly #program: Program;
  readonly #names = new Map<string, string>();
  readonly functions: string[] = [];

  constructor(program: Program) {
    this.#program = program;
    for (const { options, values } of allNodes(program))
      for (const value of [...options.flatMap((option) => option.value ?? []), ...values])
        this.of(value);
  }

  of(value: Value): string {
    if (value.kind === 'files') return '_files';
    if (value.kind === 'folders') return '_files -/';
    if (value.kind === 'nothing') return ' ';
    const key = JSON.stringify(value);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${functionName(this.#program)}_${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.functions.push(`${name}() {\n${this.#body(value)}\n}\n`);
    return name;
  }

  #body(value: Value & { readonly kind: 'words' | 'list' | 'rules' }): string {
    if (value.kind === 'rules')
      return `  local -a known\n  known=("\${(@f)$(${this.#program.name} complete rules 2>/dev/null)}")\n  _describe rule known`;
    const known = `  local -a known\n  known=(\n${value.words.map(wordLine).join('\n')}\n  )\n`;
    if (value.kind === 'list') return `${known}  _sequence _describe word known`;
    return `${known}  _describe word known${value.orFile ? '\n  _files' : ''}`;
  }
}

function argumentsCall(flags: string, lines: readonly string[]): string {
  return [`_arguments ${flags}`, ...lines.map((line) => `    ${line}`)].join(' \\\n  ');
}

function argumentLines({ options }: CommandNode, proposals: Proposals): readonly string[] {
  return options.map((option) => optionLine(option, proposals));
}

function valueLines({ values }: CommandNode, proposals: Proposals): readonly string[] {
  return values.map((value, index) => {
    const place = index === values.length - 1 ? '*' : String(index + 1);
    return quoted(`${place}: :${proposals.of(value)}`);
  });
}

function optionLine({ flags, about, value }: OptionNode, proposals: Proposals): string {
  const explained = `[${about.replace(/[[\]\\:]/gu, '\\$&')}]`;
  if (value === undefined)
    return `${quoted(`(${flags.join(' ')})`)}${braced(flags)}${quoted(explained)}`;
  // may be repeated; the value of a long one may follow an equals sign
  const names = flags.map((flag) => (flag.startsWith('--') ? `${flag}=` : flag));
  return `'*'${braced(names)}${quoted(`${explained}: :${proposals.of(value)}`)}`;
}

/** The names, to be taken one by one by zsh. */
function braced(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `{${names.join(',')}}`;
}

/** A word for _describe: `name:about`. */
function wordLine({ name, about }: Word): string {
  const escaped = name.replace(/[:\\]/gu, '\\$&');
  return `    ${quoted(about === '' ? escaped : `${escaped}:${about.replace(/\\/gu, '\\\\')}`)}`;
}
