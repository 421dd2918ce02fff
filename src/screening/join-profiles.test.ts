import { describe, expect, it } from 'vitest';
import { fileOf } from '../testing/input.js';
import { policy, today } from '../testing/policy.js';
import { collect } from '../testing/streams.js';
import { inspect } from './inspect.js';
import { type ScreenEvent, screen } from './screen.js';

const rules = policy(`screen: 1
when-unsure: ignore
rules:
  - { id: many, when: { connections at least: 600 }, decide: decline, because: "has \${connections}" }
  - { id: tagged, when: { column.tags contains: client }, decide: accept, strength: strong, because: is a client }
  - { id: hi, when: { note contains: hi }, decide: accept, strength: weak, because: says hi }
`);

const invitations = `Name,Profile URL,Message,Headline
Ann,https://www.linkedin.com/in/ann,,
Bo,https://www.linkedin.com/in/bo,,Baker
Cy,https://www.linkedin.com/in,,
`;

async function run(...files: readonly string[]): Promise<readonly ScreenEvent[]> {
  const profiles = files.map((text, at) => fileOf(`p${at + 1}.csv`, text));
  return collect(screen([fileOf('in.csv', invitations)], { policy: rules, today, profiles }));
}

const decisionsIn = (events: readonly ScreenEvent[]) =>
  events.flatMap((event) => (event.kind === 'decision' ? [event.decision] : []));
const problemsIn = (events: readonly ScreenEvent[]) =>
  events.flatMap((event) => (event.kind === 'problem' ? [event.problem] : []));
const summaryOf = (events: readonly ScreenEvent[]) => {
  const last = events.at(-1);
  return last?.kind === 'end' ? last.summary : undefined;
};

describe('invitations are decided by what profiles add', () => {
  it('and the evidence says where it is from', async () => {
    const [ann] = decisionsIn(await run('Profile URL,Connections\nlinkedin.com/in/ANN/,700\n'));
    expect(ann?.decision).toBe('decline');
    expect(ann?.reasons[0]?.evidence[0]?.from).toBe('column "Connections" of p1.csv, line 2');
  });

  it('in the encoding that the files are said to have', async () => {
    const table = 'Profile URL,Tags\nlinkedin.com/in/ann,client Zo\u00eb\n';
    const bytes = [Buffer.from(table, 'utf16le')] as unknown as AsyncIterable<Uint8Array>;
    const input = [Buffer.from(invitations, 'utf16le')] as unknown as AsyncIterable<Uint8Array>;
    const events = await collect(
      screen([{ name: 'in.csv', bytes: input }], {
        policy: rules,
        today,
        profiles: [{ name: 'p.csv', bytes }],
        encoding: 'utf-16le',
      }),
    );
    expect(problemsIn(events)).toEqual([]);
    expect(decisionsIn(events)[0]?.decision).toBe('accept');
  });

  it('by other columns too, where a rule names them', async () => {
    const [ann] = decisionsIn(await run('Profile URL,Tags\nlinkedin.com/in/ann,client\n'));
    expect(ann?.decision).toBe('accept');
  });

  it('never by their notes', async () => {
    const [ann] = decisionsIn(await run('Profile URL,Note\nlinkedin.com/in/ann,hi\n'));
    expect([ann?.decision, ann?.note]).toEqual(['ask-for-context', '']);
  });

  it('from any format', async () => {
    const account = {
      username: 'ann',
      acct: 'ann',
      display_name: 'Ann',
      url: 'https://www.linkedin.com/in/ann',
      note: '<p>Baker</p>',
    };
    const [ann] = decisionsIn(await run(JSON.stringify([account])));
    expect(ann?.headline).toBe('Baker');
  });

  it('and no row of a file of profiles is counted', async () => {
    const events = await run(
      'Profile URL,Connections\nlinkedin.com/in/ann,700\nlinkedin.com/in/bo\n',
    );
    expect(summaryOf(events)).toMatchObject({ rows: 3, invitations: 3, rejected: 0 });
    expect(problemsIn(events).map(({ code }) => code)).toEqual(['ragged-row']);
  });

  it('and all others are, where a file of profiles is missing', async () => {
    const events = await collect(
      screen([fileOf('in.csv', invitations)], {
        policy: rules,
        today,
        profiles: ['/nonexistent/p.csv'],
      }),
    );
    expect(summaryOf(events)).toMatchObject({ invitations: 3 });
    expect(problemsIn(events).map(({ code }) => code)).toEqual(['input-missing']);
  });
});

describe('files of profiles that disagree', () => {
  const header = 'Profile URL,Headline,Connections\n';
  it('are told of, with the place of the second', async () => {
    const events = await run(
      `${header}linkedin.com/in/ann,CEO,5\n`,
      `${header}linkedin.com/in/ann,CTO,\n`,
    );
    expect(decisionsIn(events)[0]?.headline).toBe('CEO');
    expect(problemsIn(events)).toMatchObject([
      { code: 'profiles-differ', severity: 'warning', place: { file: 'p2.csv', line: 2 } },
    ]);
  });

  it('are told of by their values, which can not harm a terminal', async () => {
    const events = await run(`${header}linkedin.com/in/bo,\u001b[31mCEO,5\n`);
    const [problem] = problemsIn(events);
    for (const part of ['"Bo"', 'headline', '"Baker"', '"^[[31mCEO"', 'in.csv', 'p1.csv'])
      expect(problem?.message).toContain(part);
  });

  it('are told of five times, and then counted', async () => {
    const columns = [
      'Headline',
      'Company',
      'Position',
      'Industry',
      'Location',
      'Country',
      'Experience',
    ];
    const file = (word: string): string =>
      `Profile URL,${columns.join(',')}\nlinkedin.com/in/ann,${columns.map(() => word).join(',')}\n`;
    const problems = problemsIn(await run(file('a'), file('b')));
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)?.message).toContain('2');
  });
});

describe('what became of a file of profiles is told', () => {
  it.each([
    ['where some match', 'Profile URL,Headline\nlinkedin.com/in/ann,CEO\nlinkedin.com/in/x,CTO\n', '1 of 2 profiles matched 1 of 3 invitations'],
    ['where it is empty', 'Profile URL,Headline\n', '0 of 0 profiles matched 0 of 3 invitations'],
  ])('%s', async (_, text, expected) => {
    const remarks = (await run(text)).flatMap((event) => (event.kind === 'remark' ? [event.remark] : []));
    expect(remarks.at(-1)).toBe(expected);
  }); // prettier-ignore

  it.each([
    ['where none matches', 'Profile URL,Headline\nlinkedin.com/in/x,CEO\n'],
    ['where they have no addresses', 'Name,Headline\nAnn,CEO\n'],
  ])('with a hint %s', async (_, text) => {
    expect(problemsIn(await run(text))).toMatchObject([
      { code: 'profiles-unmatched', severity: 'warning', place: { file: 'p1.csv' } },
    ]);
  });
});

describe('a look at a file', () => {
  it('shows the facts that profiles add, and the rules that find theirs', async () => {
    const profiles = [fileOf('p.csv', 'Profile URL,Connections\nlinkedin.com/in/ann,700\n')];
    const alone = await inspect(fileOf('in.csv', invitations), { policy: rules, today });
    const joined = await inspect(fileOf('in.csv', invitations), { policy: rules, today, profiles });
    expect(alone.lacking.map(({ rule }) => rule)).toEqual(['many']);
    expect(joined.lacking).toEqual([]);
    expect(joined.present.at(-1)).toEqual({
      fact: 'connections',
      column: 'Connections',
      file: 'p.csv',
      filled: 1,
    });
  });
});
