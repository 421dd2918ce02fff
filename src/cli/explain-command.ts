import { Chalk, type ChalkInstance } from 'chalk';
import { type ReasonEvidence } from '../core/decision.js';
import { jsonText } from '../core/escape.js';
import { type Explanation, type RuleTrace, type Trace, type Turn } from '../core/explain.js';
import { type Invitation } from '../core/invitation.js';
import { error } from '../core/problem.js';
import { type RunContext } from '../core/run.js';
import { fold } from '../core/text.js';
import { type Truth } from '../core/truth.js';
import { shorten, visible } from '../core/visible.js';
import { strengths } from '../core/written.js';
import { explain, screen } from '../index.js';
import { exitStatus } from './exit-status.js';
import { Session, isWorthTelling } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface ExplainOptions extends InputOptions {
  readonly row?: number;
  readonly id?: string;
  readonly name?: string;
  readonly json?: boolean;
}

/** `screen explain FILE --row N`: every rule, what decided, and what would change it. */
export async function explainCommand(
  file: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, [file], options);
  if (prepared === undefined) return session.status();
  try {
    return await explainPrepared(session, prepared, file, options);
  } finally {
    await prepared.close();
  }
}

async function explainPrepared(
  session: Session,
  { inputs, settings }: SetUp,
  file: string,
  options: ExplainOptions,
): Promise<number> {
  const meant: { readonly invitation: Invitation; readonly context: RunContext }[] = [];
  let read = 0;
  for await (const event of screen(inputs, settings)) {
    if (event.kind === 'problem' && isWorthTelling(event.problem))
      await session.report([event.problem]);
    if (event.kind !== 'decision') continue;
    read += 1;
    if (isMeant(event.invitation, event.decision.name, options)) meant.push(event);
  }
  const [first] = meant;
  if (first === undefined) {
    if (read > 0)
      await session.report([
        error('usage', `no invitation in "${file}" is the one you name`, {
          hint: `there are ${read}; name one by --row, --id or --name`,
        }),
      ]);
    return session.status() === exitStatus.done ? exitStatus.usage : session.status();
  }
  if (meant.length > 1)
    await session.remark(
      `${meant.length} invitations are meant; this is the first, row ${first.invitation.row}.`,
    );
  const explanation = explain(first.invitation, first.context);
  if (options.json === true) await session.out.write(`${jsonText(explanation, 2)}\n`);
  else await session.out.write(render(explanation, session));
  return session.status();
}

function isMeant(
  invitation: Invitation,
  name: string,
  { row, id, name: wanted }: ExplainOptions,
): boolean {
  if (row !== undefined) return invitation.row === row;
  if (id !== undefined) return invitation.id === id;
  if (wanted !== undefined) return fold(name).text.includes(fold(wanted).text);
  return true;
}

