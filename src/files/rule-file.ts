import { type Problem, error } from '../core/problem.js';
import { isFailure } from './failure.js';
import { openOutput, writeProblem } from './output.js';
import { maxRuleBytes, readText } from './read-text.js';

/** The text of a rule file, its BOM included; undefined where there is no such file. */
export async function readRuleFile(path: string): Promise<string | Problem | undefined> {
  const text = await readText(path, maxRuleBytes, true);
  if (typeof text === 'string') return text;
  if (text.kind === 'missing') return undefined;
  return error('policy-unreadable', `"${path}" can not be read: ${text.why}`);
}

/** Writes a rule file whole, or not at all, unless it is no longer as it was read. */
export async function replaceRuleFile(
  path: string,
  text: string,
  was: string | undefined,
): Promise<Problem | undefined> {
  const output = await openOutput(path, { inputs: [] });
  if ('code' in output) return output;
  try {
    await output.write(text);
    if ((await readRuleFile(path)) !== was) {
      await output.discard();
      return error('output-failed', `"${path}" was changed while the rule was made`, {
        hint: 'nothing was written; try again',
      });
    }
    await output.commit();
    return undefined;
  } catch (thrown) {
    await output.discard();
    if (!isFailure(thrown)) throw thrown;
    return writeProblem(path, thrown);
  }
}
