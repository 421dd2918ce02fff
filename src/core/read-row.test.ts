import { describe, expect, it } from 'vitest';
import { facts as knownFacts } from '../facts/index.js';
import { type Fact } from './fact.js';
import { Columns, type ReadRow, readRow } from './read-row.js';
import { type CellValue } from './value.js';

const all = new Columns(knownFacts);
const mapped = new Columns(
  knownFacts,
  new Map([
    ['Full Title', 'headline'],
    ['Hair', 'note'],
  ]),
);
const linkedin = { name: 'linkedin-csv' };
const csv = { name: 'csv' };

function read(
  cells: Readonly<Record<string, CellValue>>,
  { source = csv, columns = all, taken = new Set<string>(), row = 3 } = {},
): ReadRow {
  const line = row + 1;
  const place = { file: 'a.csv', row, line };
  return readRow(
    { ...place, columns: Object.keys(cells), values: Object.values(cells) },
    source,
    columns,
    taken,
  );
}

const outcome = (read_: ReadRow): unknown => {
  if (read_.kind === 'left-out') return read_.why;
  return read_.kind === 'rejected' ? read_.problem.code : read_.kind;
};

function idOf(read_: ReadRow): string | undefined {
  return read_.kind === 'invitation' ? read_.invitation.id : undefined;
}

function cellOf(read_: ReadRow, fact: string) {
  return read_.kind === 'invitation' ? read_.invitation.cell(fact) : undefined;
}

describe('a row is', () => {
  it.each([
    ['an invitation', { From: 'Ann' }, csv, 'invitation'],
    ['left out where nothing stands in it', { From: ' ', Message: '', x: null }, csv, 'blank'],
    ['left out where the owner sent it', { From: 'Me', Direction: 'OUTGOING' }, linkedin, 'outgoing'],
    ['left out where the owner sent it, in any table', { name: 'Me', direction: ' sent ' }, csv, 'outgoing'],
    ['an invitation where it came in', { From: 'Ann', Direction: 'INCOMING' }, linkedin, 'invitation'],
    ['an invitation without a direction', { From: 'Ann', Direction: '' }, linkedin, 'invitation'],
    ['rejected where the export’s direction is neither', { From: 'Ann', Direction: 'SIDEWAYS' }, linkedin, 'bad-row'],
    ['an invitation where another table’s direction is something else', { name: 'Ann', direction: 'north' }, csv, 'invitation'],
  ])('%s', (_, cells, source, expected) => {
    expect(outcome(read(cells, { source }))).toBe(expected);
  }); // prettier-ignore

  it('at its own line', () => {
    expect(read({ From: 'Ann', Direction: 'X' }, { source: linkedin })).toMatchObject({
      problem: { place: { file: 'a.csv', line: 4 } },
    });
  });
});

describe('an id', () => {
  it.each([
    ['is the input’s own', { id: ' x1 ', name: 'Ann', profileUrl: 'https://l.com/in/ann' }, 'x1'],
    ['is a number as text', { id: 17, name: 'Ann' }, '17'],
    ['is else the profile’s slug', { id: '', name: 'Ann', profileUrl: 'https://l.com/in/Ann-Lee/' }, 'ann-lee'],
    ['is else file and row', { name: 'Ann' }, 'a.csv:3'],
    ['is file and row where the address names nobody', { name: 'Ann', profileUrl: 'https://www.linkedin.com/in' }, 'a.csv:3'],
  ])('%s', (_, cells, expected) => {
    expect(idOf(read(cells))).toBe(expected);
  }); // prettier-ignore

  it('that is taken becomes file and row', () => {
    const taken = new Set<string>();
    const ids = [1, 2].map((row) => idOf(read({ id: 'x', name: 'Ann' }, { taken, row })));
    expect(ids).toEqual(['x', 'a.csv:2']);
  });

  it('is unique even where a file is read twice, or an id looks like a place', () => {
    const taken = new Set<string>();
    const given = [{ id: 'a.csv:3' }, { name: 'Ann' }, { name: 'Ann' }, { id: 'a.csv:3' }];
    const ids = given.map((cells) => idOf(read(cells, { taken })));
    expect(new Set(ids).size).toBe(given.length);
  });
});

