import { relative, resolve } from 'node:path';
import { nobody } from '../../core/owner.js';
import { type Problem } from '../../core/problem.js';
import { defaultPolicy, loadArchive, openArchive, withArchiveOwner } from '../../index.js';
import { type Answers } from './answers.js';

const nothingSaid: Answers = { name: '', fields: [], employers: [], policy: defaultPolicy };

/**
 * What is taken where nobody is asked: the name and the employers that the owner's archive says.
 * `folder` is that of the config, from which the archive will be looked for. No answers where the
 * archive can't be opened.
 */
export async function usualAnswers(
  archive: string | undefined,
  folder: string,
  cwd: string,
): Promise<{ readonly usual?: Answers; readonly problems: readonly Problem[] }> {
  if (archive === undefined) return { usual: nothingSaid, problems: [] };
  const opened = await openArchive(archive);
  if ('code' in opened) return { problems: [opened] };
  const { archive: read, problems } = await loadArchive([opened], []);
  await opened.close();
  const { name = '', employers } = withArchiveOwner(nobody, read.owner);
  const path = relative(folder, resolve(cwd, archive));
  return {
    usual: { ...nothingSaid, name, employers, archive: path.startsWith('.') ? path : `./${path}` },
    problems: [...opened.problems, ...problems],
  };
}
