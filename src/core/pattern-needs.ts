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

/** What all matches of a sequence have in them: the runs between the parts that may be anything. */
function needsOf(sequence: readonly PatternNode[]): readonly string[] {
  const needs: string[] = [];
  let run = '';
  // what may be left out says nothing at either end of a run
  let optional = '';
  for (const node of sequence) {
    const exact = exactSource(node);
    if (exact !== undefined && isOptional(node)) optional += run === '' ? '' : exact;
    else if (exact !== undefined) {
      run += optional + exact;
      optional = '';
    } else {
      // the first of several stands right after the run, and the last right before the next
      const inner = node.kind === 'repeat' && node.least > 0 ? exactSource(node.node) : undefined;
      needs.push(inner === undefined ? run : run + optional + inner);
      if (inner === undefined) needs.push(...needsInside(node));
      run = inner ?? '';
      optional = '';
    }
  }
  return [...needs, run];
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

/** The node as a RegExp that matches the same, where it matches a few lengths only. */
function exactSource(node: PatternNode): string | undefined {
  switch (node.kind) {
    case 'exact':
      return node.source;
    case 'any':
      return undefined;
    case 'repeat': {
      const inner = node.most <= 4 && node.least <= node.most ? exactSource(node.node) : undefined;
      return inner && `(?:${inner}){${node.least},${node.most}}`.replace('{0,1}', '?');
    }
    case 'group': {
      const choices = node.choices.map((choice) => choice.map(exactSource));
      return choices.every((choice) => choice.every((source) => source !== undefined))
        ? `(?:${choices.map((choice) => choice.join('')).join('|')})`
        : undefined;
    }
  }
}

/** Whether a text may well not have it: it is more than a space or any word's edge or letter. */
function isTelling(need: string): boolean {
  return /[^ ?:()|{},]/u.test(need.replace(/\\[bs]|\[0-9a-z_\]|\{\d,\d\}/gu, ''));
}
