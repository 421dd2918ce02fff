import { nearestWord } from '../../core/did-you-mean.js';
import { type Answers, employersOf, oneLine, wordsOf } from './answers.js';

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
  const name = given.name ?? oneLine(noneOr(await ask('Your name', shown([usual.name]))));
  const fields =
    given.fields ??
    wordsOf(
      noneOr(
        await ask(
          'Your fields of work, in the words that people use who write to you about them, with commas between',
          shown(usual.fields),
        ),
      ),
    );
  const employers =
    given.employers ??
    employersOf(
      noneOr(
        await ask(
          'Where you have worked, with commas between, and years if you like (Acme 1999-2006)',
          shown(usual.employers.map((employer) => employer.name)),
        ),
      ),
    );
  return {
    name,
    fields,
    employers,
    policy: given.policy ?? (await askPolicy(usual, choices, ask)),
  };
}

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

/** What is taken where nothing is typed, as it stands in brackets. */
function shown(words: readonly string[]): string {
  return words.join(', ') || 'none';
}

function noneOr(answer: string): string {
  return /^(?:none|-)$/iu.test(answer) ? '' : answer;
}
