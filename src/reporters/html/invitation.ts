import { type Decision, type Reason } from '../../core/decision.js';
import { decisionTitles, missingIn, noOpinion } from '../../core/report-words.js';
import { type Reply, replyLimit } from '../../core/reply.js';
import { visible } from '../../core/visible.js';
import { spokenDate } from './calendar.js';
import { profileLink } from './link.js';
import { withMarks } from './marks.js';
import { type Markup, type Part, markup, multiline } from './markup.js';

/** Where an invitation stands, and what it is found by besides its words. */
export interface Keys {
  /** Its row, with its file where there are several. */
  readonly where: string;
  /** The positions of the rules that decided, in the list one can choose from. */
  readonly rules: readonly number[];
}

/**
 * One invitation: who, what they wrote, what was decided and why, and what one could answer. It has as
 * few elements as it can: a page may have ten thousand of it, and a browser pays for each.
 */
export function invitationArticle(
  decision: Decision,
  reply: Reply | undefined,
  { where, rules }: Keys,
): Markup {
  const { name, sentAt, profileUrl } = decision;
  const shownName = visible(name).trim() === '' ? '(no name)' : name;
  return markup`<article class="${decision.decision}" data-decision="${decision.decision}" data-month="${sentAt?.slice(0, 7) ?? ''}" data-rules="${rules.join(' ')}"><div class="who"><h4><bdi>${shownName}</bdi></h4>${headlineOf(decision)}<p class="facts">${factsOf(decision, where)}</p>${profileLink(profileUrl)}</div><div class="case">${noteOf(decision)}<ul class="reasons">${reasonsOf(decision)}</ul>${questionsOf(decision)}${moreOf(decision, reply)}</div></article>
`;
}

function headlineOf({ headline, reasons }: Decision): Part {
  if (visible(headline).trim() === '') return undefined;
  return markup`<p class="headline" dir="auto">${withMarks(headline, 'headline', reasons)}</p>`;
}

function factsOf(given: Decision, where: string): Part {
  const { decision, conflict, unsettled, expired, remembered, sentAt, source } = given;
  return [
    markup`<b>${decisionTitles[decision]}</b>`,
    conflict ? markup` · <em>rules disagree</em>` : undefined,
    unsettled ? markup` · <em>unsettled</em>` : undefined,
    expired ? markup` · <em>probably expired</em>` : undefined,
    remembered === undefined ? undefined : markup` · <em>${remembered}</em>`,
    markup` · ${where}`,
    sentAt === null
      ? undefined
      : markup` · <time datetime="${sentAt}">${spokenDate(sentAt)}</time>`,
    source === null ? undefined : markup` · via <bdi>${source}</bdi>`,
  ];
}

function noteOf({ note, reasons }: Decision): Markup {
  if (note === null) return markup`<p class="none">The file says nothing of a note</p>`;
  if (visible(note).trim() === '') return markup`<p class="none">No note</p>`;
  return markup`<blockquote dir="auto">${withMarks(note, 'note', reasons)}</blockquote>`;
}

function reasonsOf(decision: Decision): readonly Part[] {
  const items: Part[] = decision.reasons.map((reason) => reasonItem(reason, decision));
  if (decision.byDefault && !decision.unsettled) items.push(item('because', noOpinion));
  if (decision.unsettled) items.push(item('unknown', missingIn(decision).join(', ')));
  return items;
}

function reasonItem(reason: Reason, decision: Decision): Markup {
  const { rule, file, line, won, because, observed } = reason;
  const role = won ? 'because' : reason.decision === decision.decision ? 'also' : 'against';
  const side = decision.conflict && won ? `${decisionTitles[reason.decision]}: ` : '';
  const telling = won ? observed.filter((one) => one.because !== one.rule) : [];
  return item(role, [
    side,
    markup`<bdi>${because}</bdi> <code>${rule} ${file}:${line}</code>`,
    telling.length === 0
      ? undefined
      : markup`<ul>${telling.map((one) => markup`<li><bdi>${one.because}</bdi> <code>${one.rule}</code></li>`)}</ul>`,
  ]);
}

function item(role: string, what: Part): Markup {
  return markup`<li><i>${role}</i> ${what}</li>`;
}

function questionsOf({ questions }: Decision): Part {
  if (questions.length === 0) return undefined;
  const items = questions.map(({ question }) => markup`<li dir="auto">${question}</li>`);
  return markup`<p class="label">To settle it, ask</p><ul class="questions">${items}</ul>`;
}

/** What one opens: the reply to copy, what was observed besides, and what could not be checked. */
function moreOf({ observations, unchecked }: Decision, reply: Reply | undefined): Part {
  const parts = [
    replyOf(reply),
    observations.length === 0
      ? undefined
      : markup`<p><b>Observed</b> ${observations.join(', ')}</p>`,
    unchecked.length === 0
      ? undefined
      : markup`<p><b>Not checked</b> ${unchecked.map(uncheckedWords).join('; ')}</p>`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const summary = reply?.text === undefined ? 'Details' : 'Reply to copy, and details';
  return markup`<details><summary>${summary}</summary>${parts}</details>`;
}

function uncheckedWords({ rule, missing }: Decision['unchecked'][number]): string {
  return missing.length === 0 ? rule : `${rule}, for want of ${missing.join(', ')}`;
}

function replyOf(reply: Reply | undefined): Markup | undefined {
  if (reply === undefined) return undefined;
  const { text, language = 'en', none, decision, tooLong } = reply;
  if (text === undefined)
    return none === undefined || decision === 'accept'
      ? undefined
      : markup`<p><b>No reply</b> ${none}</p>`;
  const long = tooLong
    ? markup`<p>Longer than the ${replyLimit} characters that fit into an answer</p>`
    : undefined;
  // a parser takes a line break off the beginning of a pre
  return markup`<pre class="reply" lang="${language}" dir="auto">
${multiline(text)}</pre>${long}`;
}
