import { describe, expect, it } from 'vitest';
import { type CellValue } from '../core/value.js';
import { type FactSettings, evidenceFor, valueOf } from '../testing/fact.js';

const on = (fact: string, note: CellValue, settings?: FactSettings): string =>
  valueOf(fact, { note }, settings);

describe('note', () => {
  it.each<readonly [string, CellValue, string]>([
    ['as it was written', ' Hi\n there ', ' Hi\n there '],
    ['a blank one is empty', '', ''],
    ['a null one is empty', null, ''],
  ])('%s', (_, note, expected) => {
    expect(on('note', note)).toBe(expected);
  });

  it('is known though it is empty, and not where there is no column', () => {
    expect(evidenceFor('note', { note: '' }).state).toBe('known');
    expect(valueOf('note', {})).toBe('absent');
  });
});

describe.each([
  'note-words',
  'note-language',
  'note-is-standard',
  'note-core',
  'note-names-money',
  'note-names-date',
  'same-note-count',
])('%s', (fact) => {
  it('is unknown where the note is', () => {
    expect(valueOf(fact, {})).toBe('absent');
  });
});

describe('note-words', () => {
  it.each([
    ['', '0'],
    ['Hello', '1'],
    ['héllo, wörld — “ok”', '3'],
    ['你好 世界', '2'],
    ['Hello, big world!', '3'],
    ['don’t stop', '2'],
    ['a\n\nb', '2'],
    ['- … !', '0'],
    ['word '.repeat(2000), '2000'],
  ])('"%s" has %s', (note, expected) => {
    expect(on('note-words', note)).toBe(expected);
  });
});

describe('note-language', () => {
  it.each([
    ['Hi, I would like to connect with you', 'en'],
    ['Hallo, ich würde mich gerne mit Ihnen vernetzen', 'de'],
    ['Bonjour, je souhaiterais rejoindre votre réseau', 'fr'],
    ['こんにちは、よろしくお願いします', 'ja'],
  ])('"%s" is %s', (note, expected) => {
    expect(on('note-language', note)).toBe(expected);
  });

  it.each(['', 'OK', '123', 'Acme GmbH'])('"%s" leaves it open', (note) => {
    expect(on('note-language', note)).toBe('absent');
  });

  it('is taken from its column where there is one', () => {
    expect(
      valueOf('note-language', { note: 'Hello there, how are you', 'note-language': 'de' }),
    ).toBe('de');
  });
});

describe('note-is-standard', () => {
  it.each([
    ["I'd like to add you to my professional network on LinkedIn.", 'yes'],
    ['Hi Ann, I’d like to join your LinkedIn network.', 'yes'],
    ["I'd like to join your LinkedIn network. Do you sell bees?", 'no'],
    ['', 'no'],
  ])('"%s": %s', (note, expected) => {
    expect(on('note-is-standard', note)).toBe(expected);
  });
});

describe('note-core', () => {
  it.each([
    ['Hi Ann, I sell bees. Best regards, Bo', 'i sell bees'],
    ['Hello!', ''],
    ['', ''],
  ])('"%s" is "%s"', (note, expected) => {
    expect(on('note-core', note)).toBe(expected);
  });
});

describe('note-names-money and note-names-date', () => {
  it.each([
    ['We pay $900 each, on the 9th', 'yes', 'yes'],
    ['Coffee on Tuesday?', 'no', 'yes'],
    ['400 euros', 'yes', 'no'],
    ['Hello', 'no', 'no'],
    ['', 'no', 'no'],
  ])('"%s": %s and %s', (note, money, date) => {
    expect([on('note-names-money', note), on('note-names-date', note)]).toEqual([money, date]);
  });
});

describe('same-note-count', () => {
  const others = (count: number, names: readonly string[], tooLittle = false) => ({
    sameNotes: { othersWith: () => ({ count, names, tooLittle, senders: new Set<string>() }) },
  });

  it.each([
    ['one other', others(1, ['Bo']), '1', 'this run: also sent by Bo'],
    ['three others', others(3, ['Bo', 'Cy', 'Di']), '3', 'this run: also sent by Bo, Cy and Di'],
    ['one without a name', others(2, ['', 'Cy']), '2', 'this run: also sent by (no name) and Cy'],
    [
      'more than are named',
      others(9, ['Bo', 'Cy', 'Di']),
      '9',
      'this run: also sent by Bo, Cy, Di and 6 more',
    ],
    ['nobody else', others(0, []), '0', 'this run'],
    ['too short a note', others(0, [], true), '0', 'this run: the note says too little to tell'],
  ])('%s', (_, settings, value, origin) => {
    expect(on('same-note-count', 'Buy bees', settings)).toBe(value);
    expect(evidenceFor('same-note-count', { note: 'Buy bees' }, settings).origin).toBe(origin);
  });

  it('is none for an empty note', () => {
    expect(on('same-note-count', '', others(3, ['Bo']))).toBe('0');
  });

  it('is unknown where the run was not counted', () => {
    expect(on('same-note-count', 'hello')).toBe('absent');
  });
});
