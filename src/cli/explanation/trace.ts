import { type ReasonEvidence } from '../../core/decision.js';
import { type Explanation, type RuleTrace, type Trace } from '../../core/explain.js';
import { type Truth } from '../../core/truth.js';
import { shorten, visible } from '../../core/visible.js';
import { strengths } from '../../core/written.js';
import { wrapped } from '../wrap.js';
import { type Ink } from '../ink.js';

/** How many tests are shown that leave a rule unknown. */
const shownTests = 5;

/** The opinions by strength with what they rest on, and the other observations. */
export function traceText({ rules, decision }: Explanation, ink: Ink): string {
  const page = new TracePage(rules, decision.unsettled, ink);
  return [page.opinions(), page.observations()].filter((section) => section !== '').join('\n');
}

class TracePage {
  readonly #rules: readonly RuleTrace[];
  readonly #byName: ReadonlyMap<string, RuleTrace>;
  readonly #unsettled: boolean;
  readonly #ink: Ink;
  /** The observations that are shown below an opinion. */
  readonly #told = new Set<string>();

  constructor(rules: readonly RuleTrace[], unsettled: boolean, ink: Ink) {
    this.#rules = rules;
    this.#byName = new Map(rules.map((rule) => [rule.rule, rule]));
    this.#unsettled = unsettled;
    this.#ink = ink;
  }

  /** The opinions that hold or might, the strongest first. */
  opinions(): string {
    const ink = this.#ink;
    const deciding = this.#rules.filter(({ decision }) => decision !== undefined);
    const shown = deciding
      .filter((rule) => ink.verbose || (!rule.disabled && rule.truth !== 'false'))
      .toSorted((a, b) => rank(b) - rank(a));
    return [
      ink.title('Opinions', ', the strongest wins'),
      ...(shown.length === 0 ? [ink.line('none holds', 2)] : []),
      ...shown.map((rule) => this.#opinion(rule)),
      this.#hidden(deciding.length - shown.length),
    ].join('');
  }

  #opinion(rule: RuleTrace): string {
    const { strength = 'normal', decision = 'ask-for-context' } = rule;
    const name = this.#ink.chalk.bold(rule.rule);
    const head = `${strength.padEnd(6)}  ${this.#ink.decision(decision)}: ${name}  ${this.#standing(rule)}`;
    return this.#ink.line(head, 2) + this.#details(rule, rule.won || this.#ink.verbose);
  }

