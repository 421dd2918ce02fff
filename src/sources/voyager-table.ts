import { type CellValue } from '../core/value.js';
import { profileUrl } from './text/json-value.js';
import { standingOf } from './text/standing.js';
import { toolSource } from './text/tool-table.js';

/**
 * The table that a Streamlit tool makes of Voyager JSON. `Invitation - Custom message?` says whether
 * there is a note, and not which.
 */
export const voyagerTable = toolSource(
  {
    name: 'voyager-table',
    about: 'invitations as a table of Voyager JSON, with "Invitation - ID" (CSV)',
  },
  'a table with "Invitation - ID" and other columns of invitations',
  {
    isHeader: (columns) =>
      columns.has('invitationid') &&
      ['invitationtype', 'invitationcreationtime', 'invitationcustommessage?'].some((column) =>
        columns.has(column),
      ),
    facts: {
      universalname: 'profile-url',
      occupation: 'headline',
      invitationcustommessage: 'note',
      'invitationcustommessage?': 'note',
    },
    cells: {
      universalname: (text) => profileUrl(text === '' ? undefined : text) ?? null,
      invitationcustommessage: noteByFlag,
      'invitationcustommessage?': noteByFlag,
    },
    leaveOut: (cell) => standingOf(cell('invitationtype')),
  },
);

/** No custom message is an empty note; one that there is, is not in the table. */
function noteByFlag(text: string): CellValue | undefined {
  return /^(?:false|0|no)$/iu.test(text) ? '' : undefined;
}
