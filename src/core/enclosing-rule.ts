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
  const item = lines.slice(from, end);
  const id = item.map((one) => /^\s*(?:- *)?(?:\{ *)?id:\s*(["']?)([^"',}#]+)\1/u.exec(one)?.[2]);
  return id.find((found) => found !== undefined)?.trim();
}
