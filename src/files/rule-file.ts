import { readFile } from 'node:fs/promises';
import { type Problem, error } from '../core/problem.js';
import { openOutput, writeProblem } from './output.js';

/** The text of a rule file, its mark of byte order included; undefined where there is no such file. */
export async function readRuleFile(path: string): Promise<string | Problem | undefined> {
  try {
    const bytes = await readFile(path);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const why =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8 text' : String(code);
    return error('policy-unreadable', `"${path}" can not be read: ${why}`);
  }
}

/** Writes a rule file whole, or not at all, unless it is no longer as it was read. */
export async function replaceRuleFile(
  path: string,
  text: string,
  was: string | undefined,
): Promise<Problem | undefined> {
  const output = await openOutput(path, []);
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
    return writeProblem(path, thrown);
  }
}
