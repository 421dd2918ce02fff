import { type Employer } from '../../core/owner.js';
import { isPhrase } from '../../core/written-phrase.js';

/** A place where somebody has worked, as they say it. */
export type EmployerAnswer = Pick<Employer, 'name' | 'from' | 'to'>;

/** What `screen init` asks. */
export interface Answers {
  readonly name: string;
  readonly fields: readonly string[];
  readonly employers: readonly EmployerAnswer[];
  /** The shipped policy that the rules extend. */
  readonly policy: string;
  /** The owner's own export, as the config names it. */
  readonly archive?: string;
}

/** An answer on one line, without what a terminal may add to it, such as the code of an arrow key. */
export function oneLine(answer: string): string {
  return answer
    .toWellFormed()
    .replace(/\u001b\[[\d;]*[A-Za-z~]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The words of an answer, each once, fit to be looked for: they are divided by commas. */
export function wordsOf(answer: string): readonly string[] {
  const words = answer.split(',').map((word) => asPhrase(oneLine(word)));
  return [...new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)))];
}

/** The words without * and ... where these could not stand for other words. */
function asPhrase(words: string): string {
  return isPhrase(words) ? words : oneLine(words.replace(/\*|\.{3,}|…/gu, ' '));
}

const years = /^(?<name>.*\S)\s*(?:\s|\()(?<from>\d{4})\s*[-–—]\s*(?<to>\d{4}|now|today|)\)?$/iu;

/** Employers as `Acme, Halloran Systems 1999-2006, Banksia 2010-` name them. */
export function employersOf(answer: string): readonly EmployerAnswer[] {
  return wordsOf(answer).map((word) => {
    const { name = word, from, to } = years.exec(word)?.groups ?? {};
    return {
      name,
      ...(from === undefined ? {} : { from: Number(from) }),
      ...(/^\d{4}$/u.test(to ?? '') ? { to: Number(to) } : {}),
    };
  });
}

/** Employers as {@link employersOf} reads them. */
export function printEmployers(employers: readonly EmployerAnswer[]): string {
  return employers
    .map(({ name, from, to }) => (from === undefined ? name : `${name} ${from}-${to ?? 'now'}`))
    .join(', ');
}
