import { decisionTitles } from '../../core/report-words.js';
import { type Group, type Statistics } from '../../core/statistics.js';
import { visible } from '../../core/visible.js';
import { decisions } from '../../core/written.js';
import { spokenDate } from './calendar.js';
import { type Markup, type Part, markup } from './markup.js';

/** What chooses among the invitations. Hidden until the script shows it, since it does nothing without. */
export function filters({ decisions: all, rules, months }: Statistics): Markup {
  const boxes = decisions
    .filter((name) => all.counts[name] > 0)
    .map(
      (name) =>
        markup`<label class="${name}"><input type="checkbox" name="decision" value="${name}" checked> ${decisionTitles[name]}</label>
`,
    );
  const ruleOptions = rules.map((group, at) => option(String(at), group, 'no rule'));
  const monthOptions = months
    .toReversed()
    .map((group) =>
      option(
        group.name ?? '',
        { ...group, name: group.name && spokenDate(group.name) },
        'not known',
      ),
    );
  return markup`<form class="filters" role="search" aria-label="Among the invitations" autocomplete="off" hidden>
<label class="search">Search <input type="search" name="words" placeholder="name, note, rule …"></label>
<fieldset><legend>Decision</legend><div>
${boxes}</div></fieldset>
${choice('Rule', 'rule', 'all', ruleOptions)}${choice('Sent', 'month', 'at any time', monthOptions)}<div class="result"><p role="status" aria-live="polite" class="found">${all.total} of ${all.total} shown</p>
<button type="reset">Clear</button></div>
</form>
`;
}

/** A list to choose from, where there is a choice. */
function choice(label: string, name: string, any: string, options: readonly Markup[]): Part {
  if (options.length < 2) return undefined;
  return markup`<label>${label} <select name="${name}"><option value="*">${any}</option>${options}</select></label>
`;
}

function option(value: string, { name, total }: Group, unnamed: string): Markup {
  return markup`<option value="${value}">${visible(name ?? unnamed)} (${total})</option>`;
}
