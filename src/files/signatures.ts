/** What a file is that is no text, and what to do about it. */
export interface Binary {
  readonly what: string;
  readonly hint: string;
}

const asCsv = 'save it as CSV in your spreadsheet';
const give = 'give a CSV or JSON export';
const unpack = 'unpack it first';

/** The bytes that files of a kind begin with. */
const signatures: readonly (readonly [start: readonly number[], what: string, hint: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file', asCsv],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file', give],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', give],
  [[0x47, 0x49, 0x46, 0x38], 'a picture', give],
  [[0xff, 0xd8, 0xff], 'a picture', give],
  [[0x1f, 0x8b], 'a compressed file', unpack],
  [[0x42, 0x5a, 0x68], 'a compressed file', unpack],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'a compressed file', unpack],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a compressed file', unpack],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', unpack],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', unpack],
  [[0xff, 0xfe, 0, 0], 'UTF-32', 'save it as UTF-8'],
  [[0, 0, 0xfe, 0xff], 'UTF-32', 'save it as UTF-8'],
];

/** Names that stand in the ZIP files which office programs write, or the ending of the file. */
const packed: readonly (readonly [entry: RegExp, ending: RegExp, what: string, hint: string])[] = [
  [/xl\/(?:workbook|worksheets|styles)/u, /\.xls[xmb]$/iu, 'an Excel file', asCsv],
  [/word\/(?:document|styles|settings)/u, /\.docx?m?$/iu, 'a Word file', give],
  [/ppt\/(?:presentation|slides|theme)/u, /\.pptx?m?$/iu, 'a PowerPoint file', give],
  [/opendocument\.spreadsheet/u, /\.ods$/iu, 'an OpenDocument spreadsheet', asCsv],
  [/opendocument\.(?:text|presentation)/u, /\.od[tp]$/iu, 'an OpenDocument file', give],
  [/Index\/(?:Document|Tables)/u, /\.numbers$/iu, 'a Numbers spreadsheet', asCsv],
];

/** What a file that begins with these bytes is, if it is no text. */
export function binaryOf(file: string, start: Uint8Array): Binary | undefined {
  if (beginsWith(start, [0x50, 0x4b, 3, 4]) || beginsWith(start, [0x50, 0x4b, 5, 6]))
    return zipOf(file, start);
  const found = signatures.find(([bytes]) => beginsWith(start, bytes));
  return found && { what: found[1], hint: found[2] };
}

function zipOf(file: string, start: Uint8Array): Binary {
  const names = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1');
  const zip = { what: 'a ZIP file', hint: 'unzip it and give the file Invitations.csv in it' };
  return documentOf(file, names) ?? zip;
}

/**
 * Which office program's document a ZIP file is, by the names of its entries, in a text of any kind,
 * or by its own name.
 */
export function documentOf(file: string, entries: string): Binary | undefined {
  const found =
    packed.find(([entry]) => entry.test(entries)) ?? packed.find(([, ending]) => ending.test(file));
  return found && { what: found[2], hint: found[3] };
}

function beginsWith(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => start[at] === byte);
}
