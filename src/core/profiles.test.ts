import { describe, expect, it } from 'vitest';
import { facts } from '../facts/index.js';
import { columnFact } from './fact.js';
import { type Cells } from '../testing/invitation.js';
import { invitation as invitationSaying } from '../testing/invitation.js';
import { type Invitation } from './invitation.js';
import { type Disagreement, Profiles } from './profiles.js';

const ann = 'https://www.linkedin.com/in/ann-lee';

const profile = (cells: Cells, file = 'profiles.csv', line = 2): Invitation => ({
  ...invitationSaying({ 'profile-url': ann, ...cells }),
  file,
  line,
});

/** Ann's invitation with these cells, joined to profiles of files in order. */
function join(own: Cells, ...files: readonly (readonly Invitation[])[]) {
  const profiles = new Profiles([...facts, columnFact('column.hair')]);
  for (const [from, rows] of files.entries()) for (const row of rows) profiles.add(row, from);
  const told: Disagreement[] = [];
  const joined = profiles.join(profile(own, 'in.csv'), (one) => told.push(one));
  return { joined, told, profiles };
}

describe('a fact is joined', () => {
  it.each([
    ['where the invitation has no such column', {}, [{ headline: 'CEO' }], 'headline', 'CEO'],
    ['where its cell is blank', { headline: ' ' }, [{ headline: 'CEO' }], 'headline', 'CEO'],
    ['not where the invitation says it', { headline: 'CTO' }, [{ headline: 'CEO' }], 'headline', 'CTO'],
    ['from the first that says it', {}, [{ headline: '' }, { headline: 'CEO' }, { headline: 'CTO' }], 'headline', 'CEO'],
    ['of the relationship too', {}, [{ 'already-connected': 'no' }], 'already-connected', 'no'],
    ['of a column that a rule names', {}, [{ 'column.hair': 'red' }], 'column.hair', 'red'],
    ['of no other column', {}, [{ 'column.shoes': 'red' }], 'column.shoes', undefined],
    ['not where it can not be read', {}, [{ connections: 'many' }, { connections: '500+' }], 'connections', '500+'],
    ['unless it is the note', {}, [{ note: 'call her in May' }], 'note', undefined],
    ['unless it is a blank note', { note: '' }, [{ note: 'call her in May' }], 'note', ''],
    ['unless it is a time', {}, [{ 'sent-at': '2026-03-14', 'age-days': 3 }], 'sent-at', undefined],
  ])('%s', (_, own: Cells, rows: readonly Cells[], fact, expected) => {
    const { joined } = join(own, ...rows.map((cells) => [profile(cells)]));
    expect(joined.cell(fact)?.value).toBe(expected);
  }); // prettier-ignore

  it('with the file and line it is from', () => {
    const { joined } = join({}, [profile({ headline: 'CEO' }, 'more.csv', 7)]);
    expect(joined.cell('headline')).toEqual({
      column: 'headline',
      value: 'CEO',
      from: { file: 'more.csv', line: 7 },
    });
  });

  it('and nothing else of the invitation changes', () => {
    const { joined } = join({}, [profile({ headline: 'CEO' }, 'more.csv', 7)]);
    expect(joined).toMatchObject({ id: 'test.csv:1', file: 'in.csv', row: 1, line: 2 });
  });
});

describe('a profile is of the sender', () => {
  const plain = 'https://www.linkedin.com/in/zo%C3%AB-brandt/';
  it.each([
    ['with the same address', ann, ann, true],
    ['with the same address, written otherwise', plain, 'linkedin.com/in/Zoë-Brandt?x=1', true],
    ['with the slug alone', ann, 'ann-lee', true],
    ['not with another one', ann, 'https://www.linkedin.com/in/ann', false],
    ['not with one that names nobody', 'https://www.linkedin.com/in', 'https://www.linkedin.com/in/', false],
    ['not with the same name on another site', ann, 'https://www.instagram.com/ann-lee', false],
    ['with the same name on the same other site', 'https://www.instagram.com/ann', 'https://instagram.com/ann/', true],
    ['not without an address', '', '', false],
  ])('%s', (_, own, other, expected) => {
    const { joined } = join({ 'profile-url': own }, [profile({ 'profile-url': other, headline: 'CEO' })]);
    expect(joined.cell('headline') !== undefined).toBe(expected);
  }); // prettier-ignore
});

describe('files disagree', () => {
  it.each([
    ['on a text', 'headline', 'CEO', 'CTO', true],
    ['not where people would call it the same', 'headline', 'CEO at  Acme', 'ceo at Acme', false],
    ['on a number', 'connections', 487, '500+', true],
    ['not where both may be true', 'connections', '500+', 612, false],
    ['on true and false', 'already-connected', 'yes', false, true],
    ['not where they say it in other words', 'already-connected', 'yes', true, false],
    ['on a date', 'last-message-at', '2026-03-14', '2026-03-15', true],
    ['not where one is only a month', 'last-message-at', '2026-03-14', 'Mar 2026', false],
    ['on several texts', 'shared-groups', 'A; B', 'A', true],
    ['not on their order', 'shared-groups', 'A; B', 'B; A', false],
    ['not where one is blank', 'headline', '', 'CEO', false],
    ['not on a name', 'name', 'Ann Lee', 'Ann Lee, PhD', false],
  ])('%s', (_, fact, first, second, expected) => {
    const files = [[profile({ [fact]: first })], [profile({ [fact]: second })]];
    expect(join({}, ...files).told.map((one) => one.fact)).toEqual(expected ? [fact] : []);
    expect(join({ [fact]: first }, files[1] ?? []).told).toHaveLength(expected ? 1 : 0);
  });

  it('within one file too', () => {
    const rows = [profile({ headline: 'CEO' }), profile({ headline: 'CTO' }, 'profiles.csv', 3)];
    const { told, joined } = join({}, rows);
    expect(told).toMatchObject([
      { believed: { value: 'CEO' }, other: { value: 'CTO', from: { line: 3 } } },
    ]);
    expect(joined.cell('headline')?.value).toBe('CEO');
  });
});

describe('it is counted', () => {
  it('how many profiles match how many invitations', () => {
    const { profiles } = join(
      {},
      [
        profile({ headline: 'CEO' }),
        profile({ 'profile-url': 'x.com/in/bo' }),
        profile({ 'profile-url': null }),
      ],
      [profile({})],
    );
    expect([0, 1].map((from) => profiles.tally(from))).toEqual([
      { profiles: 3, matched: 1, invitations: 1 },
      { profiles: 1, matched: 1, invitations: 1 },
    ]);
  });
});