  #standing(rule: RuleTrace): string {
    if (rule.won) return this.#unsettled ? '<- would decide, were all known' : '<- decided';
    return rule.mattered ? 'unknown  <- could change it' : stateOf(rule);
  }

  /** The observations that hold, but for those that are shown below an opinion. */
  observations(): string {
    const ink = this.#ink;
    const all = this.#rules.filter(({ decision }) => decision === undefined);
    const shown = all.filter(
      ({ truth, rule }) => ink.verbose || (truth === 'true' && !this.#told.has(rule)),
    );
    if (shown.length === 0) return '';
    const hidden = ink.verbose ? 0 : all.filter(({ truth }) => truth === 'false').length;
    return [
      ink.title(ink.verbose ? 'Observations' : 'Also observed'),
      ...shown.map((rule) => this.#observation(rule)),
      this.#hidden(hidden),
    ].join('');
  }

  #observation(rule: RuleTrace): string {
    const ink = this.#ink;
    if (!ink.verbose) return ink.line(this.#said(rule), 2);
    const place = ink.chalk.dim(`[${visible(rule.file)}:${rule.line}]`);
    const head = `${ink.chalk.bold(rule.rule)}  ${stateOf(rule)} ${place}`;
    return ink.line(head, 2) + this.#details(rule, true);
  }

  #hidden(count: number): string {
    if (count === 0) return '';
    const text = `${count} more ${count === 1 ? 'does' : 'do'} not hold; --verbose shows ${count === 1 ? 'it' : 'them'}`;
    return this.#ink.line(this.#ink.chalk.dim(text), 2);
  }

  /** What an observation says of the invitation, with its name. */
  #said({ rule, because = rule }: RuleTrace): string {
    return this.#ink.named(shorten(visible(because), 200), rule);
  }

  #details(rule: RuleTrace, whole: boolean): string {
    const missing =
      rule.truth === 'unknown' && rule.missing.length > 0
        ? this.#ink.line(`the input does not say: ${rule.missing.join(', ')}`, 4)
        : '';
    if (this.#ink.verbose) return missing + this.#tree(rule.trace, 4);
    if (rule.mattered) return missing + this.#openTests(rule.trace);
    return whole ? missing + this.#grounds(rule.trace, 4) : missing;
  }

  /** The tests that leave a condition unknown, through the observations it names. */
  #openTests(trace: Trace): string {
    const tests = new Map<string, Trace>();
    const seen = new Set<string>();
    const visit = ({ truth, kind, what = '', parts = [], ...rest }: Trace): void => {
      if (truth !== 'unknown') return;
      if (kind === 'test') tests.set(what, { truth, kind, what, ...rest });
      const rule = kind === 'rule' && !seen.has(what) ? this.#byName.get(what) : undefined;
      seen.add(what);
      for (const part of rule === undefined ? parts : [rule.trace]) visit(part);
    };
    visit(trace);
    const shown = [...tests.values()].slice(0, shownTests);
    const hidden = tests.size - shown.length;
    return [
      ...shown.map(({ what = '', evidence }) =>
        this.#ink.item(`${visible(what)}${this.#evidence(evidence)}`, 4),
      ),
      hidden === 0 ? '' : this.#ink.item(`${hidden} more`, 4),
    ].join('');
  }

  /** What a condition that holds rests on, through the observations it names, each `shown` once. */
  #grounds(trace: Trace, indent: number, shown = new Set<string>()): string {
    if (trace.kind === 'not') return this.#ink.item(`not ${summaryOf(trace.parts?.[0])}`, indent);
    if (trace.truth !== 'true') return '';
    if (trace.kind === 'test')
      return this.#ink.item(
        `${visible(trace.what ?? '')}${this.#evidence(trace.evidence)}`,
        indent,
      );
    if (trace.kind !== 'rule')
      return (trace.parts ?? []).map((part) => this.#grounds(part, indent, shown)).join('');
    const rule = this.#byName.get(trace.what ?? '');
    if (rule === undefined || shown.has(rule.rule)) return '';
    shown.add(rule.rule);
    const item = this.#ink.item(this.#said(rule), indent);
    if (this.#told.has(rule.rule)) return item;
    this.#told.add(rule.rule);
    return item + this.#grounds(rule.trace, Math.min(indent + 2, 10), shown);
  }

  /** A whole condition, every node with its truth. */
  #tree({ kind, truth, what, evidence, parts = [] }: Trace, indent: number): string {
    const words = [kind === 'test' ? '' : kind, visible(what ?? '')].filter((word) => word !== '');
    const deep = Math.min(indent, 16);
    return [
      wrapped(`${truth}: ${words.join(' ')}${this.#evidence(evidence)}`, {
        width: this.#ink.width,
        indent: deep + 2,
        first: ' '.repeat(deep),
      }),
      ...parts.map((part) => this.#tree(part, indent + 2)),
    ].join('');
  }

  #evidence(evidence: ReasonEvidence | undefined): string {
    return evidence === undefined ? '' : this.#ink.chalk.dim(evidenceText(evidence));
  }
}

const states: Readonly<Record<Truth, string>> = {
  true: 'holds',
  false: 'does not hold',
  unknown: 'unknown',
};

function stateOf({ disabled, truth }: RuleTrace): string {
  return disabled ? 'is switched off' : states[truth];
}

function rank({ strength }: RuleTrace): number {
  return strengths.indexOf(strength ?? 'normal');
}

/** A condition in a few words. */
function summaryOf(trace: Trace | undefined): string {
  if (trace?.parts === undefined) return visible(trace?.what ?? '');
  const parts = trace.parts.map(summaryOf);
  const [only = ''] = parts;
  if (trace.kind === 'not') return `not ${only}`;
  const inner = parts.length > 4 ? [...parts.slice(0, 3), `${parts.length - 3} more`] : parts;
  const joint = trace.kind === 'all' ? ' and ' : ' or ';
  return parts.length === 1 ? only : `(${inner.join(joint)})`;
}

function evidenceText({ matched, value, from, assumed }: ReasonEvidence): string {
  const what = matched === undefined ? value : `“${matched}”`;
  if (what === undefined)
    return from === undefined ? ' - not in the input' : ` - ${visible(from)} says nothing`;
  const source = assumed === true ? 'assumed' : from;
  return ` - ${shorten(visible(what), 120) || '(empty)'}${source === undefined ? '' : `, ${visible(source)}`}`;
}
