import { type Decided } from '../journal-line.js';
import { type DecisionName } from '../written.js';
import { groupsOf } from './groups.js';
import { type Answer, type ReviewItem, type ReviewState, type Saying, type Step } from './state.js';

/** The keys of an item, each with what it does, in the order of help. */
export const reviewKeys = [
  { key: 'enter', shown: 'Enter', about: 'take the suggestion' },
  { key: 'a', shown: 'a', about: 'accept' },
  { key: 'd', shown: 'd', about: 'decline' },
  { key: 'k', shown: 'k', about: 'ask for context' },
  { key: 's', shown: 's', about: 'skip: decide another time' },
  { key: 'u', shown: 'u', about: 'undo the last step' },
  { key: 'e', shown: 'e', about: 'explain: every rule, and what would change the decision' },
  { key: 'r', shown: 'r', about: 'write the reply yourself' },
  { key: 'o', shown: 'o', about: 'show the address of the profile' },
  { key: 'O', shown: 'O', about: 'open it in your browser' },
  { key: 'b', shown: 'b', about: 'take the suggestion for many at once' },
  { key: 'q', shown: 'q', about: 'quit; what you have decided is kept' },
  { key: '?', shown: '?', about: 'show these keys' },
] as const;
type ItemKey = (typeof reviewKeys)[number]['key'];

/** A session at its beginning, with its first item; over at once where there is none. */
export function beginReview(
  items: readonly ReviewItem[],
  { date, policy }: { readonly date: string; readonly policy: string },
): Step {
  const state: ReviewState = {
    items,
    date,
    policy,
    at: 0,
    answers: new Map(),
    replies: new Map(),
    acts: [],
    mode: { kind: 'item' },
  };
  return items.length === 0 ? end(state) : show(state);
}

/** What a key leads to: a character, `enter`, or `end` where there will be no more keys. */
export function step(state: ReviewState, key: string): Step {
  if (key === 'end') return end(state);
  const { mode } = state;
  if (mode.kind === 'item') return stepItem(state, key);
  if (mode.kind === 'over') return stepOver(state, key);
  const group = mode.kind === 'groups' ? mode.groups[Number(key) - 1] : undefined;
  if (mode.kind === 'groups' && group !== undefined)
    return told({ ...state, mode: { kind: 'confirm', group } }, [{ kind: 'confirm', group }]);
  if (mode.kind === 'confirm' && key === 'y')
    return answer(state, mode.group.items, mode.group.decision);
  return prompt({ ...state, mode: { kind: 'item' } });
}

/** The reply that the owner wrote; undefined where they left the draft as it is. */
export function stepReply(state: ReviewState, reply: string | undefined): Step {
  const { at, replies } = state;
  const written = reply?.trim() ?? '';
  if (written === '') return prompt(state, [{ kind: 'reply-kept', at }]);
  const changed = { ...state, replies: new Map(replies).set(at, written) };
  return prompt(changed, [{ kind: 'reply-changed', at }]);
}

/** The numbers of a session. */
export function tallyOf({ answers, items }: ReviewState) {
  const count = (wanted: Answer): number =>
    [...answers.values()].filter((given) => given === wanted).length;
  const changed = [...answers].filter(
    ([at, given]) => given !== 'skip' && given !== items[at]?.decision.decision,
  ).length;
  return {
    accept: count('accept'),
    'ask-for-context': count('ask-for-context'),
    decline: count('decline'),
    skipped: count('skip'),
    left: items.length - answers.size,
    changed,
  };
}

const itemSteps: Readonly<Record<ItemKey, (state: ReviewState) => Step>> = {
  enter: (state) => answer(state, [state.at], suggestionOf(state) ?? 'skip'),
  a: (state) => answer(state, [state.at], 'accept'),
  d: (state) => answer(state, [state.at], 'decline'),
  k: (state) => answer(state, [state.at], 'ask-for-context'),
  s: (state) => answer(state, [state.at], 'skip'),
  u: undo,
  e: (state) => prompt(state, [{ kind: 'explanation', at: state.at }]),
  r: (state) => ({ state, write: [], say: [], next: 'reply' }),
  o: (state) => prompt(state, [{ kind: 'address', at: state.at }]),
  O: (state) => prompt(state, [{ kind: 'open', at: state.at }]),
  b: offerGroups,
  q: end,
  '?': (state) => prompt(state, [{ kind: 'keys' }]),
};

