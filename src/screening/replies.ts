import { Columns } from '../core/read-row.js';
import { type Problem } from '../core/problem.js';
import { type Reply, type ReplyOptions, draftReply } from '../core/reply.js';
import { Run } from '../core/run.js';
import { facts } from '../facts/index.js';
import { type InputFile } from '../files/input.js';
import { readInvitations } from './read-invitations.js';
import { type ScreenOptions } from './screen.js';
import { vocabulary } from './vocabulary.js';

/** What is said while answers are drafted. */
export type ReplyEvent =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Drafts an answer to every invitation, in the order of the input. Nothing is sent. */
export async function* replies(
  inputs: readonly InputFile[],
  { policy, today, columns, signature }: ScreenOptions & ReplyOptions,
): AsyncGenerator<ReplyEvent> {
  const context = { policy, vocabulary, today };
  for await (const event of readInvitations(inputs, new Columns(facts, columns))) {
    if (event.kind === 'problem') yield { kind: 'problem', problem: event.problem };
    if (event.kind === 'invitation')
      yield {
        kind: 'reply',
        reply: draftReply(new Run(context, event.invitation).evaluate(), { signature }),
      };
  }
}
