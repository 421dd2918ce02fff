import { type CommandNode, type OptionNode, type Value, type Word } from './command-tree.js';
import { type Program, allNodes, flagsWithValue, headOf } from './script.js';

/** The completion for PowerShell. Where it proposes nothing, PowerShell proposes files. */
export function powershellScript(program: Program): string {
  const { name, tree } = program;
  const nodes = allNodes(program);
  const advice = `To use it always, put into $PROFILE:  ${name} completion powershell | Out-String | Invoke-Expression`;
  return `${headOf(program, 'powershell', advice)}
Register-ArgumentCompleter -Native -CommandName ${quoted(name)} -ScriptBlock {
    param($typed, $ast, $cursor)

    $commands = ${words(tree.commands)}
    $options = @{
${nodes.map((node) => `        ${quoted(node.name)} = ${words(node.options.flatMap(flagWords))}`).join('\n')}
    }
    $values = @{
${nodes.flatMap((node) => valueEntries(node, name)).join('\n')}
    }
    $takeValue = ${list(flagsWithValue(nodes))}

    # the command, and the word before the one that is being typed
    $command = ''
    $count = 0
    $before = ''
    foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
        if ($typed -ne '' -and $element.Extent.EndOffset -ge $cursor) { break }
        $word = $element.ToString()
        if (-not $word.StartsWith('-') -and $takeValue -cnotcontains $before) {
            if ($command -eq '' -and $count -eq 0 -and ($commands -replace "\`t.*") -ccontains $word) { $command = $word }
            else { $count += 1 }
        }
        $before = $word
    }

    $known = if ($takeValue -ccontains $before) { $values["$command $before"] }
    elseif ($typed.StartsWith('-')) { $options[$command] }
    elseif ($command -eq '' -and $count -eq 0) { $commands }
    else { $values["$command "] }
    if ($known -is [scriptblock]) { $known = & $known }

    # of a list with commas between, the last is being typed
    $head = if ($typed.Contains(',')) { $typed.Substring(0, $typed.LastIndexOf(',') + 1) } else { '' }
    foreach ($one in $known) {
        $name, $about = $one -split "\`t", 2
        $text = $head + $name
        if (-not $text.StartsWith($typed)) { continue }
        if (-not $about) { $about = $name }
        [System.Management.Automation.CompletionResult]::new($text, $name, 'ParameterValue', $about)
    }
}
`;
}

function flagWords({ flags, about }: OptionNode): readonly Word[] {
  return flags.map((name) => ({ name, about }));
}

/** What stands after each flag of a command, and, under the empty flag, elsewhere. */
function valueEntries({ name, options, values }: CommandNode, program: string): readonly string[] {
  const first = values[0];
  return [
    ...options.flatMap(({ flags, value }) =>
      value === undefined ? [] : flags.map((flag) => entry(`${name} ${flag}`, value, program)),
    ),
    ...(first === undefined ? [] : [entry(`${name} `, first, program)]),
  ].filter((line) => line !== '');
}

function entry(key: string, value: Value, program: string): string {
  if (value.kind === 'rules')
    return `        ${quoted(key)} = { ${program} complete rules 2>$null }`;
  return value.kind === 'words' || value.kind === 'list'
    ? `        ${quoted(key)} = ${words(value.words)}`
    : '';
}

/** Words, each with a tab and what it is for. */
function words(all: readonly Word[]): string {
  return list(all.map(({ name, about }) => (about === '' ? name : `${name}\t${about}`)));
}

function list(names: readonly string[]): string {
  return `@(${names.map(quoted).join(', ')})`;
}

/** A text as PowerShell takes it literally; it takes curly quotes for quotes, too. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/gu, '$&$&')}'`;
}
