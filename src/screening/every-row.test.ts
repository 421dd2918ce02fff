import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sources } from '../sources/index.js';
import { policy, today } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { columns } from '../testing/source.js';
import { anySizes, collect, piecesOf } from '../testing/streams.js';
import { screen } from './screen.js';

const rules = policy('screen: 1\nrules:\n  - { id: silent, when: { note is empty: true } }\n');

/** A format: its records, some to screen and some not, and the text around them. */
interface Written {
  readonly records: readonly unknown[];
  readonly wrap?: (list: string) => string;
}

const urn = 'urn:li:fs_relInvitation:1';
const person = { firstName: 'Ann', lastName: 'Lee', publicIdentifier: 'ann' };
const account = { acct: 'ann', username: 'ann', display_name: 'Ann', note: '' };
const listed = {
  title: '',
  string_list_data: [{ value: 'ann', href: 'https://www.instagram.com/ann' }],
};
const profile = { connectionDegree: '2nd', vmid: 'a', fullName: 'Ann' };

const formats: Readonly<Record<string, Written>> = {
  voyager: {
    records: [
      { invitation: { entityUrn: urn, fromMember: person } },
      { invitation: { entityUrn: urn, fromMember: person, invitationType: 'ACCEPTED' } },
      { genericInvitationView: { title: { text: 'News' } } },
    ],
    wrap: (list) => `{"paging":{"links":[{"rel":"next"}]},"elements":${list}}`,
  },
  linkup: {
    records: [
      { name: 'Ann', invitation_id: 1, entity_urn: urn },
      { name: 'Ann', invitation_id: 1, entity_urn: urn, invitation_state: 'WITHDRAWN' },
    ],
    wrap: (list) => `{"data":{"invitations":${list}}}`,
  },
  unipile: {
    records: [
      { object: 'InvitationReceived', inviter: { inviter_name: 'Ann' } },
      { object: 'InvitationSent', inviter: { inviter_name: 'Me' } },
    ],
  },
  connectsafely: {
    records: [
      { invitationCategory: 'CONNECTION', profile: person },
      { invitationCategory: 'EVENT', profile: person },
    ],
    wrap: (list) => `{"invitations":${list},"total":3}`,
  },
  facebook: {
    records: [{ name: 'Ann', timestamp: 7 }],
    wrap: (list) => `{"received_requests_v2":${list}}`,
  },
  instagram: {
    records: [listed],
    wrap: (list) => `{"relationships_follow_requests_received":${list}}`,
  },
  mastodon: { records: [account] },
  discord: {
    records: [3, 1, 4].map((type) => ({ type, user: { username: 'ann' } })),
    wrap: (list) => `{"id":"1","relationships":${list}}`,
  },
  phantombuster: { records: [profile] },
  'linkedin-snapshot': {
    records: [
      { From: 'Ann', Direction: 'INCOMING' },
      { From: 'Me', Direction: 'OUTGOING' },
    ],
    wrap: (list) => `{"elements":[{"snapshotDomain":"INVITATIONS","snapshotData":${list}}]}`,
  },
  json: { records: [{ name: 'Ann' }, { name: 'Me', direction: 'sent' }] },
};

/** Records that are none: of another kind, with nothing in it, or garbled. */
const garbage = ['7', '"text"', 'null', '{}', '{"x":y}', '[1]'];

describe('every record is an invitation, left out or rejected', () => {
  it.each(Object.entries(formats))('%s', async (name, { records, wrap = (list) => list }) => {
    const first = JSON.stringify(records[0]);
    const record = fc.constantFrom(...garbage, ...records.map((one) => JSON.stringify(one)));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), anySizes, async (others, sizes) => {
        const all = [first, ...others];
        const text = wrap(`[${all.join(',\n')}]`);
        expect(sources.find((source) => source.recognise(text, columns))?.name).toBe(name);
        const bytes = piecesOf(text, sizes).map((piece) => new TextEncoder().encode(piece));
        const events = await collect(
          screen([{ name: 'in', bytes: fromPieces(bytes) }], { policy: rules, today }),
        );
        const end = events.find((event) => event.kind === 'end')?.summary;
        const kept = all.filter((one) => !garbage.includes(one));
        expect([end?.rows, end?.rejected]).toEqual([all.length, all.length - kept.length]);
        expect(end?.invitations).toBe(kept.filter((one) => one === first).length);
        const places = events.flatMap((event) =>
          event.kind === 'problem' ? [event.problem.place] : [],
        );
        expect(places.every((place) => place?.file === 'in' && place.line > 0)).toBe(true);
      }),
      { numRuns: Math.ceil(runs.numRuns / 5) },
    );
  });
});

async function* fromPieces(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
