import { type Problem } from '../core/problem.js';
import { type Reply, type ReplyOptions } from '../core/reply.js';
import { type InputFile } from '../files/input.js';
import { type ScreenOptions, screen } from './screen.js';

/** What is said while answers are drafted. */
export type ReplyEvent =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Drafts an answer to every invitation, in the order of the input. Nothing is sent. */
export async function* replies(
  inputs: readonly InputFile[],
  { signature, ...options }: ScreenOptions & ReplyOptions,
): AsyncGenerator<ReplyEvent> {
  for await (const event of screen(inputs, { ...options, replies: { signature } })) {
    if (event.kind === 'problem') yield { kind: 'problem', problem: event.problem };
    if (event.kind === 'decision' && event.reply !== undefined)
      yield { kind: 'reply', reply: event.reply };
  }
}
