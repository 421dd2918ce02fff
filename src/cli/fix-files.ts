import { Chalk } from 'chalk';
import { unifiedDiff } from '../core/unified-diff.js';
import { visible } from '../core/visible.js';
import { rewriteFile } from '../files/rewrite-file.js';
import { type LoadOptions, type LoadedPolicy, type MendedFile, mendPolicy } from '../index.js';
import { plural } from './check-report.js';
import { type Session } from './session.js';

/**
 * Mends what can be mended in the policy's own files, shows the difference, and writes it, unless
 * it is only to be shown. Resolves to the policy as its files have it then.
 */
export async function fixFiles(
  names: readonly string[] | undefined,
  options: LoadOptions,
  onlyShow: boolean,
  session: Session,
): Promise<LoadedPolicy> {
  const { before, after, files } = await mendPolicy(names, options);
  for (const file of files) await session.out.write(`${differenceOf(file, session)}\n`);
  if (onlyShow) {
    await session.out.write(files.map((file) => `${summary('would mend', file)}\n`).join(''));
    return before;
  }
  let failed = false;
  for (const file of files) {
    const problem = await rewriteFile(file.path, file.before, file.after);
    if (problem === undefined) await session.out.write(`${summary('mended', file)}\n`);
    else await session.report([problem]);
    failed ||= problem !== undefined;
  }
  return failed ? before : after;
}

function summary(done: string, { file, fixes }: MendedFile): string {
  return `${done} ${plural(fixes, 'mistake')} in ${visible(file)}`;
}

/** On a terminal what can't be seen is shown; elsewhere the difference is exact, to be applied. */
function differenceOf({ file, before, after }: MendedFile, session: Session): string {
  const chalk = new Chalk({ level: session.color ? 1 : 0 });
  const colors = { '-': chalk.red, '+': chalk.green, '@': chalk.cyan };
  const lines = unifiedDiff(file, before, after);
  if (!session.out.isTerminal) return lines.join('\n');
  return lines
    .map((line, at) => {
      const paint = at < 2 ? chalk.bold : colors[line.charAt(0) as keyof typeof colors];
      const shown = visible(
        line.replaceAll('\t', '→').replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000]/gu, '␣'),
      );
      return paint === undefined ? shown : paint(shown);
    })
    .join('\n');
}
