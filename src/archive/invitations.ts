import { dateIn, mention, type ArchiveTable } from './table.js';
import { identityOf } from './identity.js';

/** `Invitations.csv`: whose archive it is, whom the owner invited, and who invited the owner. */
export const invitations: ArchiveTable = {
  name: 'Invitations.csv',
  about: 'whose archive it is, whom you invited and who invited you',
  columns: ['from', 'to', 'sentat', 'direction'],
  always: true,
  note(row, notes) {
    const direction = row.get('direction').trim().toLowerCase();
    const sent = direction === 'outgoing' || direction === 'sent';
    if (!sent && direction !== 'incoming' && direction !== 'received') return false;
    const inviter = { address: row.get('inviterprofileurl'), name: row.get('from') };
    const invitee = { address: row.get('inviteeprofileurl'), name: row.get('to') };
    const [owner, other] = sent ? [inviter, invitee] : [invitee, inviter];
    notes.owner.sawOwner(identityOf(owner)?.slug, owner.name);
    return mention(notes, identityOf(other), {
      kind: sent ? 'invited-by-owner' : 'invited-owner',
      table: this.name,
      line: row.line,
      days: dateIn(row, 'sentat'),
    });
  },
};
