import { cappedConnections, connectedByDegree, profilesRemark } from './text/profile-cells.js';
import { toolSource } from './text/tool-table.js';

const marks = [
  'memberdistance',
  'locationname',
  'mutualcount',
  'networkinfoconnectioncount',
  'connectionscount',
  'lhid',
];

/** Linked Helper 2's export. Its `note` is what the owner wrote about the person, and no invitation's note. */
export const linkedhelper = toolSource(
  { name: 'linkedhelper', about: 'profiles from Linked Helper 2 (CSV)' },
  'profiles with Linked Helper’s columns, such as public_id and member_distance',
  {
    isHeader: (columns) =>
      columns.has('publicid') && marks.filter((column) => columns.has(column)).length > 1,
    remark: profilesRemark,
    facts: {
      headline: 'headline',
      currentcompany: 'company',
      currentcompanyposition: 'position',
      networkinfoconnectioncount: 'connections',
      connectionscount: 'connections',
      memberdistance: 'already-connected',
      connectedat: 'already-connected',
      note: 'column.note',
    },
    cells: {
      networkinfoconnectioncount: cappedConnections,
      connectionscount: cappedConnections,
      memberdistance: connectedByDegree,
      connectedat: (text) => (text === '' ? null : true),
    },
  },
);
