import { flowYaml } from './flow-yaml.js';
import { type CellValue } from './value.js';
import { type DecisionName, type Strength } from './written.js';

/** A rule to be written into a rule file. */
export interface NewRule {
  readonly id: string;
  /** The condition as plain data. */
  readonly when: unknown;
  readonly decide?: DecisionName | undefined;
  readonly strength?: Strength | undefined;
  readonly because?: string | undefined;
  readonly example?: NewExample | undefined;
}

/** An invitation for which the rule holds. */
export interface NewExample {
  readonly given: Readonly<Record<string, CellValue>>;
  /** The day it is judged on, where that matters. */
  readonly today?: string;
}

/** Lines of comment to stand before the keys of a rule. */
export type RuleComments = Partial<
  Readonly<
    Record<'id' | 'when' | 'decide' | 'strength' | 'because' | 'examples', readonly string[]>
  >
>;

/** How long a line of a condition may be before it is written on several. */
const mostColumns = 90;

/** The rule as YAML, to stand in a list of rules whose dashes are indented by so many spaces. */
export function ruleText(rule: NewRule, indent = 2, comments: RuleComments = {}): string {
  const [outer, inner] = [' '.repeat(indent), ' '.repeat(indent + 2)];
  const lines = entriesOf(rule).flatMap(([key, value]) => [
    ...(comments[key] ?? []).map((line) => `${key === 'id' ? outer : inner}# ${line}`),
    ...entryLines(key, value).map((line) => `${key === 'id' ? `${outer}- ` : inner}${line}`),
  ]);
  return lines.join('\n');
}

/** The rule on one line in braces, to stand in a list that is written in brackets. */
export function ruleInBraces(rule: NewRule): string {
  return flowYaml(Object.fromEntries(entriesOf(rule)));
}

type RuleKey = keyof RuleComments;

function entriesOf({ id, when, decide, strength, because, example }: NewRule) {
  const entries: readonly (readonly [RuleKey, unknown])[] = [
    ['id', id],
    ['when', when],
    ['decide', decide],
    ['strength', strength],
    ['because', because],
    ['examples', example && [{ ...example, expect: true }]],
  ];
  return entries.filter(([, value]) => value !== undefined);
}

/** A key with its value: an example on a line of its own, and each key of a condition. */
function entryLines(key: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return [`${key}:`, ...value.map((item) => `  - ${flowYaml(item)}`)];
  if (typeof value !== 'object' || value === null) return [`${key}: ${flowYaml(value)}`];
  return [
    `${key}:`,
    ...Object.entries(value).flatMap(([inner, part]) => conditionLines(inner, part)),
  ];
}

/** A key of a condition, on lines of its own where it joins several that are long. */
function conditionLines(key: string, value: unknown): readonly string[] {
  const line = `  ${flowYaml({ [key]: value }).slice(2, -2)}`;
  if (line.length <= mostColumns || !Array.isArray(value)) return [line];
  const name = line.slice(0, line.indexOf(': ['));
  return [`${name}:`, ...value.map((item) => `    - ${flowYaml(item)}`)];
}
