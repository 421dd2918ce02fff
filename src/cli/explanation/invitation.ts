import { type Decision } from '../../core/decision.js';
import { type Explanation } from '../../core/explain.js';
import { shorten, visible } from '../../core/visible.js';
import { type Ink } from '../ink.js';
import { namesOf } from '../names.js';
import { underlined } from './underline.js';

/** How much of a note is shown. */
const mostOfNote = 4000;

/** Who sent the invitation, and the note with the words that rules found in it. */
export function invitationText(
  { decision, marks }: Pick<Explanation, 'decision' | 'marks'>,
  ink: Ink,
): string {
  const { name, headline, note, file, row, line } = decision;
  const title = ink.chalk.bold(visible(name).trim() || '(no name)');
  const who =
    ink.line(headline === '' ? title : `${title} - ${visible(headline)}`) +
    ink.line(ink.chalk.dim(`${visible(file)}, row ${row}, line ${line}`));
  if (note === null) return who + ink.line('(the input has no notes)', 2);
  return note.trim() === ''
    ? who + ink.line('(no note)', 2)
    : `${who}\n${noteText(note, marks, ink)}`;
}

function noteText(note: string, marks: Explanation['marks'], ink: Ink): string {
  const bearing = marks.filter(({ bears }) => bears);
  const shown = ink.verbose || bearing.length === 0 ? marks : bearing;
  const cut = ink.verbose ? note : note.slice(0, mostOfNote);
  const lines = underlined(
    cut,
    shown.map(({ start, end, rules }) => ({ start, end, label: namesOf(rules, 2) })),
    { width: ink.width - 2, ...(ink.color && { underline: (text) => ink.chalk.underline(text) }) },
  );
  const rest = cut === note ? [] : [`… ${note.length - cut.length} more characters`];
  return [...lines, ...rest].map((line) => `  ${line}\n`).join('');
}

/** What was decided, why, and what to ask. */
export function decisionText({ decision }: Explanation, ink: Ink): string {
  return suggestionText(decision, 'Decision:', ink);
}

/** The same under another title. */
export function suggestionText(decision: Decision, title: string, ink: Ink): string {
  const marks = marksOf(decision);
  const name = ink.decision(decision.decision);
  return [
    ink.line(`${ink.chalk.bold(title)} ${name}${marks === '' ? '' : ` (${marks})`}`),
    ...decision.reasons
      .filter(({ won }) => won)
      .map(({ because, rule, file, line, decision: argued }) => {
        const side = decision.conflict ? `${ink.decision(argued)}: ` : '';
        return ink.line(
          `${side}${shorten(visible(because), 300)} ${ink.place(rule, file, line)}`,
          2,
        );
      }),
    ...decision.questions.map(({ question }) => ink.line(`question: ${visible(question)}`, 2)),
  ].join('');
}

function marksOf({ conflict, unsettled, byDefault }: Decision): string {
  return [
    conflict && 'rules of equal strength differ',
    unsettled && 'something unknown could change it',
    byDefault && 'no rule had an opinion',
  ]
    .filter((mark) => mark !== false)
    .join('; ');
}

/** What was not known, and what was taken instead. */
export function silenceText({ unknown, assumed }: Explanation, ink: Ink): string {
  const sections = [
    unknown.length === 0 ? '' : ink.title('Not known') + unknownLines(unknown, ink),
    assumed.length === 0
      ? ''
      : ink.title('Assumed', ', since the input does not say') +
        ink.line(
          assumed
            .map(({ fact, value }) => `${fact}: ${shorten(visible(value), 60) || '(empty)'}`)
            .join(', '),
          2,
        ),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function unknownLines(unknown: Explanation['unknown'], ink: Ink): string {
  const others = unknown.filter(({ mattered }) => !mattered).map(({ fact }) => fact);
  return [
    ...unknown
      .filter(({ mattered }) => mattered)
      .map(({ fact, question, rules }) =>
        ink.line(`${fact}: ${visible(question)} ${ink.chalk.dim(`[${namesOf(rules, 3)}]`)}`, 2),
      ),
    ...(others.length === 0
      ? []
      : [ink.line(`${others.join(', ')}; it could not have changed the decision`, 2)]),
  ].join('');
}
