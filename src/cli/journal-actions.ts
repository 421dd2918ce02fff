/** What `screen journal` can do. */
export const journalActions = [
  { name: 'list', about: 'what you have decided; done where nothing is said' },
  { name: 'export', about: 'the same, for other programs' },
  { name: 'forget', about: 'take a person out, by whole name or address' },
  { name: 'compact', about: 'leave out what was taken back or decided anew' },
] as const;

export type JournalAction = (typeof journalActions)[number]['name'];
