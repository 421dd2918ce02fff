import { counted, decisionTitles, remarksOn } from '../../core/report-words.js';
import { type ReportTail } from '../../core/report.js';
import { type Problem } from '../../core/problem.js';
import { type Group, type Statistics } from '../../core/statistics.js';
import { timelineOf } from '../../core/timeline.js';
import { decisions } from '../../core/written.js';
import { spokenDate } from './calendar.js';
import { bars, columns, decisionsBar, numbersTable } from './charts.js';
import { type Markup, type Part, markup } from './markup.js';

/** The run at a glance: numbers, charts with their tables, and what there is to know about it. */
export function overview(statistics: Statistics, tail: ReportTail): Markup {
  return markup`<section class="overview" aria-labelledby="overview"><h2 id="overview">Overview</h2>
${decisionsFigure(statistics.decisions, tail)}
<div class="charts">
${rulesFigure(statistics.rules)}${monthsFigure(statistics.months)}${sourcesFigure(statistics.sources)}</div>
${remarks(tail)}</section>
`;
}

function decisionsFigure(all: Group, { hidden }: ReportTail): Markup {
  const left = decisions.reduce((sum, name) => sum + hidden[name], 0);
  const numbers = decisions.map((name) => {
    const share = all.total === 0 ? 0 : Math.round((all.counts[name] / all.total) * 100);
    return markup`<li class="${name}"><span class="name">${decisionTitles[name]}</span> <b>${all.counts[name]}</b> <span class="share">${share} %</span></li>`;
  });
  return markup`<figure class="decisions"><figcaption>Decisions</figcaption>
${decisionsBar(all)}<ul>${numbers}</ul>
${left === 0 ? undefined : markup`<p class="none">${counted(left, 'invitation')} more not in this page</p>`}${numbersTable('Decisions', 'Invitations', [{ ...all, name: 'All' }])}</figure>`;
}

function rulesFigure(groups: readonly Group[]): Part {
  const unnamed = 'no rule';
  return figure('Rules that decided', [
    bars('Rules that decided', groups, unnamed),
    numbersTable('Rules', 'Rule', named(groups, unnamed)),
  ]);
}

function monthsFigure(months: readonly Group[]): Part {
  const timeline = timelineOf(months);
  if (timeline.steps.length === 0)
    return figure('When they were sent', markup`<p class="none">The input does not say</p>`);
  const unknown = months.find(({ name }) => name === null)?.total ?? 0;
  const title = timeline.unit === 'month' ? 'By month' : 'By year';
  return figure('When they were sent', [
    columns(title, timeline),
    timeline.before > 0 ? markup`<p class="none">${timeline.before} before that</p>` : undefined,
    unknown > 0 ? markup`<p class="none">${unknown} without a date</p>` : undefined,
    numbersTable(
      'Months',
      'Month',
      named(
        months.map((group) => ({ ...group, name: group.name && spokenDate(group.name) })),
        'not known',
      ),
    ),
  ]);
}

function sourcesFigure(groups: readonly Group[]): Part {
  const title = 'How they found you';
  if (groups.every(({ name }) => name === null))
    return figure(title, markup`<p class="none">The input does not say</p>`);
  const unknown = groups.find(({ name }) => name === null)?.total ?? 0;
  const said = groups.filter(({ name }) => name !== null);
  return figure(title, [
    bars(title, said, ''),
    unknown > 0 ? markup`<p class="none">${unknown} where it is not said</p>` : undefined,
    numbersTable('Sources', 'Source', named(groups, 'not said')),
  ]);
}

function named(groups: readonly Group[], unnamed: string): readonly Group[] {
  return groups.map((group) => ({ ...group, name: group.name ?? unnamed }));
}

function figure(title: string, content: Part): Markup {
  return markup`<figure><figcaption>${title}</figcaption>
${content}</figure>
`;
}

function remarks({ summary, problems }: ReportTail): Part {
  const said = remarksOn(summary, { verbose: false });
  if (said.length === 0 && problems.length === 0) return undefined;
  return markup`<div class="remarks"><h3>About this run</h3>
<ul>${said.map(({ text }) => markup`<li>${text}</li>`)}</ul>
${problemList(problems)}</div>
`;
}

function problemList(problems: readonly Problem[]): Part {
  if (problems.length === 0) return undefined;
  const items = problems.map(({ message, place, hint }) => {
    const where = place === undefined ? '' : `${place.file}:${place.line}: `;
    return markup`<li>${where}${message}${hint === undefined ? '' : ` (${hint})`}</li>`;
  });
  return markup`<details><summary>${counted(problems.length, 'problem')}</summary><ul>${items}</ul></details>
`;
}
