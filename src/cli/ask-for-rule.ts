import { conditionSource } from '../core/condition-text.js';
import { nearestWord } from '../core/did-you-mean.js';
import { hasErrors } from '../core/problem.js';
import { nameForCondition } from '../core/rule-name.js';
import { type DecisionName, decisions } from '../core/written.js';
import { type LoadOptions } from '../index.js';
import { type GoodPolicy, type RuleAnswers, checkCondition, sampleAnswers } from './new-rule.js';
import { checkNewRule } from './new-rule-problems.js';
import { type Questions } from './questions.js';
import { type Session } from './session.js';

/** Asks on the terminal what a rule is to be. */
export async function askForRule(
  questions: Questions,
  loaded: GoodPolicy,
  options: LoadOptions,
  session: Session,
): Promise<RuleAnswers> {
  await session.remark('Four questions; Enter takes what stands in brackets.');
  const when = await askCondition(questions, loaded, options, session);
  const decide = await askDecision(questions, session);
  const because = await questions.ask('Why, in the report?', sampleAnswers.because);
  const id = await askName(questions, loaded, when, options, session);
  return {
    id,
    when,
    ...(decide === 'nothing' ? {} : { decide }),
    ...(because === sampleAnswers.because ? {} : { because }),
  };
}

async function askCondition(
  questions: Questions,
  loaded: GoodPolicy,
  options: LoadOptions,
  session: Session,
): Promise<string> {
  for (;;) {
    const when = await questions.ask('When does it hold?', sampleAnswers.when);
    const { problems } = checkCondition(when, loaded, options);
    await session.show(problems, new Map([[conditionSource, when]]));
    if (!hasErrors(problems)) return when;
  }
}

async function askDecision(
  questions: Questions,
  session: Session,
): Promise<DecisionName | 'nothing'> {
  const choices = [...decisions, 'nothing'] as const;
  for (;;) {
    const said = await questions.ask(
      'What does it decide: accept, ask, decline or nothing?',
      'ask',
    );
    const word = said === 'ask' ? 'ask-for-context' : said;
    const choice = choices.find((one) => one === nearestWord(word, choices));
    if (choice !== undefined) return choice;
    await session.remark(`"${said}" is none of them.`);
  }
}

async function askName(
  questions: Questions,
  loaded: GoodPolicy,
  when: string,
  options: LoadOptions,
  session: Session,
): Promise<string> {
  const taken = new Set(loaded.policy.rules.map(({ id }) => id));
  const { condition } = checkCondition(when, loaded, options);
  const usual = condition === undefined ? sampleAnswers.id : nameForCondition(condition, taken);
  for (;;) {
    const id = await questions.ask('What is it called?', usual);
    const problems = checkNewRule({ id }, loaded.policy);
    await session.show(problems);
    if (problems.length === 0) return id;
  }
}
