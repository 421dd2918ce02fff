import { resolve } from 'node:path';
import { didYouMean } from '../core/did-you-mean.js';
import { type Problem, error } from '../core/problem.js';
import { visible } from '../core/visible.js';
import { findConfig } from '../files/config.js';
import { type NewFiles, otherFiles, refuseFolder, writeNewFiles } from '../files/new-files.js';
import { editorSchemas, readSchema } from '../files/schemas.js';
import { type ShippedPolicy, shippedPolicies } from '../index.js';
import { exitStatus } from './exit-status.js';
import { type Answers, employersOf, oneLine, wordsOf } from './init/answers.js';
import { askAnswers } from './init/ask-answers.js';
import { configName, rulesName, starterConfig, starterRules } from './init/starter-files.js';
import { usualAnswers } from './init/usual-answers.js';
import { Questions } from './questions.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface InitOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dir?: string;
  readonly name?: string;
  readonly fields?: string;
  readonly employers?: string;
  readonly archive?: string;
}

/** `screen init`: writes a config and rules to start from. Resolves to the exit status. */
export async function initCommand(options: InitOptions, terminal: Terminal): Promise<number> {
  const session = new Session(terminal, options);
  const folder = resolve(terminal.cwd, options.dir ?? '');
  const choices = await shippedPolicies();
  const wrong = wrongPolicy(options, choices) ?? (await wrongFolder(folder));
  if (wrong !== undefined) return failed(session, wrong);
  const { usual, problems } = await usualAnswers(options.archive, folder, terminal.cwd);
  await session.report(problems);
  if (usual === undefined) return session.status();
  const answers = await answersFor(options, session, choices, usual);
  if (answers === undefined) {
    await session.err.write('\nNothing was written.\n');
    return exitStatus.interrupted;
  }
  const problem = await writeNewFiles(folder, await filesFor(answers));
  if (problem !== undefined) return failed(session, problem);
  await session.out.write(whatNow(options, answers));
  return session.status();
}

async function failed(session: Session, problem: Problem): Promise<number> {
  await session.report([problem]);
  return session.status();
}

function wrongPolicy(
  { policy = [] }: InitOptions,
  choices: readonly ShippedPolicy[],
): Problem | undefined {
  const names = choices.map(({ name }) => name);
  const [wanted, second] = policy;
  if (second !== undefined)
    return error('usage', 'more than one policy to start from', {
      hint: `give one of ${names.join(', ')} after --policy`,
    });
  if (wanted === undefined || names.includes(wanted)) return undefined;
  const hint = `policies to start from: ${names.join(', ')}`;
  return error('usage', `"${wanted}" is no policy to start from`, didYouMean(wanted, names, hint));
}

/** What is there already is kept, and so is another config that would count for nothing. */
async function wrongFolder(folder: string): Promise<Problem | undefined> {
  const refusal = await refuseFolder(folder);
  if (refusal !== undefined) return refusal;
  const other = await otherFiles(
    folder,
    new Map([[configName, undefined], [rulesName, undefined], ...(await schemaFiles())]),
  );
  const { file } = await findConfig({ cwd: folder, userFolder: folder });
  const existing = [...new Set([...(file === undefined ? [] : [file]), ...other])];
  if (existing.length === 0) return undefined;
  const named = existing.map((path) => `"${path}"`).join(' and ');
  const kept =
    existing.length === 1 ? 'is there already and is kept' : 'are there already and are kept';
  return error('usage', `${named} ${kept}`, {
    hint: 'write into another folder:  screen init --dir other-folder',
  });
}

async function filesFor(answers: Answers): Promise<NewFiles> {
  return new Map([
    [configName, starterConfig(answers)],
    [rulesName, starterRules(answers)],
    ...(await schemaFiles()),
  ]);
}

/** The schemas, by the paths at which the other files look for them, without a connection. */
function schemaFiles(): Promise<readonly (readonly [path: string, text: string])[]> {
  return Promise.all(
    editorSchemas.map(async (name) => [`schema/${name}`, await readSchema(name)] as const),
  );
}

/** The answers, or undefined where somebody gave up on the questions. */
async function answersFor(
  options: InitOptions,
  session: Session,
  choices: readonly ShippedPolicy[],
  usual: Answers,
): Promise<Answers | undefined> {
  const given = givenAnswers(options);
  const asks = options.yes !== true && session.terminal.stdin.isTTY === true;
  if (!asks) {
    if (options.yes !== true)
      await session.remark(
        'Nobody is there to be asked, so what is usual was taken (as by --yes).',
      );
    return { ...usual, ...given };
  }
  await session.remark('Enter takes what stands in brackets. All of it can be changed later.');
  const questions = new Questions(session);
  const asked = askAnswers(given, usual, choices, (...one) => questions.ask(...one));
  const answers = await Promise.race([asked, questions.interrupted]);
  questions.close();
  return answers;
}

function givenAnswers({ name, fields, employers, policy }: InitOptions): Partial<Answers> {
  return {
    ...(name === undefined ? {} : { name: oneLine(name) }),
    ...(fields === undefined ? {} : { fields: wordsOf(fields) }),
    ...(employers === undefined ? {} : { employers: employersOf(employers) }),
    ...(policy?.[0] === undefined ? {} : { policy: policy[0] }),
  };
}

function whatNow({ dir }: InitOptions, { policy }: Answers): string {
  const lines = [
    `Wrote ${configName}: your settings`,
    `      ${rulesName}: your rules, on top of the policy ${policy}`,
    '      schema/: with it, an editor helps you to write both',
    '',
    'Next, change what you like, and:',
    ...(dir === undefined ? [] : [`  cd ${visible(dir)}`]),
    '  screen check                whether the rules are right',
    '  screen test                 whether they do what their examples say',
    '  screen Invitations.csv      what they decide',
  ];
  return `${lines.join('\n')}\n`;
}
