import { applyEdits } from '../core/fix.js';
import { policyYaml } from '../core/policy-words.js';
import { type Place, type Problem } from '../core/problem.js';
import { readYaml } from '../core/yaml-file.js';

/** The first that is wrong with the text of a rule file: where and what, what to do, and what else it speaks of. */
export function saidOfYaml(text: string): readonly string[] {
  const problem = firstIn(text);
  if (problem === undefined) return [];
  const { message, place, hint, also } = problem;
  return [
    `${spanOf(place)} ${message}`,
    ...(hint === undefined ? [] : [hint]),
    ...(also === undefined ? [] : [`${spanOf(also.place)} ${also.message}`]),
  ];
}

/** The text with its first mistake mended, and whether that is surely meant; undefined where nothing mends it. */
export function mendedYaml(text: string): readonly ['sure' | 'maybe', string] | undefined {
  const fix = firstIn(text)?.fix;
  return fix && [fix.sure ? 'sure' : 'maybe', applyEdits(text, fix.edits)];
}

function firstIn(text: string): Problem | undefined {
  return readYaml('a.yaml', text, policyYaml).problems[0];
}

/** A place as `line:column-end`. */
function spanOf(place: Place | undefined): string {
  return place === undefined ? 'nowhere' : `${place.line}:${place.column}-${place.endColumn}`;
}
