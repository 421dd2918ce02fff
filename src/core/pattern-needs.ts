import { type PatternChoices, type PatternNode, patternTree } from './pattern-tree.js';

/**
 * What must be found in the lower case of a text that a pattern in RE2 syntax may match: RegExps
 * without flags. They have neither `*` nor `+`, so that looking for them takes time in proportion to
 * the text, and far less than the pattern itself does. None where nothing can be told of it.
 */
export function patternNeeds(pattern: string): readonly string[] {
  const choices = patternTree(pattern);
  if (choices === undefined) return [];
  const [only] = choices.length === 1 ? choices : [];
  const needs = only === undefined ? [needOfAny(choices) ?? ''] : needsOf(only);
  return [...new Set(needs.filter(isTelling))].sort((a, b) => a.length - b.length);
}

/** A RegExp that matches a few lengths only, and in how many ways it may be tried at one place. */
interface Exact {
  readonly source: string;
  readonly ways: number;
}

/**
 * In how many ways a need may be tried at most: RegExps go back and try again, and whoever wrote the
 * pattern may have meant them to do so for years.
 */
const maxWays = 2000;

const nothing: Exact = { source: '', ways: 1 };

/** Both, one after the other; undefined where there are too many ways. */
function joined(a: Exact, b: Exact): Exact | undefined {
  const ways = a.ways * b.ways;
  return ways > maxWays ? undefined : { source: a.source + b.source, ways };
}

/** What all matches of a sequence have in them: the runs between the parts that may be anything. */
function needsOf(sequence: readonly PatternNode[]): readonly string[] {
  const needs: string[] = [];
  let run = nothing;
  // what may be left out says nothing at either end of a run
  let optional = nothing;
  /** Ends the run with this, or before it where that would be too much. */
  const add = (exact: Exact): Exact => {
    const whole = joined(optional, exact);
    const longer = whole && joined(run, whole);
    if (longer === undefined) needs.push(run.source);
    return longer ?? exact;
  };
  for (const node of sequence) {
    const exact = exactSource(node);
    if (exact !== undefined && isOptional(node)) {
      const longer = run.source === '' ? nothing : joined(optional, exact);
      if (longer === undefined) needs.push(run.source);
      if (longer === undefined) run = nothing;
      optional = longer ?? nothing;
    } else if (exact !== undefined) {
      run = add(exact);
      optional = nothing;
    } else {
      // the first of several stands right after the run, and the last right before the next
      const inner = node.kind === 'repeat' && node.least > 0 ? exactSource(node.node) : undefined;
      needs.push(inner === undefined ? run.source : add(inner).source);
      if (inner === undefined) needs.push(...needsInside(node));
      run = inner ?? nothing;
      optional = nothing;
    }
  }
  return [...needs, run.source];
}

function isOptional(node: PatternNode): boolean {
  return node.kind === 'repeat' && node.least === 0;
}

function needsInside(node: PatternNode): readonly string[] {
  if (node.kind === 'repeat') return node.least > 0 ? needsInside(node.node) : [];
  if (node.kind !== 'group') return [];
  return [needOfAny(node.choices) ?? ''];
}

/** The longest need of each choice, any of which is needed; undefined where one of them has none. */
function needOfAny(choices: PatternChoices): string | undefined {
  const needs = choices.map(
    (choice) =>
      needsOf(choice)
        .filter(isTelling)
        .toSorted((a, b) => b.length - a.length)[0],
  );
  return needs.every((need) => need !== undefined) ? `(?:${needs.join('|')})` : undefined;
}

/** The node as a RegExp that matches the same, where it matches a few lengths and in a few ways. */
function exactSource(node: PatternNode): Exact | undefined {
  const exact = exactOf(node);
  return exact === undefined || exact.ways > maxWays ? undefined : exact;
}

function exactOf(node: PatternNode): Exact | undefined {
  switch (node.kind) {
    case 'exact':
      return { source: node.source, ways: 1 };
    case 'any':
      return undefined;
    case 'repeat': {
      const { least, most } = node;
      const inner = most <= 4 && least <= most ? exactSource(node.node) : undefined;
      if (inner === undefined) return undefined;
      let ways = 0;
      for (let times = least; times <= most; times += 1) ways += inner.ways ** times;
      const times = `{${least},${most}}`.replace('{0,1}', '?');
      return { source: `(?:${inner.source})${times}`, ways };
    }
    case 'group': {
      const choices = node.choices.map(exactSequence);
      if (choices.includes(undefined)) return undefined;
      return {
        source: `(?:${choices.map((choice) => choice?.source).join('|')})`,
        ways: choices.reduce((ways, choice) => ways + (choice?.ways ?? 0), 0),
      };
    }
  }
}

function exactSequence(sequence: readonly PatternNode[]): Exact | undefined {
  return sequence.reduce<Exact | undefined>((before, node) => {
    const exact = before && exactSource(node);
    return before && exact && joined(before, exact);
  }, nothing);
}

/** Whether a text may well not have it: it is more than a space or any word's edge or letter. */
function isTelling(need: string): boolean {
  return /[^ ?:()|{},]/u.test(need.replace(/\\[bs]|\[0-9a-z_\]|\{\d,\d\}/gu, ''));
}
