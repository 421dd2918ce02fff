// Runs the transcripts of docs/: what a new user types, and what is printed then.
//   node scripts/transcript.mjs            says where a document and the program differ
//   node scripts/transcript.mjs --update   writes into the documents what is printed now
//
// In a document, a block ```console holds commands after "$ ", each with its output below, and a block ```yaml that
// begins with a comment such as "# my-rules.yaml" is saved under that name, as is a block ```sh that begins with "#!/bin/sh" and
// such a comment. All of a document is run in one folder. A block ```console needs jq is left as it is where there is no jq.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = join(root, 'docs');

/** The documents with transcripts, sorted. */
export function transcripts() {
  return readdirSync(docs)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(docs, name));
}

/** The document with what its commands print now. */
export function played(document) {
  const blocks = /^```(console|yaml|sh)((?: [\w]+)*)\n([^]*?)^```$/gmu;
  const folder = mkdtempSync(join(tmpdir(), 'screen-transcript-'));
  try {
    prepare(folder);
    return document.replace(blocks, (block, kind, info, text) => {
      if (kind === 'console')
        return isMissing(info) ? block : `\`\`\`console${info}\n${playBlock(text, folder)}\`\`\``;
      const name = /^(?:#!.*\n)?# ([\w.-]+\.(?:ya?ml|sh))\b/u.exec(text)?.[1];
      if (name !== undefined) writeFileSync(join(folder, name), text);
      return block;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The programs that blocks of a document need and that are not installed. */
export function missingPrograms(document) {
  const needed = [...document.matchAll(/^```console needs(.*)$/gmu)].flatMap(([, names]) =>
    names.trim().split(' '),
  );
  return [...new Set(needed)].filter((name) => !isInstalled(name));
}

function isMissing(info) {
  const [, ...names] = info.trim().split(' ');
  return !names.every(isInstalled);
}

/** Whether a program is there; another of that name, such as the parallel of moreutils, does not know --version. */
function isInstalled(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The folder as in a clone of the project, with the program called `screen`. */
function prepare(folder) {
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  mkdirSync(join(folder, '.bin'));
  const program = join(folder, '.bin', 'screen');
  writeFileSync(
    program,
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/screen.js')}' "$@"\n`,
  );
  chmodSync(program, 0o755);
}

/** The commands of a block, each with what it prints. */
function playBlock(text, folder) {
  const commands = text
    .split('\n')
    .flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
  // one shell for all, so that $? is the status of the command before
  const mark = '\u001e';
  const script = commands
    .map((command) => `${command}\nstatus=$?; printf '${mark}'; (exit $status)`)
    .join('\n');
  const env = {
    PATH: `${join(folder, '.bin')}:${process.env.PATH}`,
    HOME: folder,
    LANG: 'C',
    TZ: 'UTC',
  };
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    env,
    encoding: 'utf8',
    input: '',
  });
  const outputs = stdout.split(mark);
  return commands.map((command, at) => `$ ${command}\n${ended(outputs[at] ?? '')}`).join('');
}

function ended(output) {
  return output === '' || output.endsWith('\n') ? output : `${output}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of transcripts()) {
    const document = readFileSync(path, 'utf8');
    const now = played(document);
    if (now === document) continue;
    if (process.argv.includes('--update')) writeFileSync(path, now);
    else {
      process.stdout.write(`${path} is out of date; --update writes what is printed now\n`);
      process.exitCode = 1;
    }
  }
}
