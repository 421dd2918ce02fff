import { printed, resolve } from './decision.js';
import { type CompiledText, type Rule } from './policy.js';
import { type Run } from './run.js';
import { renderTemplate } from './template.js';
import { Text } from './text.js';
import { hasValue } from './evidence.js';
import { type DecisionName } from './written.js';

/** The longest message that goes with an answer to an invitation on LinkedIn, in characters. */
export const replyLimit = 300;

/** What one could answer to an invitation. */
export interface Reply {
  readonly id: string;
  readonly name: string;
  readonly profileUrl: string;
  readonly decision: DecisionName;
  /** The rule whose reply it is; of those that made the decision, the first that has one. */
  readonly rule?: string;
  readonly language?: string;
  /** The draft; undefined where there is to be none. */
  readonly text?: string;
  /** Why there is no draft. */
  readonly none?: string;
  /** Whether it is longer than {@link replyLimit} characters. */
  readonly tooLong: boolean;
}

/** How drafts are signed. */
export interface ReplyOptions {
  readonly signature?: string | undefined;
}

/** Drafts the answer that is true: of the rule that decided, in the note's language where it has it. */
export function draftReply(run: Run, { signature }: ReplyOptions = {}): Reply {
  const { policy } = run.context;
  const { decision, deciding, winners, mattered } = resolve(run);
  const base = {
    id: run.invitation.id,
    name: rawText(run, 'name'),
    profileUrl: rawText(run, 'profile-url'),
    decision,
    tooLong: false,
  };
  const silent = policy.rules.find((rule) => rule.noReply && run.ruleTruth(rule.index) === 'true');
  if (silent !== undefined) return { ...base, none: `${silent.id}: no answer is best` };
  const candidates = [...mattered, ...winners].flatMap((at) => deciding[at] ?? []);
  const fitting = candidates.filter(
    (rule) => rule.decide === decision || decision === 'ask-for-context',
  );
  const rule = fitting.find(({ reply, ask }) => reply ?? ask);
  if (rule === undefined) return { ...base, none: noReply(decision, candidates) };
  const { language, text } = render(run, rule.reply ?? rule.ask);
  const greeted = rule.reply === undefined ? question(run, text, language) : text;
  const signed = signature === undefined ? greeted : `${greeted}\n${signature}`;
  return {
    ...base,
    rule: rule.id,
    language,
    text: signed,
    tooLong: Array.from(signed).length > replyLimit,
  };
}

function noReply(decision: DecisionName, rules: readonly Rule[]): string {
  if (decision === 'accept') return 'an accepted invitation needs no answer';
  const [rule] = rules;
  return rule === undefined ? 'no rule decided' : `the rule ${rule.id} has no reply`;
}

function render(
  run: Run,
  texts: CompiledText | undefined,
): { readonly language: string; readonly text: string } {
  const byLanguage = texts?.byLanguage ?? new Map<string, never>();
  const language =
    [rawText(run, 'note-language'), 'en', ...byLanguage.keys()].find((code) =>
      byLanguage.has(code),
    ) ?? 'en';
  return {
    language,
    text: renderTemplate(byLanguage.get(language) ?? [], (name) => printed(run, name)),
  };
}

const greetings: Readonly<Record<string, string>> = {
  en: 'Hi', de: 'Guten Tag', fr: 'Bonjour', es: 'Hola', pt: 'Olá', it: 'Buongiorno', nl: 'Hallo',
}; // prettier-ignore

/** A question alone, made into something one can send. */
function question(run: Run, text: string, language: string): string {
  const greeting = greetings[language] ?? 'Hi';
  const name = printed(run, 'first-name');
  return `${name === undefined ? greeting : `${greeting} ${name}`}, ${text}`;
}

function rawText(run: Run, name: string): string {
  const fact = run.context.vocabulary.fact(name);
  const evidence = fact && run.evidence(fact);
  if (evidence === undefined || !hasValue(evidence)) return '';
  return evidence.value instanceof Text ? evidence.value.raw : '';
}
