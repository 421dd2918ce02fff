import { nearestWord } from './did-you-mean.js';
import { suggest } from './fix.js';
import { type Place } from './problem.js';
import { type TypeFix, truthFix } from './type-fix.js';
import { decisions } from './written.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/**
 * What to type where a rule file has rules by their names, something else than what can come out of
 * an example, or only a text; undefined where there is no more to say than of any wrong type.
 */
export function adviceFor(yaml: YamlFile, path: YamlPath, value: unknown): TypeFix | undefined {
  if (path.length === 0 && typeof value === 'string')
    return {
      message: 'a text that is no rule file',
      hint: 'a rule file is made of keys; it begins with a line  screen: 1',
    };
  if (path.at(-1) === 'expect') return expectFix(yaml.placeOf(path), value);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (path.length !== 1 || path[0] !== 'rules' || !isMap) return undefined;
  const edits = Object.keys(value).map((key) => {
    const place = yaml.placeOfKey(['rules', key]);
    return { place: { ...place, endColumn: place.endColumn + 1 }, text: `- id: ${key}` };
  });
  return {
    message: 'rules that are no list',
    hint: 'begin each rule with "- id: " and its name',
    fix: { edits, sure: false },
  };
}

/** What is to come out of an example: a truth, or a decision. */
function expectFix(place: Place, value: unknown): TypeFix {
  if (typeof value !== 'string') return { hint: expectHint };
  const truth = truthFix(value, place);
  if (truth.fix !== undefined) return { ...truth, hint: 'a truth is written true or false' };
  const meant = nearestWord(value, ['unknown', ...decisions]);
  if (meant === undefined) return { hint: expectHint };
  return { hint: `did you mean ${meant}?`, fix: suggest(place, meant) };
}

const expectHint =
  'write true, false or unknown for what this rule says of it, or a decision for what the policy makes of it';
