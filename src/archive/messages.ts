import { identityOf, type Identity } from './identity.js';
import { Conversation } from './mention.js';
import { dateIn, type ArchiveNotes, type ArchiveRow, type ArchiveTable } from './table.js';

/** `messages.csv`: who wrote to whom, and when. What they wrote is not kept. */
export const messages: ArchiveTable = {
  name: 'messages.csv',
  about: 'whom you have written with, how often and when; not what was written',
  columns: ['conversationid', 'from', 'to', 'date'],
  note(row, notes) {
    if (isNoMessage(row)) return true;
    const days = dateIn(row, 'date');
    if (days === undefined) return false;
    const id = row.get('conversationid');
    const conversation = notes.conversations.get(id) ?? new Conversation();
    notes.conversations.set(id, conversation);
    for (const recipient of recipientsOf(row)) join(notes, conversation, recipient);
    const sender = identityOf({ address: row.get('senderprofileurl'), name: row.get('from') });
    if (sender === undefined) return true; // a deleted member, or an advertisement
    if (isOwner(notes, sender)) conversation.add(undefined, days.last, row.line);
    else conversation.add(join(notes, conversation, sender), days.last, row.line);
    return true;
  },
};

/** Drafts, spam, and what the network was paid to deliver. */
function isNoMessage(row: ArchiveRow): boolean {
  const draft = /^(?:yes|true)$/iu;
  return (
    draft.test(row.get('ismessagedraft')) ||
    draft.test(row.get('isconversationdraft')) ||
    row.get('folder').trim().toUpperCase() === 'SPAM' ||
    (row.get('senderprofileurl').trim() === '' &&
      row.get('content').startsWith('<p class="spinmail'))
  );
}

function join(notes: ArchiveNotes, conversation: Conversation, identity: Identity) {
  if (isOwner(notes, identity)) return undefined;
  const person = notes.people.find(identity);
  conversation.participants.add(person);
  if (!person.conversations.has(conversation))
    person.conversations.set(conversation, identity.slug === undefined);
  return person;
}

function isOwner({ owner }: ArchiveNotes, { slug, name = '' }: Identity): boolean {
  return slug === undefined
    ? owner.isName(name)
    : owner.isSlug(slug) || (owner.slug === undefined && owner.isName(name));
}

/** Names are divided by commas, and have commas in them: they are read where there are no addresses and one recipient. */
function recipientsOf(row: ArchiveRow): readonly Identity[] {
  const addresses = row
    .get('recipientprofileurls')
    .split(',')
    .filter((address) => address.trim() !== '');
  const names = row.get('to');
  if (addresses.length === 0)
    return [identityOf({ name: names })].filter((one) => one !== undefined);
  return addresses.flatMap((address) => {
    const name = addresses.length === 1 ? names : undefined;
    return identityOf({ address, name }) ?? [];
  });
}
