import { derive, hasValue } from '../core/evidence.js';
import { type Fact } from '../core/fact.js';
import { exactly } from '../core/interval.js';
import { type OtherSenders } from '../core/same-notes.js';
import { Text } from '../core/text.js';
import { languageOf } from './text/language.js';
import { isStandardText } from './text/standard-texts.js';
import { namesDate, namesMoney } from './text/amounts.js';
import { stripCourtesy } from './text/courtesy.js';

const why = 'Why would you like to connect?';

const note: Fact<'text'> = {
  name: 'note',
  type: 'text',
  group: 'note',
  about: 'the text the sender attached; empty when there is none',
  question: why,
  columns: ['message', 'note', 'invitationtext', 'custommessage', 'invitationmessage', 'personalmessage'],
  blankIsEmpty: true,
}; // prettier-ignore

const noteWords: Fact<'number'> = {
  name: 'note-words',
  type: 'number',
  group: 'note',
  about: 'how many words the note has',
  question: why,
  columns: [],
  derive: (read) =>
    derive(read('note', 'text'), 'from note', ({ raw }: Text) => exactly(countWords(raw))),
};

// made when it is needed: it takes as long to make as a third of a run
let segmenter: Intl.Segmenter | undefined;

// where all the scripts are that the dictionary is for: their own names take long to look up
const mayNeedSegmenter = /[\u0e00-\u1fff\u2e80-\uffff]/;

function countWords(text: string): number {
  // the dictionary of the segmenter is slow, and needed only where spaces don't divide words
  if (
    text.length > 5000 ||
    !mayNeedSegmenter.test(text) ||
    !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u.test(text)
  )
    return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)?.length ?? 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
  return words;
}

const noteLanguage: Fact<'text'> = {
  name: 'note-language',
  type: 'text',
  group: 'note',
  about: 'the language of the note as a two-letter code, where its words leave no doubt',
  question: 'Which language is the note in?',
  columns: ['notelanguage', 'language', 'lang'],
  derive: (read) =>
    derive(read('note', 'text'), 'from note', (text: Text) =>
      text.once(noteLanguage, textOfLanguage),
    ),
};

function textOfLanguage({ folded }: Text): Text | undefined {
  const language = languageOf(folded.text);
  return language === undefined ? undefined : Text.of(language);
}

const noteIsStandard: Fact<'flag'> = {
  name: 'note-is-standard',
  type: 'flag',
  group: 'note',
  about: 'whether the note, but for a greeting and a name, is the network’s own text, as confirmed in English, French and Spanish',
  question: why,
  columns: ['noteisstandard'],
  derive: (read) =>
    derive(read('note', 'text'), 'from note', (text: Text) =>
      text.once(noteIsStandard, ({ folded }) => isStandardText(folded.text)),
    ),
}; // prettier-ignore

const noteCore: Fact<'text'> = {
  name: 'note-core',
  type: 'text',
  group: 'note',
  about: 'the note without greeting, closing and name',
  question: why,
  columns: [],
  isPartOfNote: true,
  derive: (read) =>
    derive(read('note', 'text'), 'from note', (text: Text) =>
      text.once(noteCore, ({ folded }) => Text.of(stripCourtesy(folded.text))),
    ),
};

const noteNamesMoney: Fact<'flag'> = {
  name: 'note-names-money',
  type: 'flag',
  group: 'note',
  about: 'whether the note names an amount of money, such as $900 or 400 euros',
  question: why,
  columns: [],
  derive: (read) =>
    derive(read('note', 'text'), 'from note', (text: Text) =>
      text.once(noteNamesMoney, ({ folded }) => namesMoney(folded.text)),
    ),
};

const noteNamesDate: Fact<'flag'> = {
  name: 'note-names-date',
  type: 'flag',
  group: 'note',
  about: 'whether the note names a day, a date or a month, such as Tuesday or the 9th',
  question: why,
  columns: [],
  derive: (read) =>
    derive(read('note', 'text'), 'from note', (text: Text) =>
      text.once(noteNamesDate, ({ folded }) => namesDate(folded.text)),
    ),
};

const sameNoteCount: Fact<'number'> = {
  name: 'same-note-count',
  type: 'number',
  group: 'note',
  about:
    'how many other senders of this run sent the same note, or nearly the same, or of your journal the very same; needs the whole run in memory',
  question: why,
  columns: [],
  wholeRun: true,
  derive(read, { sameNotes, invitation }) {
    const from = read('note', 'text');
    if (hasValue(from) && from.value.folded.text === '')
      return derive(from, 'no note', () => exactly(0));
    const others = hasValue(from) ? sameNotes?.othersWith(invitation) : undefined;
    return derive(from, originOf(others), () => others && exactly(others.count));
  },
};

/** Where a count comes from: who the others are. */
function originOf(others: OtherSenders | undefined): string {
  if (others?.tooLittle === true) return 'this run: the note says too little to tell';
  const from = others?.from ?? 'this run';
  if (others === undefined || others.count === 0) return from;
  const names = others.names.map((name) => name || '(no name)');
  const left = others.count - names.length;
  const last = left > 0 ? `${left} more` : names.pop();
  return `${from}: also sent by ${[names.join(', '), last].filter(Boolean).join(' and ')}`;
}

/** What the sender wrote. */
export const noteFacts = [
  note,
  noteWords,
  noteLanguage,
  noteIsStandard,
  noteCore,
  noteNamesMoney,
  noteNamesDate,
  sameNoteCount,
] as const;
