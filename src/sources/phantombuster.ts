import {
  cappedConnections,
  connectedByDegree,
  mutualByWords,
  profilesRemark,
} from './text/profile-cells.js';
import { toolSource } from './text/tool-table.js';

const marks = [
  'vmid',
  'sharedconnectionscount',
  'mutualconnectionstext',
  'defaultprofileurl',
  'linkedinprofile',
];

/**
 * PhantomBuster's Sales Navigator export and Profile Scraper. Its `timestamp` is when the profile was
 * read; of the addresses, that of the public profile is best.
 */
export const phantombuster = toolSource(
  {
    name: 'phantombuster',
    about: 'profiles from PhantomBuster: Sales Navigator export or Profile Scraper (CSV or JSON)',
  },
  'profiles with PhantomBuster’s columns, such as connectionDegree and vmid',
  {
    isHeader: (columns) =>
      columns.has('connectiondegree') && marks.some((column) => columns.has(column)),
    remark: profilesRemark,
    facts: {
      defaultprofileurl: 'profile-url',
      linkedinprofileurl: 'profile-url',
      linkedinprofile: 'profile-url',
      profileurl: 'profile-url',
      sharedconnectionscount: 'mutual-connections',
      mutualconnectionstext: 'mutual-connections',
      connectiondegree: 'already-connected',
      timestamp: 'column.timestamp',
      description: 'column.description',
    },
    cells: {
      connectiondegree: connectedByDegree,
      connectionscount: cappedConnections,
      mutualconnectionstext: mutualByWords,
    },
  },
);
