import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.js';

describe('a record of this type and state', () => {
  it.each([
    [undefined, ['PENDING']],
    [undefined, ['CONNECTION', 'RECEIVED', 'PENDING']],
    [undefined, [undefined, '']],
    [undefined, ['GenericInvitationType_CONNECTION']],
    ['not-a-person', ['CONTENT_SERIES']],
    ['not-a-person', ['ORGANIZATION', 'PENDING']],
    ['not-a-person', ['GenericInvitationType_EVENT']],
    ['not-a-person', ['newsletter']],
    ['outgoing', ['SENT']],
    ['outgoing', ['CONNECTION', 'SENT', 'PENDING']],
    ['not-pending', ['ACCEPTED']],
    ['not-pending', ['CONNECTION', 'RECEIVED', 'WITHDRAWN']],
    ['not-pending', ['SOMETHING_NEW']],
  ])('%s: %j', (expected, words) => {
    expect(standingOf(...words)).toBe(expected);
  });
});
