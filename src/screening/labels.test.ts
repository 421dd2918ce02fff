import { describe, expect, it } from 'vitest';
import { said } from '../testing/policy.js';
import { matchLabels, readLabels } from './labels.js';

function input(text: string, name = 'labels.csv') {
  return { name, bytes: [Buffer.from(text)] as unknown as AsyncIterable<Uint8Array> };
}

async function labelsOf(text: string) {
  const { labels, problems } = await readLabels([input(text)]);
  return {
    labels: labels.map(({ decision, invitation }) => [invitation.row, decision]),
    problems: problems.map(said),
  };
}

describe('labels', () => {
  it('are read from a column that says a decision, in the words people use', async () => {
    const { labels, problems } = await labelsOf(
      'name,Decision\nAnn,Accepted\nBo,no\nCy,ASK\nDi,\nEd,maybe\nFo,constructor\n',
    );
    expect(labels).toEqual([
      [1, 'accept'],
      [2, 'decline'],
      [3, 'ask-for-context'],
    ]);
    expect(problems).toEqual(['unreadable-value 6:1', 'unreadable-value 7:1']);
  });

  it.each([
    ['expected', 'name,decision,expected\nAnn,decline,accept\n', 'accept'],
    ['my decision', 'name,decision,My Decision\nAnn,decline,ask\n', 'ask-for-context'],
  ])('prefer the column "%s" to what a report decided', async (_, text, decision) => {
    expect((await labelsOf(text)).labels).toEqual([[1, decision]]);
  });

  it.each([
    ['ask for context', 'ask-for-context'],
    ['Ask_For_Context', 'ask-for-context'],
    ['rejected', 'decline'],
  ])('are read where the decision is written "%s"', async (text, decision) => {
    expect(await labelsOf(`name,decision\nAnn,${text}\n`)).toEqual({
      labels: [[1, decision]],
      problems: [],
    });
  });

  it('are matched by the name with the row that a label names, where several have the name', async () => {
    const { labels } = await readLabels([
      input('row,name,decision\n2,Ann,accept\n1,Ann,decline\n3,Ann,ask\n'),
    ]);
    const others = await readLabels([input('name,decision\nAnn,no\nAnn,no\nBo,no\n', 'in.csv')]);
    const invitations = others.labels.map(({ invitation }) => invitation);
    const { found, unmatched } = matchLabels(invitations, labels);
    expect({ found, unmatched }).toEqual({ found: ['decline', 'accept', undefined], unmatched: 1 });
  });

  it('are missing where no column says any', async () => {
    expect((await labelsOf('name,note\nAnn,hi\n')).problems).toEqual(['usage']);
  });

  it('are matched by their id alone where they name nobody', async () => {
    const tables = ['id,decision\nann,accept\n7,no\nzoe,ask\n', '[{"id":"ann","decision":"accept"},{"id":7,"decision":"no"},{"id":"zoe","decision":"ask"}]']; // prettier-ignore
    const others = await readLabels([
      input('id,name,profileUrl,decision\n,Ann,https://x.com/in/ann,no\n7,Bo,,ask\n8,Cy,,no\n', 'in.csv'),
    ]); // prettier-ignore
    for (const table of tables) {
      const { labels, problems } = await readLabels([input(table)]);
      const invitations = others.labels.map(({ invitation }) => invitation);
      const { found, unmatched } = matchLabels(invitations, labels);
      expect({ found, unmatched, problems }).toEqual({
        found: ['accept', 'decline', undefined],
        unmatched: 1,
        problems: [],
      });
    }
  });

  it('are not matched by their id alone where they name somebody else', async () => {
    const { labels } = await readLabels([input('id,name,decision\n7,Zoe,accept\n')]);
    const others = await readLabels([input('id,name,decision\n7,Bo,no\n', 'in.csv')]);
    const invitations = others.labels.map(({ invitation }) => invitation);
    expect(matchLabels(invitations, labels).found).toEqual([undefined]);
  });

  it('are read in the encoding they are said to have', async () => {
    const bytes = Buffer.from('name,decision\nZo\u00eb,no\n', 'latin1');
    const file = { name: 'a.csv', bytes: [bytes] as unknown as AsyncIterable<Uint8Array> };
    const { labels, problems } = await readLabels([file], 'windows-1252');
    expect([labels[0]?.invitation.cell('name')?.value, problems]).toEqual(['Zo\u00eb', []]);
  });

  it('are matched by address, else by a name that only one has, and otherwise counted', async () => {
    const { labels } = await readLabels([
      input('name,profileUrl,decision\nAnn L,https://x.com/in/ann,accept\nBo,,decline\nCy,,ask\nCy,,decline\nZoe,,ask\n'),
    ]); // prettier-ignore
    const others = await readLabels([
      input('name,profileUrl,decision\nAnn Lee,https://x.com/in/ANN/,no\nBo,,no\nCy,,no\n', 'in.csv'),
    ]); // prettier-ignore
    const { found, unmatched } = matchLabels(
      others.labels.map(({ invitation }) => invitation),
      labels,
    );
    expect(found).toEqual(['accept', 'decline', undefined]);
    expect(unmatched).toBe(3);
  });
});
