import { RE2JS } from 're2js';
import { anyTextOperand } from '../core/operand.js';
import { defineOperator, testText } from '../core/operator.js';
import { type LetterPairs, type PairsOfWord, pairsOfNeed } from '../core/letter-pairs.js';
import { patternNeeds } from '../core/pattern-needs.js';
import { type Span } from '../core/words.js';
import { type Text, rawSpan } from '../core/text.js';

/** The longest pattern that is accepted, in UTF-16 units. */
const maxPatternLength = 1000;

export const matches = defineOperator<string>({
  name: 'matches',
  opposite: 'does not match',
  about: 'a pattern in RE2 syntax is found; case and accents count unless it begins with (?i)',
  example: "note matches: '(?i)\\$ ?\\d+'",
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a pattern, or a list of patterns',
  operand: () => anyTextOperand,
  searchesPatterns: true,
  check: (pattern) => refusal(pattern) ?? syntaxError(pattern),
  compile(written, { needs }) {
    const patterns = written.map((pattern) => new Pattern(pattern, needs?.get(pattern)));
    return testText((text) => leftmost(text, patterns));
  },
});

/** A pattern that is compiled when a text first may match it. */
class Pattern {
  readonly #written: string;
  #needs: readonly string[] | undefined;
  #words: readonly (readonly PairsOfWord[])[] | undefined;
  #needed: readonly RegExp[] | undefined;
  #compiled: RE2JS | undefined;

  constructor(written: string, needs?: readonly string[]) {
    this.#written = written;
    this.#needs = needs;
  }

  /** The leftmost match. */
  find({ plain: { text }, lower, pairs }: Text): Span | undefined {
    if (pairs !== undefined && !this.#mayBeSaid(pairs)) return undefined;
    if (lower !== undefined && !this.#mayMatch(lower)) return undefined;
    this.#compiled ??= compilePattern(this.#written);
    // only saying whether there is a match takes a fraction of the time
    if (!this.#compiled.test(text)) return undefined;
    const matcher = this.#compiled.matcher(text);
    return matcher.find() ? { start: matcher.start(), end: matcher.end() } : undefined;
  }

  /** Whether the text may have the words that what is needed is made of; most have not. */
  #mayBeSaid(pairs: LetterPairs): boolean {
    this.#words ??= this.#whatIsNeeded().flatMap((need) => {
      const words = pairsOfNeed(need);
      return words === undefined ? [] : [words];
    });
    return this.#words.every((words) => pairs.mayHaveOneOf(words));
  }

  #mayMatch(lower: string): boolean {
    this.#needed ??= this.#whatIsNeeded().map((need) => new RegExp(need));
    return this.#needed.every((need) => need.test(lower));
  }

  #whatIsNeeded(): readonly string[] {
    return (this.#needs ??= patternNeeds(this.#written));
  }
}

function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(RE2JS.translateRegExp(pattern));
}

function syntaxError(pattern: string): string | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return reason.replace(/^error parsing regexp: /u, '');
  }
}

function refusal(pattern: string): string | undefined {
  if (pattern === '') return 'an empty pattern matches everything';
  if (pattern.length > maxPatternLength) return `longer than ${maxPatternLength} characters`;
  if (/[\u0000-\u001f]/u.test(pattern))
    return 'a control character; in double quotes "\\b" is a backspace, so write the pattern in single quotes';
  if (/^\/.*\/[a-z]*$/u.test(pattern))
    return 'written between slashes; leave them out, and begin with (?i) where case does not count';
  if (/\(\?<?[=!]/u.test(pattern)) return 'look-ahead and look-behind do not exist in RE2 syntax';
  if (/(?<!\\)(?:\\\\)*\\[1-9]/u.test(pattern))
    return 'a reference back, such as \\1, does not exist in RE2 syntax';
  const escape = unknownEscape(pattern);
  return escape === undefined ? undefined : `"${escape}" means nothing in RE2 syntax`;
}

/** A letter with a backslash that has no meaning, and would be taken for the letter alone. */
function unknownEscape(pattern: string): string | undefined {
  const escapes = /\\c[a-z]|\\u(?:[\da-f]{4}|\{[\da-f]+\})|\\x(?:[\da-f]{2}|\{[\da-f]+\})|\\./gisu;
  const all = Array.from(pattern.matchAll(escapes), ([escape]) => escape);
  return all.find((escape) => /^\\[ceg-moquxyCF-ORTUVXYZ89]$/u.test(escape));
}

function leftmost(text: Text, patterns: readonly Pattern[]): Span | undefined {
  let best: Span | undefined;
  for (const pattern of patterns) {
    const span = pattern.find(text);
    if (span === undefined) continue;
    const { start, end } = span;
    const better =
      best === undefined || start < best.start || (start === best.start && end > best.end);
    if (better) best = span;
  }
  return best && rawSpan(text.plain, best.start, best.end);
}
