import { nearestWord } from '../../core/did-you-mean.js';
import { type Answers, employersOf, oneLine, printEmployers, wordsOf } from './answers.js';

/** Asks one question; resolves to what was typed, or to `usual` where nothing was. */
export type Ask = (question: string, usual: string) => Promise<string>;

/** A policy to choose. */
export interface PolicyChoice {
  readonly name: string;
  readonly about: string;
}

/** Asks for what has not been given. */
export async function askAnswers(
  given: Partial<Answers>,
  usual: Answers,
  choices: readonly PolicyChoice[],
  ask: Ask,
): Promise<Answers> {
  /** Takes what is usual, and not what its words would be read as, where nothing is typed. */
  const askFor = async <T>(
    question: string,
    instead: T,
    shown: string,
    read: (typed: string) => T,
  ) => {
    const typed = await ask(question, shown || 'none');
    return typed === shown ? instead : read(/^(?:none|-)$/iu.test(typed) ? '' : typed);
  };
  const { name, fields, employers } = usual;
  return {
    ...usual,
    name: given.name ?? (await askFor(questions.name, name, name, oneLine)),
    fields: given.fields ?? (await askFor(questions.fields, fields, fields.join(', '), wordsOf)),
    employers:
      given.employers ??
      (await askFor(questions.employers, employers, printEmployers(employers), employersOf)),
    policy: given.policy ?? (await askPolicy(usual, choices, ask)),
  };
}

const questions = {
  name: 'Your name',
  fields:
    'Your fields of work, in the words of people who write to you about them, with commas between',
  employers: 'Where you have worked, with commas between, and years if you like (Acme 1999-2006)',
} as const;

async function askPolicy(
  usual: Answers,
  choices: readonly PolicyChoice[],
  ask: Ask,
): Promise<string> {
  const names = choices.map(({ name }) => name);
  const list = choices.map(({ name, about }) => `\n  ${name}: ${about}`).join('');
  let question = `Whom to let in?${list}\nOne of these`;
  for (;;) {
    const typed = await ask(question, usual.policy);
    if (names.includes(typed)) return typed;
    const nearest = nearestWord(typed, names);
    question =
      nearest === undefined
        ? `There is no "${typed}". One of ${names.join(', ')}`
        : `There is no "${typed}"; did you mean ${nearest}? One of ${names.join(', ')}`;
  }
}
