import { fullName } from './connections.js';
import { dateIn, type ArchiveTable } from './table.js';

/** `Profile.csv`: who the owner is. */
export const profile: ArchiveTable = {
  name: 'Profile.csv',
  about: 'your name',
  columns: ['firstname', 'lastname'],
  always: true,
  note(row, { owner }) {
    owner.profileName ||= fullName(row);
    return true;
  },
};

/** `Positions.csv`: where the owner worked. */
export const positions: ArchiveTable = {
  name: 'Positions.csv',
  about: 'where you worked, and when',
  columns: ['companyname', 'startedon'],
  always: true,
  note(row, { owner }) {
    const company = row.get('companyname').trim();
    if (company === '') return true;
    const [from, to] = [dateIn(row, 'startedon'), dateIn(row, 'finishedon')];
    owner.positions.push({ company, from, to, line: row.line });
    return true;
  },
};

/** `Education.csv`: where the owner learned. */
export const education: ArchiveTable = {
  name: 'Education.csv',
  about: 'where you went to school',
  columns: ['schoolname'],
  always: true,
  note(row, { owner }) {
    const name = row.get('schoolname').trim();
    if (name !== '') owner.schools.push({ name, line: row.line });
    return true;
  },
};

/** `Company Follows.csv`: the companies the owner follows. */
export const companyFollows: ArchiveTable = {
  name: 'Company Follows.csv',
  about: 'the companies you follow',
  columns: ['organization'],
  note(row, { owner }) {
    const name = row.get('organization').trim();
    if (name !== '') owner.companiesFollowed.push({ name, line: row.line });
    return true;
  },
};