describe('a cell', () => {
  it.each([
    ['is found by an alias of its column', { 'Sent At': 'x' }, 'sent-at', 'x'],
    ['is found by the fact’s own name', { 'mutual-connections': '7' }, 'mutual-connections', '7'],
    ['is found whatever the case and the spaces', { ' PROFILE_url': 'x' }, 'profile-url', 'x'],
    [
      'of an unknown column is a fact of its own',
      { 'Hair Colour': 'red' },
      'column.hair-colour',
      'red',
    ],
    [
      'is taken from the best column that says something',
      { fullName: '', From: 'Ann' },
      'name',
      'Ann',
    ],
    ['is taken from the best of two columns', { From: 'b', Name: 'a' }, 'name', 'a'],
    ['is there though it is blank', { Message: '' }, 'note', ''],
    ['is null where JSON says so', { note: null }, 'note', null],
  ])('%s', (_, cells, fact, expected) => {
    expect(cellOf(read({ id: 'x', ...cells }), fact)?.value).toBe(expected);
  });

  it('that no column says is not there', () => {
    expect(cellOf(read({ name: 'Ann' }), 'note')).toBeUndefined();
  });

  it('of a note is empty where the format leaves out empty notes', () => {
    const source = { name: 'x', omitsEmptyNotes: true };
    expect(cellOf(read({ name: 'Ann' }, { source }), 'note')?.value).toBe('');
    expect(cellOf(read({ name: 'Ann', note: 'hi' }, { source }), 'note')?.value).toBe('hi');
  });

  it('keeps the name that the file gives its column', () => {
    expect(cellOf(read({ 'Sent At': 'x' }), 'sent-at')?.column).toBe('Sent At');
  });

  it('is found by the config’s columns, before all others', () => {
    const cells = { Headline: 'a', 'full title': 'b', HAIR: 'c' };
    expect(cellOf(read(cells, { columns: mapped }), 'headline')?.value).toBe('b');
    expect(cellOf(read(cells, { columns: mapped }), 'note')?.value).toBe('c');
  });
});

describe('a format that says its columns', () => {
  const columns = ['Note', 'Sales', 'Profile', 'Headline'];
  const facts = ['column.note', 'profile-url', 'profile-url', undefined];
  const values = ['call her', '', 'linkedin.com/in/ann', 'CEO'];
  const row = { file: 'a.csv', row: 3, line: 4, columns, facts, values };
  const says = (fact: string, columnsOf = all): unknown =>
    cellOf(readRow(row, csv, columnsOf, new Set()), fact)?.value;

  it.each([
    ['is believed before their names', 'note', undefined],
    ['can call one by another name', 'column.note', 'call her'],
    ['has the best of them first, and the next where it is blank', 'profile-url', 'linkedin.com/in/ann'],
    ['leaves the others to their names', 'headline', 'CEO'],
  ])('%s', (_, fact, expected) => {
    expect(says(fact)).toBe(expected);
  }); // prettier-ignore

  it('is not believed before the config', () => {
    expect(says('position', new Columns(knownFacts, new Map([['Note', 'position']])))).toBe(
      'call her',
    );
  });
});

describe('what is private', () => {
  it.each([
    ['a secret', { sharedSecret: 'hush' }, 'column.shared-secret', undefined],
    ['a secret inside', { 'specifics.shared_secret': 'hush' }, 'column.specifics-shared-secret', undefined],
    ['an address', { 'Work mail': 'a@b.example' }, 'column.work-mail', undefined],
    ['an address in another column', { Hair: 'ask a@b.example' }, 'column.hair', 'ask …'],
    ['addresses in a list', { Hair: ['a@b.example', 7] }, 'column.hair', ['…', 7]],
    ['no address that a known fact holds', { Message: 'ask a@b.example' }, 'note', 'ask a@b.example'],
  ])('is not in an invitation: %s', (_, cells: Readonly<Record<string, CellValue>>, fact, expected) => {
    expect(cellOf(read({ name: 'Ann', ...cells }), fact)?.value).toEqual(expected);
  }); // prettier-ignore

  it('is an id that is an address', () => {
    expect(idOf(read({ id: 'a@b.example', name: 'Ann' }))).toBe('a.csv:3');
  });

  it('is not in a problem', () => {
    const result = read({ name: 'Ann', connections: 'a@b.example' });
    expect(JSON.stringify(result)).toContain('unreadable-value');
    const { problems = [] } = result as { readonly problems?: readonly unknown[] };
    expect(JSON.stringify(problems)).not.toContain('a@b');
  });

  it('is an address unless the config wants it, and a secret even then', () => {
    const wanted = new Columns(
      knownFacts,
      new Map([
        ['Work mail', 'headline'],
        ['Secret', 'company'],
      ]),
    );
    const said = read(
      { name: 'Ann', 'Work mail': 'a@b.example', Secret: 'hush' },
      { columns: wanted },
    );
    expect([cellOf(said, 'headline')?.value, cellOf(said, 'company')]).toEqual([
      'a@b.example',
      undefined,
    ]);
    expect(wanted.privateOf(['Work mail', 'Secret', 'Hair'])).toEqual(['Secret']);
    expect(all.privateOf(['Work mail', 'Secret', 'Hair'])).toEqual(['Work mail', 'Secret']);
    expect(all.othersOf(['Work mail', 'Secret', 'Hair'])).toEqual(['Hair']);
  });
});