function render({ decision, rules, turns }: Explanation, session: Session): string {
  const chalk = new Chalk({ level: session.color ? 1 : 0 });
  const verbose = session.options.verbose === true;
  const shown = rules.filter((rule) => verbose || rule.truth !== 'false' || rule.won);
  const deciding = shown.filter((rule) => rule.decision !== undefined);
  const observations = shown.filter((rule) => rule.decision === undefined);
  const hidden = rules.length - shown.length;
  const sections = [
    heading(decision, chalk),
    `${chalk.bold('Opinions')}, the strongest wins\n${
      sortByStrength(deciding)
        .map((rule) => opinion(rule, chalk, verbose))
        .join('') || '  none holds\n'
    }`,
    `${chalk.bold('Observations')}\n${observations.map((rule) => observation(rule, chalk, verbose)).join('') || '  none\n'}`,
    hidden > 0 ? chalk.dim(`${hidden} rules do not hold; --verbose shows them too\n`) : '',
    `${chalk.bold('What would change the decision')}, each alone\n${turnLines(turns)}`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function heading(decision: Explanation['decision'], chalk: ChalkInstance): string {
  const { name, headline, note, row, file } = decision;
  const who = `${chalk.bold(visible(name) || '(no name)')}${headline && chalk.dim(` - ${visible(headline)}`)}`;
  const words =
    note === null
      ? '(the input has no notes)'
      : note.trim() === ''
        ? '(no note)'
        : `“${shorten(visible(note), 400)}”`;
  const why = decision.reasons
    .filter(({ won }) => won)
    .map(
      ({ because, rule, file: from, line }) =>
        `  because ${shorten(visible(because), 300)} ${chalk.dim(`[${rule}, ${visible(from)}:${line}]`)}\n`,
    );
  const marks = [
    decision.conflict && 'rules of equal strength differ',
    decision.unsettled && 'something unknown could change it',
    decision.byDefault && 'no rule had an opinion',
  ].filter((mark) => mark !== false);
  const questions = decision.questions.map(({ question }) => `  question: ${visible(question)}\n`);
  return `${who}  ${chalk.dim(`${visible(file)}, row ${row}`)}\n  ${words}\n\n${chalk.bold(`Decision: ${decision.decision}`)}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}\n${why.join('')}${questions.join('')}`;
}

function sortByStrength(rules: readonly RuleTrace[]): readonly RuleTrace[] {
  return rules.toSorted((a, b) => rank(b) - rank(a));
}

const words: Readonly<Record<Truth, string>> = {
  true: 'holds',
  false: 'does not hold',
  unknown: 'unknown',
};

function opinion(rule: RuleTrace, chalk: ChalkInstance, verbose: boolean): string {
  const mark = rule.won ? '  <- decided' : rule.mattered ? '  <- could change it' : '';
  const head = `  ${rule.decision} (${rule.strength}): ${chalk.bold(rule.rule)} ${words[rule.truth]}${mark} ${chalk.dim(`[${visible(rule.file)}:${rule.line}]`)}\n`;
  return head + details(rule, chalk, verbose || rule.won);
}

function observation(rule: RuleTrace, chalk: ChalkInstance, verbose: boolean): string {
  const head = `  ${chalk.bold(rule.rule)} ${rule.disabled ? 'is switched off' : words[rule.truth]} ${chalk.dim(`[${visible(rule.file)}:${rule.line}]`)}\n`;
  return head + details(rule, chalk, verbose);
}

function details(rule: RuleTrace, chalk: ChalkInstance, whole: boolean): string {
  const missing =
    rule.missing.length > 0 ? `      the input does not say: ${rule.missing.join(', ')}\n` : '';
  if (rule.truth === 'false' && !whole) return missing;
  return missing + traceLines(rule.trace, 3, chalk, whole);
}

function traceLines(trace: Trace, depth: number, chalk: ChalkInstance, whole: boolean): string {
  const indent = '  '.repeat(depth);
  if (trace.parts === undefined) {
    if (!whole && trace.truth === 'false') return '';
    const shown = trace.kind === 'rule' ? `rule ${trace.what}` : visible(trace.what ?? '');
    return `${indent}${trace.truth}: ${shown}${trace.evidence ? chalk.dim(evidenceText(trace.evidence)) : ''}\n`;
  }
  const head = whole ? `${indent}${trace.truth}: ${trace.kind}\n` : '';
  return (
    head +
    trace.parts.map((part) => traceLines(part, whole ? depth + 1 : depth, chalk, whole)).join('')
  );
}

function evidenceText({ matched, value, from, assumed }: ReasonEvidence): string {
  const what = matched === undefined ? value : `“${matched}”`;
  if (what === undefined)
    return from === undefined ? ' - not in the input' : ` - ${visible(from)} says nothing`;
  const source = assumed === true ? 'assumed' : from;
  return ` - ${shorten(visible(what), 120) || '(empty)'}${source === undefined ? '' : `, ${visible(source)}`}`;
}

function turnLines(turns: readonly Turn[]): string {
  if (turns.length === 0) return '  nothing: no single observation or test would\n';
  return turns
    .map(
      ({ what, from, to, decision }) =>
        `  ${decision}: if "${visible(what)}" were ${to} and not ${from}\n`,
    )
    .join('');
}

function rank({ strength }: RuleTrace): number {
  return strengths.indexOf(strength ?? 'normal');
}
