import { describe, expect, it } from 'vitest';
import { headUnits } from '../../core/source.js';
import { columns } from '../../testing/source.js';
import { delimiterName, findTable, firstRecord, likelyBeginning } from './csv-table.js';

const find = (head: string) => findTable(head, columns);

describe('findTable', () => {
  it.each<readonly [string, string, readonly [string, number, readonly string[]]]>([
    ['commas', 'Name,Headline\nAnn,CEO\n', [',', 1, ['Name', 'Headline']]],
    ['semicolons', 'Name;Headline\nAnn, B.;CEO\n', [';', 1, ['Name', 'Headline']]],
    ['tabs', 'Name\tHeadline\nAnn\tCEO\n', ['\t', 1, ['Name', 'Headline']]],
    ['vertical bars', 'Name|Headline\nAnn|CEO, CTO; COO\n', ['|', 1, ['Name', 'Headline']]],
    ['names on two lines', '"Full\nname","My\r\nown",note\nAnn,x,hi\n', [',', 1, ['Full\nname', 'My\r\nown', 'note']]],
    ['a preamble', 'Notes:\n"When exporting, see\nhelp"\n\nFirst Name,Last Name\nAnn,Lee\n', [',', 5, ['First Name', 'Last Name']]],
    ['a preamble whose quotes are amiss', '# as "exported"\n"in May\nName,Note\nAnn,hi\n', [',', 3, ['Name', 'Note']]],
    ['Excel’s line for the delimiter', 'sep=;\nName;Headline\n', [';', 2, ['Name', 'Headline']]],
    ['that line in quotes', '"sep=;"\r\nName;Headline\r\n', [';', 2, ['Name', 'Headline']]],
    ['that line saved again', 'SEP=\t;;\nName\tHeadline\n', ['\t', 2, ['Name', 'Headline']]],
    ['another delimiter in that line', 'sep=^\nName^Headline\n', ['^', 2, ['Name', 'Headline']]],
    ['a delimiter in that line that is not true', 'sep=;\nName,Headline\n', [',', 2, ['Name', 'Headline']]],
    ['commas in notes', 'name;message\nAnn;"hi, headline, company, location"\n', [';', 1, ['name', 'message']]],
    ['quotes that are never closed, further down', 'name,message\n"Ann,hi\n', [',', 1, ['name', 'message']]],
    ['one column', 'Profile URL\nhttps://x\n', [',', 1, ['Profile URL']]],
    ['names of columns in a row', 'From,Hair\nname,headline\nHeadline,Location\n', [',', 1, ['From', 'Hair']]],
    ['a line before it that has the name of a column', 'From,1/1/2026\n\nName,Note,Headline\n', [',', 3, ['Name', 'Note']]],
    ['quoted columns, with columns without a name', '"Name","",Note,\n', [',', 1, ['Name', '', 'Note', '']]],
    ['a separator of lines in a column', 'Name,Note,"a\u2028b"\nAnn,hi,x\n', [',', 1, ['Name', 'Note', 'a\u2028b']]],
    ['a separator of lines after the last column', 'Name,Note\u2028\nAnn,hi\n', [',', 1, ['Name', 'Note\u2028']]],
    ['a header of one line end only', 'Name,Note\rAnn,hi\r', [',', 1, ['Name', 'Note']]],
    ['thousands of columns', `Name,${Array.from({ length: 5000 }, (_, at) => `x${at}`).join(',')}\n`, [',', 1, ['Name', 'x0']]],
  ])('%s', (_, head, [delimiter, line, names]) => {
    const found = find(head);
    expect([found?.delimiter, found?.line, found?.columns.slice(0, names.length)]).toEqual([delimiter, line, names]);
  }); // prettier-ignore

  it.each([
    ['nothing', ''],
    ['no known column', 'a,b\nc,d\n'],
    ['no column that says who or what', 'Location,Connections\nLeeds,5\n'],
    ['prose', 'Dear name, this is no table.\n'],
    ['a header too far down', `${'x,y\n'.repeat(20)}Name,Headline\n`],
    ['lines that end with U+2028', 'Name,Headline\u2028Ann,CEO\u2028Bob,CTO\n'],
    ['lines that end with U+0085', 'Name,Headline\u0085Ann,CEO\u0085'],
    ['a header that is cut off', `Name,${'x'.repeat(headUnits)}`],
  ])('finds none in %s', (_, head) => {
    expect(find(head)).toBeUndefined();
  });

  it('counts the facts that are known', () => {
    expect(find('Name,Headline,Hair,From\n')?.known).toBe(2);
  });

  it('says how many lines stand before the header, and where the rows begin', () => {
    const head = 'sep=;\r\n\r\nNotes:\r\n"a\r\nb"\r\n\r\nName;Note\r\nAnn;hi\r\n';
    const at = head.indexOf('Ann');
    expect(find(head)).toMatchObject({ preamble: 3, rows: { at, line: 8 } });
  });

  it.each([
    ['a name on two lines that has a delimiter too', '"Full\nname","old,\nnote",note\nAnn,x,hi\n'],
    ['a row that a quote left open has taken in', 'name,"note\nAnn,hi"\nBo,yo\n'],
  ])('takes no header with %s', (_, head) => {
    expect(find(head)).toBeUndefined();
  });
});

describe('likelyBeginning', () => {
  it.each([
    ['the most fields', 'a|b,c|d\ne|f,g|h', '|'],
    ['the most even', 'a,b,c\na,b,c|d|e|f', ','],
    ['quotes', '"Field1,1,1";Field2;"Field3"', ';'],
    ['nothing divided', 'Hello there', ','],
    ['nothing divided from nothing', ';', ','],
    ['nothing divided from a comma', '\t,\t', ','],
    ['ragged records', 'a;b;c\n1;2;3\n4;5\n', ';'],
    ['what the text says itself', 'sep=|\na\n', '|'],
    ['nothing', '', ','],
  ])('by %s', (_, head, delimiter) => {
    expect(likelyBeginning(head)?.delimiter).toBe(delimiter);
  });
});

describe('firstRecord', () => {
  it.each([
    ['shows what stands there', 'a;b\nc;d', ['a', 'b']],
    ['of nothing', '', []],
    ['of what can’t be read', 'a "b"', []],
  ])('%s', (_, head, expected) => {
    expect(firstRecord(head)).toEqual(expected);
  });
});

describe('delimiterName', () => {
  it('is a word, or the character', () => {
    expect([';', '^'].map(delimiterName)).toEqual(['semicolon', '"^"']);
  });
});