describe('a cell that can’t be read', () => {
  it.each([
    ['a number', { connections: 'many' }, ['unreadable-value']],
    ['a date', { 'Sent At': 'soon' }, ['unreadable-value']],
    ['a flag', { endorsed: 'perhaps' }, ['unreadable-value']],
    [
      'two of them',
      { endorsed: 'perhaps', connections: 'x' },
      ['unreadable-value', 'unreadable-value'],
    ],
    ['blank cells are no matter', { connections: '', endorsed: null }, []],
    ['any text can be read', { headline: '???', other: '???' }, []],
    ['a date that can be read in two ways', { 'Sent At': '3/4/2026 9:05' }, ['ambiguous-date']],
    ['good ones', { connections: '500+', 'Sent At': '2026-03-14' }, []],
  ])('%s', (_, cells, expected) => {
    const result = read({ name: 'Ann', ...cells });
    const problems = result.kind === 'invitation' ? result.problems : [];
    expect(problems.map(({ code }) => code)).toEqual(expected);
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  });
});

describe('columns that clash', () => {
  it.each([
    ['none', ['Name', 'Headline', 'Hair'], []],
    ['the same column twice', ['Name', 'Headline', 'headline'], [['headline', true]]],
    ['two columns that say one fact do not clash', ['From', 'Full Name'], []],
    [
      'two other columns of one fact',
      ['Hair Colour', 'hair-colour'],
      [['column.hair-colour', false]],
    ],
    ['columns without a name', ['Name', '', ''], []],
  ])('%s', (_, columns, expected) => {
    const map = new Columns(knownFacts).mapOf({ columns: [...columns] });
    expect(map.clashes.map(({ fact, used }) => [fact, used])).toEqual(expected);
  });

  it('are looked for once for each header', () => {
    const columns = ['Name'];
    expect(all.mapOf({ columns })).toBe(all.mapOf({ columns }));
  });
});

describe('a column that several facts could be read from', () => {
  const fact = (name: string, columns: readonly string[]): Fact => ({
    name,
    type: 'text',
    group: 'other',
    about: name,
    question: name,
    columns,
  });

  it('belongs to the first of them', () => {
    const columns = new Columns([fact('one', ['shared', 'one']), fact('two', ['shared'])]);
    expect(columns.factOf('Shared')).toBe('one');
    expect(columns.factOf('Two')).toBe('two');
    expect(columns.factOf('Three')).toBeUndefined();
  });

  it('keeps its rank among those of the first', () => {
    const columns = new Columns([fact('one', ['best', 'shared', 'best'])]);
    expect(columns.mapOf({ columns: ['Shared', 'Best', 'One'] }).byFact).toEqual(
      new Map([['one', [1, 0, 2]]]),
    );
  });
});

