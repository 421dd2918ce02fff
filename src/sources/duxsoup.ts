import { cappedConnections, connectedByDegree, profilesRemark } from './text/profile-cells.js';
import { toolSource } from './text/tool-table.js';

/** Dux-Soup's export of visited profiles. `VisitTime` is when the profile was read. */
export const duxsoup = toolSource(
  { name: 'duxsoup', about: 'profiles from Dux-Soup (CSV)' },
  'profiles with Dux-Soup’s columns, such as VisitTime and PublicProfile',
  {
    isHeader: (columns) =>
      columns.has('visittime') &&
      ['profile', 'publicprofile', 'salesprofile'].some((column) => columns.has(column)),
    remark: profilesRemark,
    facts: {
      publicprofile: 'profile-url',
      profile: 'profile-url',
      salesprofile: 'profile-url',
      degree: 'already-connected',
      visittime: 'column.visit-time',
    },
    cells: { connections: cappedConnections, degree: connectedByDegree },
  },
);
