// The broken rule files of fixtures/broken-rules, each with what a person gets to read beside it.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/broken-rules/', import.meta.url));

/** The names of the broken rule files, sorted. */
export function brokenFiles() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
}

/** Where the message of a file is kept. */
export function messagePath(name) {
  return folder + name.replace('.yaml', '.txt');
}

/** The message that is kept of a file. */
export function keptMessage(name) {
  return readFileSync(messagePath(name), 'utf8');
}

/**
 * What "screen check" says of a file, in 80 columns without colour. `program` has the functions that
 * check and render: those of the sources or those of the build.
 */
export async function messageOf(name, { checkPolicy, renderProblems }) {
  const { problems, files } = await checkPolicy(folder + name);
  const short = (value) => JSON.parse(JSON.stringify(value).replaceAll(folder, ''));
  const texts = new Map(short([...files.texts]));
  return renderProblems(short(problems), { color: false, width: 80, texts });
}
