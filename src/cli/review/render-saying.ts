import { type Decision } from '../../core/decision.js';
import { type Mark } from '../../core/marks.js';
import { counted } from '../../core/report-words.js';
import { type Group } from '../../core/review/groups.js';
import { type Answer, type ReviewState, type Saying } from '../../core/review/state.js';
import { reviewKeys, tallyOf } from '../../core/review/step.js';
import { shorten, visible, visibleLines } from '../../core/visible.js';
import { invitationText, suggestionText } from '../explanation/invitation.js';
import { type Ink } from '../ink.js';

/** How many names are listed before many are decided at once. */
const listedNames = 20;

/** What is shown of an invitation besides the state of the session. */
export interface Details {
  marksOf(at: number): readonly Mark[];
}

/** What is said, as text; nothing where the shell itself has more to do than to print. */
export function renderSaying(
  saying: Saying,
  state: ReviewState,
  details: Details,
  ink: Ink,
): string {
  switch (saying.kind) {
    case 'item':
      return itemText(saying.at, state, details, ink);
    case 'prompt':
      return promptText(state, saying.at, ink);
    case 'answered':
      return ink.line(`${answerWords[saying.answer]}: ${namesOf(saying.items, state)}.`);
    case 'undone':
      return ink.line(`Taken back: ${namesOf(saying.items, state)}.`);
    case 'address':
      return ink.line(
        visible(decisionAt(state, saying.at)?.profileUrl.trim() ?? '') ||
          'The input has no address.',
      );
    case 'groups':
      return groupsText(saying.groups, ink);
    case 'confirm':
      return confirmText(saying.group, state, ink);
    case 'reply-changed':
      return ink.line('This reply is kept with your decision. Nothing is sent.');
    case 'keys':
      return keysText(ink);
    case 'over':
      return prompted(ink.line('That was the last one. [u]ndo, or Enter to end:'));
    case 'unknown-key':
      return ink.line(`${shorten(visible(saying.key), 20)} is no key here; ? shows them.`);
    case 'explanation':
    case 'open':
      return '';
    default:
      return ink.line(shortWords[saying.kind]);
  }
}

/** What a session has come to. */
export function tallyText(state: ReviewState, ink: Ink): string {
  const tally = tallyOf(state);
  const { accept, decline, 'ask-for-context': ask, skipped, left, changed } = tally;
  const decided = `${accept} accepted, ${ask} asked for context, ${decline} declined`;
  const rest = [
    skipped > 0 ? `${skipped} skipped` : '',
    left > 0 ? `${left} left for another time` : '',
  ].filter((part) => part !== '');
  const lines = [
    `${ink.chalk.bold(decided)}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`,
    changed > 0 ? `You decided ${changed} otherwise than the policy suggests.` : '',
  ];
  return lines.map((line) => (line === '' ? '' : ink.line(line))).join('');
}

const answerWords: Readonly<Record<Answer, string>> = {
  accept: 'Accepted',
  'ask-for-context': 'To be asked',
  decline: 'Declined',
  skip: 'Skipped',
};

const shortWords = {
  'nothing-to-undo': 'There is nothing to take back.',
  'no-groups': 'No two of those left are suggested the same by one rule.',
  'reply-kept': 'The reply stays as it is.',
} as const;

function itemText(at: number, state: ReviewState, { marksOf }: Details, ink: Ink): string {
  const decision = decisionAt(state, at);
  if (decision === undefined) return '';
  const sent = decision.sentAt === null ? '' : `, sent ${decision.sentAt}`;
  const reply = state.replies.get(at) ?? state.items[at]?.draft;
  return [
    '\n',
    ink.line(ink.chalk.dim(`${at + 1} of ${state.items.length}${sent}`)),
    invitationText({ decision, marks: marksOf(at) }, ink),
    '\n',
    suggestionText(decision, 'Suggested:', ink),
    decision.remembered === undefined ? '' : ink.line(`note: ${decision.remembered}`, 2),
    decision.expired ? ink.line('note: has probably expired', 2) : '',
    reply === undefined ? '' : replyText(reply, ink),
  ].join('');
}

function replyText(reply: string, ink: Ink): string {
  const [first = '', ...rest] = visibleLines(reply).split('\n');
  return ink.line(`reply: ${first}`, 2) + rest.map((line) => ink.line(line, 4)).join('');
}

function promptText(state: ReviewState, at: number, ink: Ink): string {
  const suggested = decisionAt(state, at)?.decision;
  if (suggested === undefined) return '';
  const keys = '[a]ccept [d]ecline as[k] [s]kip [u]ndo [e]xplain [r]eply [o]pen [b]ulk [q]uit [?]';
  return prompted(ink.line(`${keys} Enter: ${ink.decision(suggested)}?`));
}

/** Without the end of its line: the key that is pressed stands behind it. */
function prompted(text: string): string {
  return `${text.trimEnd()} `;
}

function groupsText(groups: readonly Group[], ink: Ink): string {
  const lines = groups.map((group, at) => ink.line(`${at + 1}  ${groupWords(group)}`, 2));
  return `${ink.line('Take the suggestion for many at once:')}${lines.join('')}${prompted(
    ink.line('A number, or any other key to go back:'),
  )}`;
}

/** `accept all 14 that people-i-know decided` */
function groupWords({ decision, by, items }: Group): string {
  const verb = decision === 'ask-for-context' ? 'ask' : decision;
  const rule = by === undefined ? 'no rule decided' : `${visible(by)} decided`;
  return `${verb} all ${items.length} that ${rule}`;
}

function confirmText(group: Group, state: ReviewState, ink: Ink): string {
  const names = namesOf(group.items, state);
  return `${ink.line(`${names}.`, 2)}${prompted(
    ink.line(`Really ${groupWords(group)}? [y]es, any other key to go back:`),
  )}`;
}

function keysText(ink: Ink): string {
  return reviewKeys.map(({ shown, about }) => ink.line(`${shown.padEnd(5)}  ${about}`, 2)).join('');
}

function namesOf(items: readonly number[], state: ReviewState): string {
  const names = items
    .slice(0, listedNames)
    .map((at) => shorten(visible(decisionAt(state, at)?.name ?? '').trim(), 60) || '(no name)');
  const more = items.length - names.length;
  return `${names.join('; ')}${more > 0 ? ` and ${counted(more, 'other')}` : ''}`;
}

function decisionAt({ items }: ReviewState, at: number): Decision | undefined {
  return items[at]?.decision;
}
