/**
 * The id of the rule that a line of a rule file belongs to, counted from 1; undefined where it
 * belongs to none. It is read off the lines, since a file with a problem may not be readable as YAML.
 */
export function ruleAt(text: string, line: number): string | undefined {
  const lines = text.split('\n').map((one) => one.trimEnd());
  const start = lines.findLastIndex((one, at) => at < line && /^[^\s#-][^:]*:/u.test(one));
  if (start < 0 || !/^rules\s*:/u.test(lines[start] ?? '')) return undefined;
  const dash = lines.slice(start + 1).find((one) => /^\s*-(?:\s|$)/u.test(one));
  if (dash === undefined) return undefined;
  const isItem = (one: string): boolean => one.startsWith(`${' '.repeat(dash.indexOf('-'))}-`);
  const from = lines.findLastIndex((one, at) => at < line && at > start && isItem(one));
  if (from < 0) return undefined;
  const rest = lines.slice(from + 1).findIndex((one) => isItem(one) || /^[^\s#]/u.test(one));
  const end = rest < 0 ? lines.length : from + 1 + rest;
  if (line > end) return undefined;
  return idOf(lines.slice(from, end));
}

/** The id among the keys of a rule itself: an `id` further in is a language. */
function idOf(item: readonly string[]): string | undefined {
  const lines = item.map((one, at) => (at === 0 ? one.replace('-', ' ') : one));
  const start = lines.find((one) => /^\s*[^\s#]/u.test(one))?.search(/\S/u) ?? 0;
  const keys =
    lines[0]?.[start] === '{'
      ? withoutInner(lines.join(' ').slice(start + 1))
      : lines.filter((one) => one.search(/\S/u) === start).map((one) => one.trim());
  const ids = keys.map((key) => /^id:\s*(["']?)([^"',}#]+)\1/u.exec(key)?.[2]);
  return ids.find((id) => id !== undefined)?.trim();
}

/** The parts between the commas of a map in braces, those of maps and lists in it left out. */
function withoutInner(text: string): readonly string[] {
  let depth = 0;
  let outer = '';
  for (const char of text) {
    if (char === '{' || char === '[') depth += 1;
    if (depth === 0) outer += char;
    if (char === '}' || char === ']') depth -= 1;
  }
  return outer.split(',').map((part) => part.trim());
}
