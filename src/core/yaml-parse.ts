import { Composer, type Document, Lexer, Parser } from 'yaml';
import { type YamlError } from './yaml-spot.js';

/**
 * How many of the smallest pieces of its grammar a text may have. A file of the largest size that
 * people write has some 90,000; what has more was made to keep a reader busy.
 */
const maxPieces = 100_000;

/** How much the parser may do for one file, in pieces, when it is to see what mends a mistake. */
export class ParseWork {
  left = 2 * maxPieces;
}

/** What a text says, up to its first error; or up to its second document, which is there where it is. */
export interface ParsedYaml {
  readonly documents: readonly Document.Parsed[];
  readonly errors: readonly YamlError[];
}

/** Reads YAML 1.2 of the core schema; undefined where it takes more work than is left. */
export function parseYaml(text: string, work: ParseWork): ParsedYaml | undefined {
  const { stackTraceLimit } = Error;
  try {
    // each error would take down where it was made, which nobody asks for
    Error.stackTraceLimit = 0;
    return parse(text, work);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function parse(text: string, work: ParseWork): ParsedYaml | undefined {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const documents: Document.Parsed[] = [];
  for (const token of tokensOf(text, work)) {
    if (token === undefined) return undefined;
    documents.push(...composer.next(token));
    // all that follows the first error are mostly its echoes, and there may be a hundred thousand
    if (token.type === 'error' || documents.length > 1) break;
  }
  documents.push(...composer.end());
  const [document] = documents;
  const { errors, warnings } = document ?? composer.streamInfo();
  return {
    documents,
    errors: [...errors, ...warnings].map(({ code, message, pos: [start, end] }) => ({
      code,
      message,
      start,
      end,
    })),
  };
}

type Token = Parameters<Composer['next']>[0];

/** The tokens of the text; undefined, and no more, where the work is used up. */
function* tokensOf(text: string, work: ParseWork): Generator<Token | undefined> {
  const pieces = piecesOf(text);
  if (pieces === undefined) {
    yield undefined;
    return;
  }
  const parser = new Parser();
  for (const piece of pieces) {
    work.left -= 1;
    if (work.left < 0) {
      yield undefined;
      return;
    }
    yield* parser.next(piece);
  }
  yield* parser.end();
}

/** The pieces of the text, counted before any is understood; undefined where there are too many. */
function piecesOf(text: string): readonly string[] | undefined {
  const pieces: string[] = [];
  for (const piece of new Lexer().lex(text)) {
    pieces.push(piece);
    if (pieces.length > maxPieces) return undefined;
  }
  return pieces;
}
