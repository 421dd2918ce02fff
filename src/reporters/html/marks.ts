import { type Reason, type ReasonEvidence } from '../../core/decision.js';
import { fold, rawSpan } from '../../core/text.js';
import { findWords } from '../../core/words.js';
import { type Part, markup, multiline } from './markup.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text of the sender's, with the words marked that reasons found in it. `fact` is the one it is the
 * value of; words that were found in what is left of the note without courtesies are looked for.
 */
export function withMarks(
  text: string,
  fact: 'note' | 'headline',
  reasons: readonly Reason[],
): readonly Part[] {
  const spans = reasons
    .flatMap(({ evidence }) => evidence)
    .flatMap((one) => spanIn(text, fact, one) ?? []);
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of apart(spans)) {
    parts.push(multiline(text.slice(from, start)));
    parts.push(markup`<mark>${multiline(text.slice(start, end))}</mark>`);
    from = end;
  }
  return [...parts, multiline(text.slice(from))];
}

function spanIn(
  text: string,
  fact: string,
  { fact: said, matched, start = 0, end = 0 }: ReasonEvidence,
): Span | undefined {
  if (matched === undefined) return undefined;
  if (said === fact) return text.slice(start, end) === matched ? { start, end } : undefined;
  if (fact !== 'note' || said !== 'note-core') return undefined;
  const folded = fold(text);
  const at = findWords(folded.text, matched);
  return at < 0 ? undefined : rawSpan(folded, at, at + matched.length);
}

/** The spans in order; those that touch or overlap are one, and one of no length is none. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) joined.push({ start, end });
  }
  return joined;
}
