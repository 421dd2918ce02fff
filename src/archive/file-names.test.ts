import { describe, expect, it } from 'vitest';
import { comparableFileName } from './file-names.js';

describe('a file of the archive is', () => {
  it.each([
    ['Invitations.csv', 'invitations'],
    ['INVITATIONS.CSV', 'invitations'],
    ['Basic_LinkedInDataExport_03-15-2026/Invitations.csv', 'invitations'],
    ['Invitations (1).csv', 'invitations'],
    ['Company Follows.csv', 'companyfollows'],
    ['Company_Follows.csv', 'companyfollows'],
    ['messages.csv', 'messages'],
    ['Comments_34875879.csv', 'comments'],
    ['Endorsement_Received_Info.csv', 'endorsementreceivedinfo'],
    ['guide_messages.csv', 'guidemessages'],
    ['Receipts_v2.csv', 'receiptsv2'],
    ['__MACOSX/._Invitations.csv', undefined],
    ['._Invitations.csv', undefined],
    ['Articles/Articles/one.html', undefined],
    ['Invitations.csv.exe', undefined],
    ['', undefined],
  ])('%s: %s', (path, expected) => {
    expect(comparableFileName(path)).toBe(expected);
  });
});
