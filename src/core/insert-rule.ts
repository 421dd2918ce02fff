import {
  type Document,
  type Pair,
  type YAMLSeq,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import { parsePolicy } from './parse-policy.js';
import { type Problem, error, hasErrors } from './problem.js';
import { type NewRule, type RuleComments, ruleInBraces, ruleText } from './rule-text.js';
import { type WrittenPolicy } from './written.js';

/** A rule file with one rule more, or why that can't be. */
export type Insertion =
  | { readonly text: string; readonly line: number }
  | { readonly problems: readonly Problem[] };

/**
 * The text of a rule file with one rule more, at the end of its rules; everything else in it stays
 * as it is, its comments and its layout. A file with errors is not touched.
 */
export function insertRule(
  file: string,
  text: string,
  rule: NewRule,
  comments?: RuleComments,
): Insertion {
  const { policy, problems } = parsePolicy(file, text);
  if (policy === undefined) return { problems };
  const place = placeFor(text, rule, comments);
  if (place === undefined) return { problems };
  const { at, until, inserted } = place;
  const lines = text.includes('\r\n') ? inserted.replaceAll('\n', '\r\n') : inserted;
  const result = text.slice(0, at) + lines + text.slice(until);
  // a key "rules:" that has none is an error too, and the new rule mends it
  if (!hasOnlyMore(file, policy, result, rule))
    return { problems: hasErrors(problems) ? problems : [cannotInsert(file)] };
  const before = text.slice(0, at) + /^\s*/u.exec(lines)?.[0];
  return { text: result, line: before.split('\n').length };
}

/** What to put where, in place of what stands from `at` to `until`. */
interface Place {
  readonly at: number;
  readonly until: number;
  readonly inserted: string;
}

/** Undefined where something else than rules stands there. */
function placeFor(text: string, rule: NewRule, comments?: RuleComments): Place | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  const pair = pairOfRules(document);
  if (pair === undefined) {
    const end = text.trimEnd() === '' ? '' : `${text.endsWith('\n') ? '' : '\n'}\n`;
    return {
      at: text.length,
      until: text.length,
      inserted: `${end}rules:\n${ruleText(rule, 2, comments)}\n`,
    };
  }
  const { value } = pair;
  if (isSeq(value) && value.items.length > 0)
    return value.flow === true ? inBrackets(value, rule) : afterLast(text, value, rule, comments);
  const isNothing = isSeq(value) || !isNode(value) || (isScalar(value) && value.value === null);
  return isNothing ? inPlaceOfNothing(text, pair, rule, comments) : undefined;
}

function pairOfRules({ contents }: Document): Pair | undefined {
  if (!isMap(contents)) return undefined;
  return contents.items.find(({ key }) => isScalar(key) && key.value === 'rules');
}

/** After the last item of a list in brackets. */
function inBrackets({ items }: YAMLSeq, rule: NewRule): Place {
  const at = endOf(items.at(-1));
  return { at, until: at, inserted: `, ${ruleInBraces(rule)}` };
}

/** Below the last item of a list with dashes, in line with them. */
function afterLast(
  text: string,
  { items }: YAMLSeq,
  rule: NewRule,
  comments?: RuleComments,
): Place {
  const [first] = items;
  const start = isNode(first) ? (first.range?.[0] ?? 0) : 0;
  const dash = text.lastIndexOf('-', start - 1);
  const indent = dash - (text.lastIndexOf('\n', dash) + 1);
  const at = afterComments(text, lineEnd(text, endOf(items.at(-1))), indent);
  const line = text[at - 1] === '\n' ? '' : '\n';
  return { at, until: at, inserted: `${line}\n${ruleText(rule, indent, comments)}\n` };
}

/** Below `rules:`, in place of the empty list or of nothing. */
function inPlaceOfNothing(
  text: string,
  { key, value }: Pair,
  rule: NewRule,
  comments?: RuleComments,
): Place {
  const colon = text.indexOf(':', endOf(key)) + 1;
  const [start, end] = (isNode(value) && value.range) || [colon, colon];
  const stands = text.slice(start, end).trim() !== '';
  const at = stands ? colon : lineEnd(text, colon);
  const line = text[at - 1] === '\n' ? '' : '\n';
  return {
    at,
    until: stands ? end : at,
    inserted: `${line}${ruleText(rule, 2, comments)}${stands ? '' : '\n'}`,
  };
}

function endOf(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** The end of the comments that are indented further than `indent`: they belong to what is above. */
function afterComments(text: string, from: number, indent: number): number {
  const comments = new RegExp(`^(?: {${indent + 1},}#[^\\n]*(?:\\n|$))*`, 'u');
  return from + (comments.exec(text.slice(from))?.[0].length ?? 0);
}

/** The beginning of the next line; the end of the text where there is none. */
function lineEnd(text: string, from: number): number {
  if (from > 0 && text[from - 1] === '\n') return from;
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** Whether the new text says all that the old one says, and the rule. */
function hasOnlyMore(file: string, before: WrittenPolicy, text: string, { id }: NewRule): boolean {
  const { policy, problems } = parsePolicy(file, text);
  if (policy === undefined || hasErrors(problems)) return false;
  const last = policy.rules.at(-1);
  return last?.id === id && said({ ...policy, rules: policy.rules.slice(0, -1) }) === said(before);
}

/** What a file says, without its places. */
function said(policy: WrittenPolicy): string {
  return JSON.stringify(
    { ...policy, assume: [...policy.assume], lists: [...policy.lists] },
    (key, value: unknown) => (key === 'place' ? undefined : value),
  );
}

function cannotInsert(file: string): Problem {
  return error('usage', `"${file}" is written in a way that a rule can not be added to by itself`, {
    hint: 'paste the rule under  rules:  yourself; "screen new rule" without --into prints it',
  });
}
