import { dirname, relative, resolve } from 'node:path';
import { type Config } from '../core/config.js';
import { type Day } from '../core/day.js';
import { conditionSource } from '../core/condition-text.js';
import { insertRule } from '../core/insert-rule.js';
import { flowYaml } from '../core/flow-yaml.js';
import { error } from '../core/problem.js';
import { type NewRule, type RuleComments, ruleText } from '../core/rule-text.js';
import { freeName } from '../core/rule-name.js';
import { readRuleFile, replaceRuleFile } from '../files/rule-file.js';
import { defaultPolicy, loadPolicy, shippedPacks } from '../index.js';
import { askForRule } from './ask-for-rule.js';
import { exitStatus } from './exit-status.js';
import {
  type GoodPolicy,
  type RuleAnswers,
  makeRule,
  ruleComments,
  sampleAnswers,
} from './new-rule.js';
import { Questions } from './questions.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface NewCommandOptions extends CommonOptions, RuleAnswers {
  readonly into?: string;
  readonly today: Day;
}

/** `screen new rule`: prints a rule that works at once, or adds it to a rule file. */
export async function newCommand(
  kind: string,
  options: NewCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  if (kind !== 'rule') {
    await session.report([
      error('usage', `there is no new "${kind}" to be made`, { hint: 'screen new rule' }),
    ]);
    return session.status();
  }
  const found = await session.config();
  if (found === undefined) return session.status();
  return new NewRuleRun(session, options, found.config, terminal).run();
}

class NewRuleRun {
  readonly #session: Session;
  readonly #options: NewCommandOptions;
  readonly #config: Config;
  readonly #terminal: Terminal;

  constructor(session: Session, options: NewCommandOptions, config: Config, terminal: Terminal) {
    this.#session = session;
    this.#options = options;
    this.#config = config;
    this.#terminal = terminal;
  }

  async run(): Promise<number> {
    const { into } = this.#options;
    const text = into === undefined ? undefined : await readRuleFile(into);
    if (typeof text === 'object') {
      await this.#session.report([text]);
      return this.#session.status();
    }
    const loaded = await this.#load(text === undefined ? undefined : into);
    if (loaded === undefined) return this.#session.status();
    const answers = await this.#answers(loaded);
    if (answers === undefined) {
      await this.#session.remark('\nNo rule was made.');
      return exitStatus.interrupted;
    }
    const { rule, problems } = makeRule(answers, loaded, this.#config, this.#options.today);
    await this.#session.report(problems, new Map([[conditionSource, answers.when ?? '']]));
    if (rule === undefined) return this.#session.status();
    if (into === undefined) await this.#session.out.write(await this.#newFile(rule, '.'));
    else await this.#add(into, text, rule);
    return this.#session.status();
  }

  /** The policy that the rule is to fit: that of the file it goes into, else the one in force. */
  async #load(into: string | undefined): Promise<GoodPolicy | undefined> {
    const { problems, files, policy } = await loadPolicy(this.#names(into), this.#config);
    await this.#session.report(problems, files.texts);
    return policy && { policy, problems, files };
  }

  #names(into: string | undefined): readonly string[] {
    return into === undefined
      ? (this.#session.policyNames(this.#config) ?? [defaultPolicy])
      : [into];
  }

  /** What was said on the command line; where nothing was, what is asked, or a sample. */
  async #answers(loaded: GoodPolicy): Promise<RuleAnswers | undefined> {
    const { id, when, decide, strength, because } = this.#options;
    const said = [id, when, decide, strength, because].some((answer) => answer !== undefined);
    if (said) return { id, when, decide, strength, because };
    if (this.#terminal.stdin.isTTY !== true) {
      const taken = new Set(loaded.policy.rules.map((rule) => rule.id));
      return { ...sampleAnswers, id: freeName(sampleAnswers.id, taken) };
    }
    const questions = new Questions(this.#session);
    const asked = askForRule(questions, loaded, this.#config, this.#session);
    const answers = await Promise.race([asked, questions.interrupted]);
    questions.close();
    return answers;
  }

  async #add(path: string, text: string | undefined, rule: NewRule): Promise<void> {
    const inserted =
      text === undefined
        ? { text: await this.#newFile(rule, dirname(path)), line: undefined }
        : insertRule(path, text, rule, commentsFor(text));
    if ('problems' in inserted) return this.#session.report(inserted.problems);
    const problem = await replaceRuleFile(path, inserted.text, text);
    if (problem !== undefined) return this.#session.report([problem]);
    const where =
      inserted.line === undefined ? `the new file ${path}` : `${path}, line ${inserted.line}`;
    await this.#session.out.write(`added the rule ${rule.id} to ${where}\n`);
    await this.#session.remark(`Next: screen test ${path}`);
  }

  /** A rule file with this rule alone, on top of the policy in force. */
  async #newFile(rule: NewRule, folder: string): Promise<string> {
    const extended = await this.#extended(folder);
    const head = [
      '# A rule file of its own. A rule can as well be copied under "rules:" of another.',
      'screen: 1',
      ...(extended.length === 0
        ? []
        : [`extends: ${flowYaml(extended.length === 1 ? extended[0] : extended)}`]),
    ];
    return `${head.join('\n')}\n\nrules:\n${ruleText(rule, 2, ruleComments)}\n`;
  }

  /** The policies in force that a file in the folder can extend: shipped ones, and files beside it. */
  async #extended(folder: string): Promise<readonly string[]> {
    const packs = await shippedPacks();
    return this.#names(undefined).flatMap((name) => {
      if (packs.includes(name)) return [name];
      const path = relative(folder, resolve(name));
      return /\.ya?ml$/iu.test(path) && !path.startsWith('..') ? [`./${path}`] : [];
    });
  }
}

/** The comments, unless the file has them already. */
function commentsFor(text: string): RuleComments {
  return text.includes(`# ${ruleComments.id?.[0]}`) ? {} : ruleComments;
}
