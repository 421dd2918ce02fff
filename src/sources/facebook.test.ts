import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { facebook } from './facebook.js';

const ann = '{"name":"Ann","timestamp":1773479100}';

describe('facebook', () => {
  it.each([
    ['requests received', `{"received_requests_v2":[${ann}]}`, true],
    ['an older version of the list', `{"received_requests":[${ann}]}`, true],
    ['no request received', '{"received_requests_v2":[]}', true],
    ['requests sent', `{"sent_requests_v2":[${ann}]}`, true],
    ['friends', `{"friends_v2":[${ann}]}`, true],
    ['a list without a key', `[${ann}]`, true],
    ['records that say more', '[{"name":"Ann","timestamp":1773479100,"note":"Hi"}]', false],
    ['another list', '{"invitations":[{"name":"Ann"}]}', false],
    ['a table', 'name,timestamp\nAnn,1773479100\n', false],
    ['nothing', '', false],
  ])('recognises %s: %s', (_, text, expected) => {
    expect(facebook.recognise(text, columns) !== undefined).toBe(expected);
  });

  it.each([
    [
      'names and times, and no note',
      `{\n"received_requests_v2": [\n${ann}\n]}`,
      [{ line: 3, name: 'Ann', 'sent-at': 1773479100 }],
    ],
    [
      'names as they were meant',
      String.raw`{"received_requests_v2":[{"name":"Zo\u00c3\u00ab","timestamp":1}]}`,
      [{ line: 1, name: 'Zoë', 'sent-at': 1 }],
    ],
    [
      'names that only look like garbled ones as they are',
      String.raw`{"received_requests_v2":[{"name":"Ãsa Ë","timestamp":1},{"name":"Zo\u00eb","timestamp":1}]}`,
      [
        { line: 1, name: 'Ãsa Ë', 'sent-at': 1 },
        { line: 1, name: 'Zoë', 'sent-at': 1 },
      ],
    ],
    [
      'a time of 0 as unknown',
      '{"received_requests_v2":[{"name":"Ann","timestamp":0}]}',
      [{ line: 1, name: 'Ann', 'sent-at': null }],
    ],
    [
      'what was rejected or sent as such',
      `{"rejected_requests_v2":[${ann}],"received_requests_v2":[${ann}]}`,
      ['left out: 1 not-pending', { line: 1, name: 'Ann', 'sent-at': 1773479100 }],
    ],
    [
      'all but a record without a name, and one that is garbled',
      `{"received_requests_v2":[{"timestamp":1},\n{"name":Bo},\n${ann}]}`,
      ['bad-row 1', 'bad-json 2', { line: 3, name: 'Ann', 'sent-at': 1773479100 }],
    ],
    ['an empty list', '{"received_requests_v2":[]}', ['the list of records is empty']],
    ['no list where one is expected', '{"received_requests_v2":null}', ['not-an-export 1']],
  ])('reads %s', async (_, text, expected) => {
    expect(await saidOf(facebook, text)).toEqual(expected);
    expect(await saidOf(facebook, text, [1, 3])).toEqual(expected);
  });

  it('says that requests were sent', async () => {
    const [item, remark] = await saidOf(facebook, `{"sent_requests_v2":[${ann}]}`);
    expect([item, typeof remark]).toEqual(['left out: 1 outgoing', 'string']);
  });

  it('refuses a list of friends alone', async () => {
    expect(await saidOf(facebook, `{"friends_v2":[${ann}]}`)).toEqual(['not-an-export 1']);
  });

  it('passes over a list of friends beside one of requests', async () => {
    const text = `{"friends_v2":[${ann}],"received_requests_v2":[${ann}]}`;
    const items = await saidOf(facebook, text);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ name: 'Ann' });
  });

  it('says of a list without a key that it might be another', async () => {
    expect(await saidOf(facebook, `[${ann}]`)).toHaveLength(2);
  });
});