describe('the columns of a table', () => {
  const everything = () => new Columns(knownFacts);
  const configured = () =>
    new Columns(
      knownFacts,
      new Map([
        ['Full Title', 'headline'],
        ['Hair', 'note'],
      ]),
    );
  const header = (columns: readonly string[], facts?: readonly (string | undefined)[]) =>
    facts === undefined ? { columns: [...columns] } : { columns: [...columns], facts };

  it.each([
    ['a known one', ['Headline'], []],
    ['another', ['Hair'], ['Hair']],
    ['another with spaces around it', [' Hair '], [' Hair ']],
    ['one without a name', ['', ' ', '\t'], []],
    ['a secret', ['Secret'], []],
    ['one of addresses', ['Work mail'], []],
    ['those of the row itself', ['ID', 'Direction', 'To', 'Invitee Profile URL'], []],
  ])('that no fact is read from: %s', (_, columns, expected) => {
    expect(everything().othersOf(columns)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[], readonly (string | undefined)[] | undefined, unknown]>([
    ['each in its order', ['Hair', 'Headline', 'From'], undefined, { 'column.hair': [0], headline: [1], name: [2] }],
    ['the best first', ['From', 'Name', 'Full Name'], undefined, { name: [1, 2, 0] }],
    ['those that are alike as they stand', ['Headline', 'headline', 'HEADLINE'], undefined, { headline: [0, 1, 2] }],
    ['what the format says first', ['From', 'Hair', 'Name'], [undefined, 'name', undefined], { name: [1, 2, 0] }],
    ['what the format says as it stands', ['b', 'a', 'c'], ['name', 'name', 'name'], { name: [0, 1, 2] }],
    ['neither secrets nor addresses', ['Secret', 'Work mail', 'Name'], undefined, { name: [2] }],
  ])('have their facts: %s', (_, columns, facts, expected) => {
    expect(Object.fromEntries(everything().mapOf(header(columns, facts)).byFact)).toEqual(expected);
  }); // prettier-ignore

  it('have the best of the config’s before the others', () => {
    const columns = ['Headline', 'full title', 'Note', 'Hair'];
    expect(Object.fromEntries(configured().mapOf({ columns }).byFact)).toEqual({
      headline: [1, 0],
      note: [3, 2],
    });
    expect(
      Object.fromEntries(
        configured().mapOf({ columns: ['Title', 'Full Title'], facts: ['headline', 'name'] })
          .byFact,
      ),
    ).toEqual({ headline: [1, 0] });
  });

  it.each([
    [
      ['Name', 'Direction', 'ID'],
      [1, 2],
    ],
    [
      ['i_d', 'DIRECTION '],
      [1, 0],
    ],
    [['Name'], [-1, -1]],
  ])('may say direction and id: %j', (columns, expected) => {
    const { direction, id } = everything().mapOf(header(columns));
    expect([direction, id]).toEqual(expected);
  });

  it('have what the format says before the best name', () => {
    const { byFact } = everything().mapOf(header(['Headline', 'Hair'], [undefined, 'headline']));
    expect(Object.fromEntries(byFact)).toEqual({ headline: [1, 0] });
  });

  it('are read where they hold addresses only if the config says so', () => {
    const columns = new Columns(knownFacts, new Map([['Work mail', 'column.work']]));
    expect(Object.fromEntries(columns.mapOf({ columns: ['Work mail', 'My mail'] }).byFact)).toEqual(
      { 'column.work': [0] },
    );
  });

  it('are hidden where they hold secrets or addresses, whatever maps them', () => {
    const wanted = new Columns(knownFacts, new Map([['Work mail', 'headline']]));
    const columns = ['Name', 'Secret', 'Work mail', 'Hair', 'E-Mail'];
    expect(everything().mapOf(header(columns)).hidden).toEqual([false, true, true, false, true]);
    expect(wanted.mapOf({ columns: [...columns] }).hidden).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it.each<readonly [string, readonly string[], readonly string[] | undefined, unknown]>([
    ['a known one twice', ['Headline', 'x', 'headline'], undefined, [{ column: 'headline', twin: 'headline', fact: 'headline', used: true }]],
    ['another twice', ['Hair', 'hair'], undefined, [{ column: 'hair', twin: 'Hair', fact: 'column.hair', used: false }]],
    ['another three times', ['Hair', 'hair', 'HAIR'], undefined, [
      { column: 'hair', twin: 'Hair', fact: 'column.hair', used: false },
      { column: 'HAIR', twin: 'hair', fact: 'column.hair', used: false },
    ]],
    ['none that the format says', ['a', 'a'], ['headline', 'headline'], []],
    ['none that the format calls another', ['a', 'a'], ['column.a', 'column.a'], []],
    ['none without a name', ['', ' ', '_'], undefined, []],
    ['another and a known one between', ['Hair', 'Headline', 'Hair colour'], undefined, []],
  ])('that clash are told with their twins: %s', (_, columns, facts, expected) => {
    expect(everything().mapOf(header(columns, facts)).clashes).toEqual(expected);
  }); // prettier-ignore
});

describe('an invitation', () => {
  const said = (
    cells: Readonly<Record<string, CellValue>>,
    source: Parameters<typeof readRow>[1] = csv,
  ) => {
    const result = read(cells, { source });
    if (result.kind !== 'invitation') throw new Error(result.kind);
    return result.invitation;
  };

  it.each<readonly [string, boolean | undefined, boolean]>([
    ['of a list of answered ones may be', true, true],
    ['of another may not be', false, false],
    ['of a source that does not say may not be', undefined, false],
  ])('%s', (_, listsAnswered, expected) => {
    const source = listsAnswered === undefined ? csv : { name: 'csv', listsAnswered };
    expect(said({ name: 'Ann' }, source).mayBeAnswered).toBe(expected);
  });

  it('has its place, its columns and its values without what is private', () => {
    const cells = {
      Name: 'Ann',
      Secret: 'hush',
      'Work mail': 'a@b.example',
      Hair: ['ask a@b.example', 7],
      Message: 'a@b.example',
      connections: 3,
    };
    expect(said(cells)).toEqual({
      id: 'a.csv:3',
      source: 'csv',
      mayBeAnswered: false,
      file: 'a.csv',
      row: 3,
      line: 4,
      columns: Object.keys(cells),
      values: ['Ann', '', '', ['ask …', 7], '…', 3],
      cell: expect.any(Function),
    });
  });

  it('has an empty note, and nothing else, where the format leaves it out', () => {
    const { cell } = said({ name: 'Ann' }, { name: 'x', omitsEmptyNotes: true });
    expect(cell('note')).toEqual({ column: 'note', value: '' });
    expect(cell('headline')).toBeUndefined();
    expect(said({ name: 'Ann' }).cell('note')).toBeUndefined();
  });

  it('has the first of its columns where all are blank', () => {
    expect(said({ id: 'x', From: '', Name: ' ' }).cell('name')).toEqual({
      column: 'Name',
      value: ' ',
    });
  });

  it('has ids that count up where its place is taken', () => {
    const taken = new Set<string>();
    const ids = [1, 2, 3, 4].map(() => idOf(read({ name: 'Ann' }, { taken })));
    expect(ids).toEqual(['a.csv:3', 'a.csv:3#2', 'a.csv:3#3', 'a.csv:3#4']);
  });
});

describe('a row with a direction that is none', () => {
  it('says so', () => {
    expect(read({ From: 'Ann', Direction: 'to a@b.example' }, { source: linkedin })).toEqual({
      kind: 'rejected',
      problem: {
        code: 'bad-row',
        severity: 'error',
        message: 'the direction "to …" is neither INCOMING nor OUTGOING',
        hint: 'correct it, or delete the row',
        place: { file: 'a.csv', line: 4, column: 1, endColumn: 2 },
      },
    });
  });

  it.each([[undefined], [''], [null], [' in '], ['Received']])('is none with %j', (direction) => {
    const cells = direction === undefined ? { From: 'Ann' } : { From: 'Ann', Direction: direction };
    expect(outcome(read(cells, { source: linkedin }))).toBe('invitation');
  });
});

describe('a problem of a cell', () => {
  it.each<readonly [string, Readonly<Record<string, CellValue>>, readonly string[]]>([
    ['no number', { Connections: 'many' }, ['"many" in column "Connections" is no number, so connections is unknown here']],
    ['a date in two ways', { Date: '3/4/2026' }, ['"3/4/2026" in column "Date" may be month first or day first, so what lies between the two is unknown']],
    ['a number that looks like a date', { connections: '3/4/2026' }, ['"3/4/2026" in column "connections" is no number, so connections is unknown here']],
    ['no matter where it is blank', { Date: ' ', connections: null }, []],
    ['no matter in a list of texts', { schools: ['a', 'b'], groups: 7 }, []],
  ])('says: %s', (_, cells, expected) => {
    const result = read({ name: 'Ann', ...cells });
    const problems = result.kind === 'invitation' ? result.problems : [];
    expect(problems.map(({ message }) => message)).toEqual(expected);
  }); // prettier-ignore

  it('says how to mend a date in two ways', () => {
    const result = read({ name: 'Ann', Date: '3/4/2026' });
    expect(result.kind === 'invitation' && result.problems).toEqual([
      {
        code: 'ambiguous-date',
        severity: 'warning',
        message:
          '"3/4/2026" in column "Date" may be month first or day first, so what lies between the two is unknown',
        hint: 'a spreadsheet wrote it so; use the file as it was exported, or write dates as 2026-03-14',
        place: { file: 'a.csv', line: 4, column: 1, endColumn: 2 },
      },
    ]);
  });

  it('has the place of its row', () => {
    const result = read({ name: 'Ann', endorsed: 'perhaps' });
    expect(
      result.kind === 'invitation' && result.problems.map(({ code, place }) => [code, place]),
    ).toEqual([['unreadable-value', { file: 'a.csv', line: 4, column: 1, endColumn: 2 }]]);
  });

  it('is one of what the fact itself can’t read', () => {
    const number: Fact = {
      name: 'odd',
      type: 'number',
      group: 'other',
      about: 'odd',
      question: 'odd?',
      columns: ['odd', 'even'],
      read: (cell) => (cell === 'one' ? { min: 1, max: 1, open: false } : undefined),
    };
    const problemsOf = (value: CellValue) => {
      const result = read({ odd: value }, { columns: new Columns([number]) });
      return result.kind === 'invitation' ? result.problems.map(({ code }) => code) : [];
    };
    expect(problemsOf('one')).toEqual([]);
    expect(problemsOf('1')).toEqual(['unreadable-value']);
  });
});