function stepItem(state: ReviewState, key: string): Step {
  // a capital is the small letter with Caps Lock, unless it is a key of its own
  const known = [key, key.toLowerCase()].find((name) => Object.hasOwn(itemSteps, name));
  if (known === undefined) return prompt(state, [{ kind: 'unknown-key', key }]);
  return itemSteps[known as ItemKey](state);
}

function stepOver(state: ReviewState, key: string): Step {
  if (key.toLowerCase() === 'u') return undo(state);
  return key === 'enter' || key.toLowerCase() === 'q'
    ? end(state)
    : told(state, [{ kind: 'over' }]);
}

function suggestionOf({ items, at }: ReviewState): DecisionName | undefined {
  return items[at]?.decision.decision;
}

/** Answers items, and goes on to the next that has no answer. */
function answer(state: ReviewState, items: readonly number[], given: Answer): Step {
  const answers = new Map(state.answers);
  for (const at of items) answers.set(at, given);
  const acts = [...state.acts, { items, at: state.at }];
  const next = nextOpen({ ...state, answers, acts, mode: { kind: 'item' } });
  const write = given === 'skip' ? [] : items.flatMap((at) => entryOf(state, at, given) ?? []);
  const shown = next.mode.kind === 'over' ? told(next, [{ kind: 'over' }]) : show(next);
  return { ...shown, write, say: [{ kind: 'answered', items, answer: given }, ...shown.say] };
}

/** Takes the last act back: its items are open again, and the first thing to be looked at. */
function undo(state: ReviewState): Step {
  const last = state.acts.at(-1);
  if (last === undefined) return prompt(state, [{ kind: 'nothing-to-undo' }]);
  const answers = new Map(state.answers);
  for (const at of last.items) answers.delete(at);
  const shown = show({
    ...state,
    answers,
    acts: state.acts.slice(0, -1),
    at: last.at,
    mode: { kind: 'item' },
  });
  const write = last.items.flatMap((at) => {
    const key = state.items[at]?.key;
    const isKept = key !== undefined && state.answers.get(at) !== 'skip';
    return isKept ? [{ kind: 'undone' as const, date: state.date, ...key }] : [];
  });
  return { ...shown, write, say: [{ kind: 'undone', items: last.items }, ...shown.say] };
}

function offerGroups(state: ReviewState): Step {
  const open = state.items.flatMap(({ decision }, at) =>
    state.answers.has(at) ? [] : [[at, decision] as const],
  );
  const groups = groupsOf(open);
  if (groups.length === 0) return prompt(state, [{ kind: 'no-groups' }]);
  return told({ ...state, mode: { kind: 'groups', groups } }, [{ kind: 'groups', groups }]);
}

/** The state at the first item after this one that has no answer, else at the first of all. */
function nextOpen(state: ReviewState): ReviewState {
  const open = state.items.flatMap((_, at) => (state.answers.has(at) ? [] : [at]));
  const at = open.find((position) => position > state.at) ?? open[0];
  return at === undefined
    ? { ...state, at: state.items.length, mode: { kind: 'over' } }
    : { ...state, at };
}

function entryOf(
  { items, replies, date, policy }: ReviewState,
  at: number,
  decision: DecisionName,
): Decided | undefined {
  const item = items[at];
  if (item === undefined) return undefined;
  const { name, profileUrl: url, decision: suggested } = item.decision;
  const reply = replies.get(at);
  const edited = reply === undefined ? {} : { reply };
  return { kind: 'decided', date, decision, suggested, policy, ...item.key, name, url, ...edited };
}

function show(state: ReviewState): Step {
  return prompt(state, [{ kind: 'item', at: state.at }]);
}

function prompt(state: ReviewState, say: readonly Saying[] = []): Step {
  return told(state, [...say, { kind: 'prompt', at: state.at }]);
}

function told(state: ReviewState, say: readonly Saying[]): Step {
  return { state, write: [], say, next: 'key' };
}

function end(state: ReviewState): Step {
  return { state, write: [], say: [], next: 'end' };
}
