import { type Evidence, absent, hasValue, known } from '../core/evidence.js';
import { type Fact, type ReadFact } from '../core/fact.js';
import { Text } from '../core/text.js';
import { printValue } from '../core/value.js';

/** How each thing that shows a relationship is said; undefined where it shows none. */
const sayings: readonly ((read: ReadFact) => string | undefined)[] = [
  said('already-connected', 'you are connected'),
  (read) => {
    const count = read('messages-exchanged', 'number');
    if (!isSaid(count) || count.value.max === 0) return undefined;
    const messages = printValue(count.value) === '1' ? 'message' : 'messages';
    return withOrigin(`you exchanged ${printValue(count.value)} ${messages}`, count);
  },
  said('worked-together', 'you worked together'),
  (read) => {
    const employers = read('shared-employers', 'texts');
    if (!isSaid(employers) || employers.value.length === 0) return undefined;
    return withOrigin(`you both worked at ${printValue(employers.value)}`, employers);
  },
  said('recommended', 'one of you has recommended the other'),
  said('endorsed', 'one of you has endorsed the other'),
  said('invited-by-owner', 'you have invited them yourself'),
  said('in-contacts', 'they are in your address book'),
  said('same-school', 'you went to the same school'),
  (read) => {
    const note = read('my-note-about-them', 'text');
    if (!isSaid(note) || note.value.raw === '') return undefined;
    return withOrigin(`you noted “${note.value.raw}”`, note);
  },
  said('listed-by-address', 'they are on your list of people'),
];

const relationship: Fact<'text'> = {
  name: 'relationship',
  type: 'text',
  group: 'relationship',
  about: 'what shows that you know each other, in words and with where it stands; empty where nothing does',
  question: 'How do we know each other?',
  columns: [],
  derive(read) {
    const found = sayings.flatMap((say) => say(read) ?? []);
    return found.length === 0 && !anySaid(read) ? absent : known<'text'>(new Text(found.join('; ')), 'facts about your relationship');
  },
}; // prettier-ignore

/** The relationship in words, made of the facts that show it. */
export const relationshipInWords = [relationship] as const;

function said(fact: string, words: string) {
  return (read: ReadFact): string | undefined => {
    const evidence = read(fact, 'flag');
    return isSaid(evidence) && evidence.value ? withOrigin(words, evidence) : undefined;
  };
}

function isSaid<E extends Evidence>(evidence: E): evidence is Extract<E, { value: unknown }> {
  return hasValue(evidence) && evidence.state === 'known';
}

function withOrigin(words: string, { origin }: { readonly origin: string }): string {
  return `${words} (${origin})`;
}

/** Whether the input or an archive says anything on the matter. */
function anySaid(read: ReadFact): boolean {
  return isSaid(read('already-connected', 'flag')) || isSaid(read('messages-exchanged', 'number'));
}
