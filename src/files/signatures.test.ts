import { describe, expect, it } from 'vitest';
import { binaryOf } from './signatures.js';

const zipWith = (...entries: readonly string[]): Buffer =>
  Buffer.from(`PK\u0003\u0004${entries.join('PK\u0003\u0004')}`, 'latin1');

describe('a file is called what it is', () => {
  it.each([
    ['by the entries of an office document', 'x.zip', zipWith('_rels/.rels', 'word/document.xml'), 'a Word file'],
    ['of another', 'x.zip', zipWith('[Content_Types].xml', 'xl/workbook.xml'), 'an Excel file'],
    ['of a third', 'x.zip', zipWith('ppt/presentation.xml'), 'a PowerPoint file'],
    ['of an open document', 'x', zipWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'an OpenDocument spreadsheet'],
    ['by its ending where the entries don’t tell', 'Invitations.XLSX', zipWith('a'), 'an Excel file'],
    ['a ZIP file where nothing tells', 'export.zip', zipWith('Invitations.csv'), 'a ZIP file'],
    ['an empty ZIP file', 'export.zip', Buffer.from('PK\u0005\u0006', 'latin1'), 'a ZIP file'],
    ['by its first bytes', 'x.csv', Buffer.from('%PDF-1.7'), 'a PDF file'],
  ])('%s', (_, file, start, what) => {
    expect(binaryOf(file, start)?.what).toBe(what);
  }); // prettier-ignore

  it.each(['', 'name,note\n', 'PK,name\n', '{"name":"Ann"}', 'GIF,name'])('a text is none: %j', (text) => {
    expect(binaryOf('x.xlsx', Buffer.from(text))).toBeUndefined();
  }); // prettier-ignore
});
