import { type YamlError } from './yaml-spot.js';

interface PlainWords {
  readonly message: string;
  readonly hint: string;
}

/** The parser's errors in plain words: by code, and by its message where one code is several mistakes. */
const table: readonly (readonly [code: string, message: RegExp, PlainWords])[] = [
  ['TAB_AS_INDENT', /^/u, { message: 'a tab in the indentation', hint: 'type spaces instead of the tab key' }],
  ['BAD_INDENT', /scalar|quoted|Flow/u, { message: 'the lines of one value are indented less than its first line', hint: 'indent every line of it, or close its quote or bracket' }],
  ['BAD_INDENT', /^/u, { message: 'this line is indented differently from the ones it belongs to', hint: 'line it up with its neighbours, using spaces' }],
  ['BLOCK_AS_IMPLICIT_KEY', /sequence/u, { message: 'a "- " where "key: value" is expected', hint: 'line the "- " up with the other items of its list' }],
  ['BLOCK_AS_IMPLICIT_KEY', /^/u, { message: 'two colons on one line', hint: 'put each "key: value" on a line of its own, or quotes around a text that has ": " in it' }],
  ['MULTILINE_IMPLICIT_KEY', /^/u, { message: 'a line without a colon where "key: value" is expected', hint: 'put a ":" after the key, or indent the line further if the text before goes on in it' }],
  ['MISSING_CHAR', /Sequence item/u, { message: 'a line that belongs neither to the list above nor to its last item', hint: 'line it up with the keys of the item, or begin it with "- "' }],
  ['MISSING_CHAR', /Implicit map keys/u, { message: 'a line without a colon where "key: value" is expected', hint: 'put a ":" and a value after the key' }],
  ['MISSING_CHAR', /^Missing ,|^Missing space/u, { message: 'two things with nothing between them', hint: 'put a "," between them, or a ": " between a key and its value' }],
  ['MISSING_CHAR', /quote/u, { message: 'a quote is never closed', hint: 'put the same quote where the text ends' }],
  ['MISSING_CHAR', /same line with directives/u, { message: 'a key on the line of "---"', hint: 'leave the "---" out' }],
  ['MISSING_CHAR', /Block scalars/u, { message: 'a line of spaces before the first line of the text', hint: 'delete the empty lines after the ">" or "|"' }],
  ['MISSING_CHAR', /directives|doc-start/u, { message: 'a line that begins with "%"', hint: 'leave the line out' }],
  ['MISSING_CHAR', /Tags and anchors|props$/u, { message: 'a text that begins with "!" or "&"', hint: 'put quotes around the text' }],
  ['MISSING_CHAR', /^/u, { message: 'something that is opened is never closed', hint: 'close the quote or bracket' }],
  ['BAD_SCALAR_START', /^/u, { message: 'a text may not begin with this character', hint: 'put quotes around the text' }],
  ['BAD_DQ_ESCAPE', /^/u, { message: 'a backslash in double quotes that means nothing', hint: 'use single quotes, in which a backslash is just a backslash' }],
  ['UNEXPECTED_TOKEN', /at node end/u, { message: 'something stands after the end of a value', hint: 'put quotes around the whole value if it is one text, or a "," between two' }],
  ['UNEXPECTED_TOKEN', /Block scalar header|Not a YAML token/u, { message: 'a text on the line of ">" or "|"', hint: 'begin the text on the next line, indented further' }],
  ['UNEXPECTED_TOKEN', /^/u, { message: 'this does not fit here', hint: 'put quotes around a text that has special characters, and close every bracket' }],
  ['BAD_COLLECTION_TYPE', /^/u, { message: 'a text that begins with "!"', hint: 'put quotes around the text' }],
  ['BLOCK_IN_FLOW', /^/u, { message: 'a second ": " inside brackets', hint: 'put a "," between two keys, or quotes around a text that has ": " in it' }],
  ['KEY_OVER_1024_CHARS', /^/u, { message: 'a key that is longer than 1024 characters', hint: 'is this a text that misses its quotes, or a key that misses its ": "?' }],
  ['NON_STRING_KEY', /^/u, { message: 'a list or map where a key is expected', hint: 'put quotes around a key that begins with a bracket' }],
  ['RESOURCE_EXHAUSTION', /^/u, { message: 'too many levels, one inside the other', hint: 'give the inner conditions names, as rules of their own' }],
  ['TAG_RESOLVE_FAILED', /^/u, { message: 'a text that begins with "!"', hint: 'put quotes around the text' }],
  ['BAD_ALIAS', /^/u, { message: 'a text that begins with "*" or "&"', hint: 'put quotes around the text' }],
  ['ALIAS_PROPS', /^/u, { message: 'a text that begins with "*" or "&"', hint: 'put quotes around the text' }],
  ['MULTIPLE_ANCHORS', /^/u, { message: 'a text that begins with "&"', hint: 'put quotes around the text' }],
  ['MULTIPLE_TAGS', /^/u, { message: 'a text that begins with "!"', hint: 'put quotes around the text' }],
  ['BAD_PROP_ORDER', /^/u, { message: 'a "&" or "!" before the "-" or ":"', hint: 'put quotes around a text that begins with & or !' }],
  ['BAD_DIRECTIVE', /^/u, { message: 'a line that begins with "%"', hint: 'leave the line out' }],
]; // prettier-ignore

const unknownError: PlainWords = {
  message: 'this is not well-formed YAML',
  hint: 'check the colons, quotes, brackets and the indentation of this line and the one before',
};

/** What the error means. */
export function plainWords({ code, message }: YamlError): PlainWords {
  const known = table.find(([of, said]) => of === code && said.test(message));
  return known?.[2] ?? unknownError;
}
