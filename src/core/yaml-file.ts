import { type Document } from 'yaml';
import { MendedText } from './mended-text.js';
import { type Problem, error } from './problem.js';
import {
  maxYamlLength,
  refuseControls,
  refuseDepth,
  refuseLongLines,
  specialSpaces,
  tooLarge,
} from './yaml-characters.js';
import { layoutOf } from './yaml-layout.js';
import { explainYamlError } from './yaml-mistakes.js';
import { dividedByCurlyQuotes } from './yaml-quotes.js';
import { ParseWork, parseYaml } from './yaml-parse.js';
import { plainWords } from './yaml-plain-words.js';
import { refusals } from './yaml-refusals.js';
import { type Mistake, type SpanEdit, type YamlError } from './yaml-spot.js';
import { type YamlFile, emptyFile, yamlFile } from './yaml-tree.js';
import { type YamlWords, noWords } from './yaml-words.js';

/** How many mistakes of one file are mended to see what comes after them. */
const maxMended = 20;

/**
 * Reads YAML 1.2 of the core schema; an empty file is an empty map. Refuses what would make the
 * text mean something else than it seems: anchors, aliases, tags, merge keys, several documents.
 *
 * A mistake that can only be mended in one way is mended, so that `yaml` says what comes after it as
 * well; the problem remains. `yaml` is undefined where nothing can be made of the text.
 */
export function readYaml(
  file: string,
  text: string,
  words: YamlWords = noWords,
): { readonly yaml?: YamlFile; readonly problems: readonly Problem[] } {
  if (text.length > maxYamlLength) return { problems: [tooLarge(file)] };
  const source = new MendedText(file, text);
  const work = new ParseWork();
  const problems: Problem[] = [];
  for (;;) {
    const found = firstMistake(source, words, work);
    // what comes after the mistakes so far is not looked at where that would take too long
    if (work.left < 0 && problems.length > 0) return { problems };
    problems.push(...found.problems);
    if (found.edits === undefined || problems.length > maxMended) {
      const { document } = found;
      if (document === undefined) return { problems };
      return {
        yaml: document === 'empty' ? emptyFile(source) : yamlFile(document, source),
        problems,
      };
    }
    source.make(found.edits);
  }
}

interface Found {
  readonly problems: readonly Problem[];
  /** What mends them, where there is one way only. */
  readonly edits?: readonly SpanEdit[];
  /** What the text says, where it can be told. */
  readonly document?: Document.Parsed | 'empty';
}

function firstMistake(source: MendedText, words: YamlWords, work: ParseWork): Found {
  const refused = refuseControls(source) ?? refuseLongLines(source) ?? refuseDepth(source);
  if (refused !== undefined) return { problems: [refused] };
  const spaces = specialSpaces(source);
  if (spaces !== undefined) return spaces;
  const parsed = parseYaml(source.text, work);
  if (parsed === undefined) return { problems: [tooMuch(source)] };
  const [document, second] = parsed.documents;
  const [first] = parsed.errors;
  if (first !== undefined) return mistakeOf(first, source, words, work);
  if (document === undefined) return { problems: [], document: 'empty' };
  const curly = dividedByCurlyQuotes(source.text);
  if (curly.length > 0) return curlyMistake(curly, source);
  const refusedNodes = refusals(document, source);
  const problems = refusedNodes.map(({ problem }) => problem);
  if (second !== undefined) problems.push(severalDocuments(source, second.range[0]));
  const edits = refusedNodes.flatMap((refusal) => refusal.edits ?? []);
  if (edits.length > 0 && refusedNodes.every((refusal) => refusal.edits !== undefined))
    return { problems, edits };
  const hasData = problems.every(({ code }) => code !== 'yaml-refused');
  return { problems, ...(hasData && { document }) };
}

/** The first error, which those after it mostly echo. */
function mistakeOf(found: YamlError, source: MendedText, words: YamlWords, work: ParseWork): Found {
  const { text } = source;
  if (!canBeExplained(text)) return { problems: [plainMistake(found, source)] };
  const layout = layoutOf(text);
  // an error at the end of the text is one of its last line
  const at = Math.min(found.start, Math.max(0, text.trimEnd().length - 1));
  const line = layout.starts.findLastIndex((start) => start <= at);
  const mistake = explainYamlError(found, { text, layout, line, words });
  const edits = goodEdits(mistake, source, work);
  const sure = mistake.sure === true && edits !== undefined;
  const problem = error('bad-yaml', mistake.message, {
    place: source.placeOf(mistake.start, mistake.end),
    hint: mistake.hint,
    ...(mistake.also && {
      also: {
        place: source.placeOf(mistake.also.start, mistake.also.end),
        message: mistake.also.message,
      },
    }),
    ...(edits && { fix: { edits: edits.map((edit) => source.editOf(edit)), sure } }),
  });
  return { problems: [problem], ...(sure && { edits }) };
}

/** The way to mend the mistake that lets the parser get furthest, at least past the line. */
function goodEdits(
  { candidates = [], start }: Mistake,
  source: MendedText,
  work: ParseWork,
): readonly SpanEdit[] | undefined {
  let furthest = linesIn(source.text.slice(0, start));
  let best: readonly SpanEdit[] | undefined;
  for (const edits of candidates) {
    const reached = firstWrongLine(source.with(edits), work);
    if (reached > furthest) [best, furthest] = [edits, reached];
    if (reached === Infinity) break;
  }
  return best;
}

/** The line where the parser first stumbles, counted from 1; infinite where it doesn't. */
function firstWrongLine(text: string, work: ParseWork): number {
  const parsed = parseYaml(text, work);
  if (parsed === undefined) return 0;
  const [next] = parsed.errors;
  return next === undefined ? Infinity : linesIn(text.slice(0, next.start));
}

/** Whether a text is such that a person can have written it: to look closely at others takes long. */
function canBeExplained(text: string): boolean {
  const lines = text.split('\n');
  return lines.length <= maxLines && lines.every((line) => line.length <= maxLineLength);
}

/** How many lines a file may have, and how long, for what is wrong in it to be looked at closely. */
const maxLines = 5000;
const maxLineLength = 2000;

function plainMistake(found: YamlError, source: MendedText): Problem {
  const { message, hint } = plainWords(found);
  return error('bad-yaml', message, { place: source.placeOf(found.start, found.end), hint });
}

function tooMuch(source: MendedText): Problem {
  return error('bad-yaml', 'more keys, items and signs than a file of rules can have', {
    place: source.placeOf(0, 1),
    hint: 'move some of it to another file of the same folder',
  });
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

function curlyMistake(edits: readonly SpanEdit[], source: MendedText): Found {
  const [first] = edits;
  const problem = error('bad-yaml', 'curly quotes do not quote here', {
    place: source.placeOf(first?.start ?? 0, first?.end ?? 0),
    hint: 'type straight quotes',
    fix: { edits: edits.map((edit) => source.editOf(edit)), sure: true },
  });
  return { problems: [problem], edits };
}

function severalDocuments(source: MendedText, start: number): Problem {
  return error(
    'yaml-refused',
    'a second document after "---", which rule and config files may not have',
    {
      place: source.placeOf(start, start + 3),
      hint: 'put it into a file of its own',
    },
  );
}
