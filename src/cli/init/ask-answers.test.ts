import { describe, expect, it } from 'vitest';
import { type Answers } from './answers.js';
import { askAnswers } from './ask-answers.js';

const usual: Answers = { name: '', fields: [], employers: [], policy: 'strangers' };
const choices = ['strangers', 'open', 'strict'].map((name) => ({ name, about: `about ${name}` }));

/** The answers of somebody who types these lines, and how often they were asked. */
async function answering(
  typed: readonly string[],
  given: Partial<Answers> = {},
  instead: Answers = usual,
) {
  const left = [...typed];
  const questions: string[] = [];
  const answers = await askAnswers(given, instead, choices, async (question, shown) => {
    questions.push(question);
    return left.shift() || shown;
  });
  return { answers, questions };
}

describe('asking for answers', () => {
  it('takes what is typed', async () => {
    const { answers } = await answering(['Nora', 'editing, writing', 'Acme 1999-2006', 'strict']);
    expect(answers).toEqual({
      name: 'Nora',
      fields: ['editing', 'writing'],
      employers: [{ name: 'Acme', from: 1999, to: 2006 }],
      policy: 'strict',
    });
  });

  it('takes what is usual where nothing is typed', async () => {
    expect((await answering(['', '', '', ''])).answers).toEqual(usual);
  });

  it('takes what is usual as it is, and not as its words read', async () => {
    const employers = [
      { name: 'Acme, Inc.', from: 1999 },
      { name: 'Banksia', from: 1, to: 2 },
    ];
    const known: Answers = { ...usual, name: 'Nora', employers, archive: './export.zip' };
    expect((await answering(['', '', '', ''], {}, known)).answers).toEqual(known);
  });

  it('takes "none" for nothing', async () => {
    const known: Answers = { ...usual, name: 'Nora', employers: [{ name: 'Acme' }] };
    expect((await answering(['None', '-', 'none', ''], {}, known)).answers).toEqual(usual);
  });

  it('does not ask for what was given', async () => {
    const given = { name: 'Nora', fields: [], employers: [], policy: 'open' };
    expect(await answering([], given)).toEqual({ answers: given, questions: [] });
  });

  it('asks for a policy until there is one of the name', async () => {
    const { answers, questions } = await answering(['', '', '', 'stict', 'anything', 'strict']);
    expect(answers.policy).toBe('strict');
    expect(questions[4]).toContain('did you mean strict?');
    expect(questions[5]).toContain('strangers, open, strict');
  });
});
