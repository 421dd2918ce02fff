import { type Problem, error } from '../core/problem.js';
import { isFailure } from './failure.js';
import { type Output, openOutput, writeProblem } from './output.js';
import { readBytes } from './read-bytes.js';
import { maxRuleBytes } from './read-text.js';

/**
 * Puts another text into a rule file, whole or not at all, and only if it still has the text
 * `before`. A mark at its begin that says how it is encoded stays.
 */
export async function rewriteFile(
  path: string,
  before: string,
  text: string,
): Promise<Problem | undefined> {
  let output: Output | Problem | undefined;
  try {
    const now = await textWithMark(path);
    const mark = now?.startsWith('\ufeff') === true ? '\ufeff' : '';
    if (now?.slice(mark.length) !== before)
      return error('output-failed', `"${path}" was changed meanwhile, and is left as it is`);
    output = await openOutput(path, { inputs: [] });
    if ('code' in output) return output;
    await output.write(mark + text);
    await output.commit();
    return undefined;
  } catch (thrown) {
    if (output !== undefined && !('code' in output)) await output.discard();
    if (!isFailure(thrown)) throw thrown;
    return writeProblem(path, thrown);
  }
}

/** The text of a file with its mark; undefined where it is larger than any rule file. */
async function textWithMark(path: string): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const bytes of readBytes(path)) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > maxRuleBytes) return undefined;
  }
  return text + decoder.decode();
}
