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

  it('from profiles that say as many, but not the same facts', () => {
    const { joined } = join({}, [
      profile({ headline: 'CEO' }),
      profile({ connections: 5 }),
      profile({ company: 'Acme' }),
    ]);
    const said = ['headline', 'connections', 'company'];
    expect(said.map((fact) => joined.cell(fact)?.value)).toEqual(['CEO', 5, 'Acme']);
  });

  it('only where there is a profile of the sender', () => {
    const profiles = new Profiles(facts);
    const own = profile({ headline: 'CEO' }, 'in.csv');
    profiles.add(profile({ 'profile-url': 'bo-ray' }), 0);
    expect(profiles.join(own, () => {})).toBe(own);
    profiles.add(profile({}), 0);
    expect(profiles.join(own, () => {})).not.toBe(own);
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
    ['not on a part of a name', 'first-name', 'Ann', 'Anna', false],
    ['not on what is never shown', 'email', 'ann@example.org', 'lee@example.org', false],
    ['on a later and an earlier date', 'last-message-at', '2026-03-15', '2026-03-14', true],
    ['not on one date in two notations', 'last-message-at', '2026-03-14', '14 Mar 2026', false],
    ['on a number right after a range', 'connections', '12k', 13_000, true],
    ['on a number right before a range', 'connections', 11_999, '12k', true],
    ['on a range right after a range', 'connections', '13k', '12k', true],
    ['not on a number in a range', 'connections', '12k', 12_500, false],
    ['not on the first number of a range', 'connections', 12_000, '12k', false],
    ['on what only this fact can read', 'recommended', 'given', 'requested', true],
    ['not where the other can not be read', 'connections', 487, 'many', false],
  ])('%s', (_, fact, first, second, expected) => {
    const files = [[profile({ [fact]: first })], [profile({ [fact]: second })]];
    expect(join({}, ...files).told.map((one) => one.fact)).toEqual(expected ? [fact] : []);
    expect(join({ [fact]: first }, files[1] ?? []).told).toHaveLength(expected ? 1 : 0);
  });

  it('not on how the address of the profile is written', () => {
    const other = profile({ 'profile-url': 'ann-lee', headline: 'CEO' });
    const { joined, told } = join({}, [other]);
    expect(joined.cell('headline')?.value).toBe('CEO');
    expect(told).toEqual([]);
  });

  it('with each other where the invitation says what can not be read', () => {
    const files = [[profile({ connections: 487 })], [profile({ connections: 612 })]];
    expect(join({ connections: 'many' }, ...files).told).toMatchObject([
      { fact: 'connections', believed: { value: 487 }, other: { value: 612 } },
    ]);
  });

  it('and it is said what each of them says', () => {
    const [disagreement, ...others] = join(
      { headline: 'CEO', connections: 5 },
      [profile({ connections: 5, headline: '' }, 'one.csv', 4)],
      [profile({ connections: 5, headline: 'CTO' }, 'two.csv', 7)],
      [profile({ headline: 'CFO' }, 'three.csv', 8)],
    ).told;
    expect(others).toEqual([]);
    expect(disagreement).toEqual({
      invitation: expect.objectContaining({ file: 'in.csv' }) as Invitation,
      fact: 'headline',
      believed: { column: 'headline', value: 'CEO' },
      other: { column: 'headline', value: 'CTO', from: { file: 'two.csv', line: 7 } },
    });
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
