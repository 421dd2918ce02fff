import { RE2JS } from 're2js';
import { z } from 'zod';
import { defineOperator, testText } from '../core/operator.js';
import { type Span } from '../core/words.js';
import { type Text, rawSpan } from '../core/text.js';

/** The longest pattern that is accepted, in UTF-16 units. */
const maxPatternLength = 1000;

export const matches = defineOperator<RE2JS>({
  name: 'matches',
  opposite: 'does not match',
  about: 'a pattern in RE2 syntax is found; case and accents count unless it begins with (?i)',
  example: "note matches: '(?i)\\$ ?\\d+'",
  takes: ['text', 'texts'],
  manyOperands: true,
  expects: () => 'a pattern, or a list of patterns',
  operand: () => z.string().transform(compilePattern),
  compile: (patterns) => testText((text) => leftmost(text, patterns)),
});

function compilePattern(pattern: string, context: z.RefinementCtx): RE2JS {
  const problem = refusal(pattern);
  if (problem === undefined) {
    try {
      return RE2JS.compile(RE2JS.translateRegExp(pattern));
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      context.addIssue({ code: 'custom', message: reason.replace(/^error parsing regexp: /u, '') });
      return z.NEVER;
    }
  }
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
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
  return undefined;
}

function leftmost({ plain }: Text, patterns: readonly RE2JS[]): Span | undefined {
  let best: Span | undefined;
  for (const pattern of patterns) {
    if (!pattern.test(plain.text)) continue;
    const matcher = pattern.matcher(plain.text);
    if (!matcher.find()) continue;
    const [start, end] = [matcher.start(), matcher.end()];
    const better =
      best === undefined || start < best.start || (start === best.start && end > best.end);
    if (better) best = { start, end };
  }
  return best && rawSpan(plain, best.start, best.end);
}
