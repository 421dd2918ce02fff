import { stringify } from 'csv-stringify/sync';
import { escapeMarkdown, guardFormula, jsonText } from '../core/escape.js';
import { type Reply, replyLimit } from '../core/reply.js';
import { visible, visibleLines } from '../core/visible.js';
import { type DecisionName } from '../core/written.js';
import { replies } from '../index.js';
import { Session, isWorthTelling } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

type ReplyFormat = 'text' | 'markdown' | 'csv' | 'json';

export interface RepliesOptions extends InputOptions {
  readonly decision?: readonly DecisionName[];
  readonly format?: ReplyFormat;
}

/** `screen replies FILE`: drafts the honest answer to each invitation. Nothing is sent. */
export async function repliesCommand(
  files: readonly string[],
  options: RepliesOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, files, options, { settled: 'left-out' });
  if (prepared === undefined) return session.status();
  try {
    return await draftAll(session, prepared, options);
  } finally {
    await prepared.close();
  }
}

async function draftAll(
  session: Session,
  { inputs, settings, config }: SetUp,
  options: RepliesOptions,
): Promise<number> {
  const drafts: Reply[] = [];
  const wanted = options.decision ?? ['decline', 'ask-for-context'];
  for await (const event of replies(inputs, { ...settings, signature: config.signature })) {
    if (event.kind === 'problem') await session.report([event.problem].filter(isWorthTelling));
    else if (wanted.includes(event.reply.decision)) drafts.push(event.reply);
  }
  const long = drafts.filter(({ tooLong }) => tooLong);
  const { format = 'text' } = options;
  const text = render[format](drafts);
  const toTerminal = format === 'csv' && session.out.isTerminal;
  await session.out.write(toTerminal ? visibleLines(text) : text);
  for (const { name, id } of long)
    await session.remark(
      `The draft for ${visible(name || id)} is longer than the ${replyLimit} characters that fit into an answer.`,
    );
  const silent = drafts.length - drafts.filter(({ text }) => text !== undefined).length;
  await session.remark(
    `${drafts.length - silent} drafts; for ${silent} there is none. Nothing was sent.`,
  );
  return session.status();
}

const render: Readonly<Record<ReplyFormat, (drafts: readonly Reply[]) => string>> = {
  text: (drafts) =>
    drafts
      .map(({ name, id, decision, text, none }) => {
        const body =
          text === undefined
            ? `(no draft - ${visible(none ?? '')})`
            : text.split('\n').map(visible).join('\n  ');
        return `${visible(name || id)} - ${decision}\n  ${body}\n\n`;
      })
      .join(''),
  markdown: (drafts) =>
    drafts
      .map(({ name, id, decision, text, none }) => {
        const body =
          text === undefined
            ? `_No draft: ${escapeMarkdown(none ?? '')}_`
            : text
                .split('\n')
                .map((line) => `> ${escapeMarkdown(line)}`)
                .join('\n');
        return `## ${escapeMarkdown(name || id)}: ${decision}\n\n${body}\n\n`;
      })
      .join(''),
  csv: (drafts) =>
    stringify(
      [
        ['id', 'name', 'profileUrl', 'decision', 'rule', 'language', 'reply', 'none'],
        ...drafts.map((draft) =>
          [
            draft.id,
            draft.name,
            draft.profileUrl,
            draft.decision,
            draft.rule,
            draft.language,
            draft.text,
            draft.none,
          ].map((cell) => guardFormula(cell ?? '')),
        ),
      ],
      { quoted_string: true },
    ),
  json: (drafts) => `${jsonText({ schemaVersion: 1, replies: drafts }, 2)}\n`,
};
