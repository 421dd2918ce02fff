import { type Mark, type Stray, type Unclosed } from './yaml-layout.js';
import { tabMistake } from './yaml-indent.js';
import { plainWords } from './yaml-plain-words.js';
import { lineMistake } from './yaml-slips.js';
import {
  type Mistake,
  type SpanEdit,
  type Spot,
  type YamlError,
  lineAt,
  withoutComment,
} from './yaml-spot.js';
import { structureMistake } from './yaml-structure.js';

/** What a user should read in place of a parser's error: where it begins, and what to type. */
export function explainYamlError(error: YamlError, spot: Spot): Mistake {
  return (
    openMistake(error, spot) ??
    tabMistake(error, spot) ??
    structureMistake(spot) ??
    lineMistake(error, spot) ?? { ...plainWords(error), start: error.start, end: error.end }
  );
}

/** A quote or bracket before the place that is open still, which is what is really wrong. */
function openMistake(error: YamlError, spot: Spot): Mistake | undefined {
  const { layout, line, text } = spot;
  const strays = layout.stray.map((stray) => ({ stray, opening: openingOf(stray, spot) }));
  const found = [
    ...layout.unclosed.map((mark) => ({
      at: mark.offset,
      line: mark.line,
      mark,
      stray: undefined,
    })),
    ...strays.map(({ stray, opening }) => ({
      at: opening?.offset ?? stray.offset,
      line: opening?.line ?? stray.line,
      mark: stray,
      stray: strayBracket(stray, opening, spot),
    })),
  ]
    .filter((one) => one.line <= line || error.start >= text.trimEnd().length)
    .toSorted((a, b) => a.at - b.at);
  const [first] = found;
  // where quotes pair up wrongly, it began with the first one that goes over other lines
  const crossing = layout.crossing.find((mark) => mark.line < line && line <= mark.to);
  if (first === undefined) return crossing && unclosed(spot, [{ ...crossing, until: crossing.to }]);
  if (first.stray !== undefined) return first.stray;
  if (isQuote(first.mark) && crossing !== undefined)
    return unclosed(spot, [{ ...crossing, until: crossing.to }]);
  // of several that are open on one line, the innermost is to be closed first
  const open = layout.unclosed.filter((mark) => mark.line === first.line).toReversed();
  return hashInBrackets(spot, first.mark) ?? unclosed(spot, open);
}

const opens: Readonly<Record<string, string>> = { ']': '[', '}': '{' };
const closes: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

function isQuote({ mark }: Mark): boolean {
  return mark === '"' || mark === "'";
}

/** Where a bracket is missing that would be closed on a line of its own: after a key, lined up with it. */
function openingOf({ mark, offset, line }: Mark, spot: Spot): Mark | undefined {
  const closing = lineAt(spot, line);
  const indent = offset - closing.from;
  if (closing.raw.slice(0, indent).trim() !== '') return undefined;
  for (let above = line - 1; above >= 0; above -= 1) {
    const { from, raw } = lineAt(spot, above);
    const code = (spot.layout.code[above] ?? '').trimEnd();
    const at = raw.search(/\S/u);
    if (at < 0 || at > indent) continue;
    if (at < indent || !/:(?:\s*\S)?$/u.test(code)) return undefined;
    return { mark: opens[mark] ?? '', offset: from + code.length, line: above };
  }
  return undefined;
}

function strayBracket(stray: Stray, opening: Mark | undefined, spot: Spot): Mistake {
  const { mark, offset, within } = stray;
  const at = { start: offset, end: offset + 1 };
  if (opening !== undefined)
    return {
      start: opening.offset - 1,
      end: opening.offset,
      message: `a "${mark}" closes what is never opened; was a "${opening.mark}" meant here?`,
      hint: `put a "${opening.mark}" where it begins, or delete the "${mark}"`,
      also: { ...at, message: `the "${mark}"` },
      candidates: [
        [{ start: opening.offset, end: opening.offset, text: ` ${opening.mark}` }],
        ...(/[(]$/u.test(spot.text.slice(0, opening.offset))
          ? [[{ start: opening.offset - 1, end: opening.offset, text: opening.mark }]]
          : []),
      ],
    };
  return {
    ...at,
    message: `the "${mark}" closes nothing`,
    hint: `delete it, or put a "${opens[mark]}" where it is to begin`,
    ...(within !== undefined &&
      within.line !== stray.line && {
        also: { start: within.offset, end: within.offset + 1, message: 'what is open there' },
      }),
    candidates: [[{ ...at, text: '' }]],
  };
}

function unclosed(spot: Spot, open: readonly Unclosed[]): Mistake {
  const { mark = '', offset = 0 } = open[0] ?? {};
  const quoted = /["']/u.test(mark);
  return {
    start: offset,
    end: offset + 1,
    message: `${quoted ? 'a quote' : `the "${mark}"`} is opened here and never closed`,
    hint: quoted
      ? `put a ${mark} where the text ends; a text that has quotes in it stands in the other kind of quotes`
      : `put a "${closes[mark]}" where it ends`,
    candidates: closings(spot, open),
  };
}

/** Ways to close what is open: at the end of its line, or before what closes something else. */
function closings(spot: Spot, open: readonly Unclosed[]): readonly (readonly SpanEdit[])[] {
  const [first] = open;
  const typed = open.map(({ mark }) => closes[mark] ?? '').join('');
  if (first === undefined) return [];
  const { from, raw } = lineAt(spot, first.line);
  const code = withoutComment(spot, first.line, raw);
  if (code.length === first.offset - from + 1) return closingsBelow(spot, first, typed);
  const tail = /[\s\]}]*$/u.exec(code)?.[0].length ?? 0;
  const places = Array.from({ length: tail + 1 }, (_, back) => code.length - back);
  return places
    .filter((at) => !/\s/u.test(code.charAt(at - 1)))
    .map((at) => {
      const text = at === code.length ? typed.replaceAll('}', ' }') : typed;
      return [{ start: from + at, end: from + at, text }];
    });
}

/** What is open at the end of its line goes on over the lines below. */
function closingsBelow(
  spot: Spot,
  { line, until }: Unclosed,
  typed: string,
): readonly (readonly SpanEdit[])[] {
  for (let last = until - 1; last > line; last -= 1) {
    const { from, raw } = lineAt(spot, last);
    const at = from + withoutComment(spot, last, raw).length;
    if (at > from) return [[{ start: at, end: at, text: ` ${typed}` }]];
  }
  return [];
}

/** `[one, #two]`: what begins with # is taken for a comment, and the bracket's end with it. */
function hashInBrackets(spot: Spot, { line, mark }: Mark): Mistake | undefined {
  if (!'[{'.includes(mark)) return undefined;
  const { from, raw } = lineAt(spot, line);
  const hash = /\s#[^\s#].*[\]}]/u.exec(raw);
  const isComment = (spot.layout.code[line] ?? '').slice(hash?.index).trim() === '';
  if (hash === null || !isComment) return undefined;
  const tags = [...raw.matchAll(/(?<=[\s,[])#[^\s,\]}]+/gu)].map(({ 0: tag, index }) => ({
    start: from + index,
    end: from + index + tag.length,
    text: `"${tag}"`,
  }));
  const [first] = tags;
  if (first === undefined) return undefined;
  return {
    start: first.start,
    end: first.end,
    message: 'what begins with "#" is a comment, up to the end of the line',
    hint: 'put quotes around a text that begins with #',
    sure: true,
    candidates: [tags],
  };
}
