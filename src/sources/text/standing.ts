import { type LeftOut } from '../../core/left-out.js';

const pages =
  /^(?:organi[sz]ation|company|page|showcase|school|content_series|newsletter|event|professional_event|group|member_follow|follow)$/u;
const pending =
  /^(?:|pending|received|incoming|inbound|connection|connect|member|person|open|new|unread|unseen|viewed|seen)$/u;
const sent = /^(?:sent|outgoing|outbound|pending_outgoing)$/u;

/**
 * Why there is nothing to decide in a record that says its type and state in these words, as
 * `PENDING`, `GenericInvitationType_ORGANIZATION`, `ACCEPTED`. Undefined where it waits for an answer.
 */
export function standingOf(...words: readonly (string | undefined)[]): LeftOut | undefined {
  const said = words.map((word = '') =>
    word
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/gu, '_')
      .replace(/^[a-z]+type_/u, ''),
  );
  if (said.some((word) => pages.test(word))) return 'not-a-person';
  if (said.some((word) => sent.test(word))) return 'outgoing';
  return said.every((word) => pending.test(word)) ? undefined : 'not-pending';
}
