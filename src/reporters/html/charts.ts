import { decisionTitles } from '../../core/report-words.js';
import { type Group } from '../../core/statistics.js';
import { type Timeline } from '../../core/timeline.js';
import { shorten, visible } from '../../core/visible.js';
import { type DecisionName, decisions } from '../../core/written.js';
import { spokenDate } from './calendar.js';
import { type Markup, type Part, markup } from './markup.js';

/** How many bars a chart has; the table beside it has everything. */
const mostBars = 10;
const barRow = 40;
const columnsHeight = 120;

/** One bar of all decisions. Widths are shares, so that the drawing fits any page. */
export function decisionsBar({ counts, total }: Group): Markup {
  const said = decisions.map((name) => `${decisionTitles[name]} ${counts[name]}`).join(', ');
  return drawing(`Of ${total} decisions: ${said}`, 16, stack(counts, total, { y: 0, height: 16 }));
}

/** A bar for each group with its name and number above it, the first ones only. */
export function bars(title: string, groups: readonly Group[], unnamed: string): Markup {
  const shown = groups.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ total }) => total));
  const named = shown.map((group) => ({ ...group, name: group.name ?? unnamed }));
  const said = named.map(({ name, total }) => `${visible(name)} ${total}`).join(', ');
  const rows = named.map(({ name, counts, total }, at) => {
    const y = at * barRow;
    return [
      markup`<text x="0" y="${y + 14}">${shorten(visible(name), 32)}</text><text x="100%" y="${y + 14}" text-anchor="end" class="number">${total}</text>`,
      stack(counts, most, { y: y + 22, height: 8 }),
    ];
  });
  const more = groups.length - shown.length;
  return markup`${drawing(`${title}: ${said}`, named.length * barRow, rows)}${more > 0 ? markup`<p class="none">${more} more in the table</p>` : undefined}`;
}

/** A column for each month or year. */
export function columns(title: string, { steps }: Timeline): Markup {
  const most = Math.max(1, ...steps.map(({ total }) => total));
  const room = 100 / steps.length;
  const width = Math.min(room * 0.72, 9);
  const said = steps
    .filter(({ total }) => total > 0)
    .map(({ name, total }) => `${spokenDate(name ?? '')} ${total}`)
    .join(', ');
  const drawn = steps.map(({ counts }, at) => {
    const x = at * room + (room - width) / 2;
    let y = columnsHeight;
    return decisions.map((name) => {
      const height = (counts[name] / most) * (columnsHeight - 24);
      y -= height;
      return rect(name, { x, y, width, height }, counts[name]);
    });
  });
  const [first, last] = [steps[0]?.name ?? '', steps.at(-1)?.name ?? ''];
  return drawing(`${title}: ${said}`, columnsHeight + 24, [
    markup`<line x1="0" x2="100%" y1="23.5" y2="23.5" class="guide"/><text x="0" y="14" class="number">${most}</text>`,
    drawn,
    markup`<line x1="0" x2="100%" y1="${columnsHeight + 0.5}" y2="${columnsHeight + 0.5}" class="axis"/>`,
    markup`<text x="0" y="${columnsHeight + 19}">${spokenDate(first)}</text>`,
    first === last
      ? undefined
      : markup`<text x="100%" y="${columnsHeight + 19}" text-anchor="end">${spokenDate(last)}</text>`,
  ]);
}

/** The numbers of a chart, all of them, as a table that one can open. */
export function numbersTable(title: string, of: string, groups: readonly Group[]): Markup {
  const rows = groups.map(
    ({ name, counts, total }) =>
      markup`<tr><th scope="row"><bdi>${name ?? ''}</bdi></th>${decisions.map((one) => markup`<td>${counts[one]}</td>`)}<td>${total}</td></tr>
`,
  );
  const heads = decisions.map((name) => markup`<th scope="col">${decisionTitles[name]}</th>`);
  return markup`<details class="numbers"><summary>${title} in numbers</summary>
<table><thead><tr><th scope="col">${of}</th>${heads}<th scope="col">All</th></tr></thead>
<tbody>${rows}</tbody></table></details>
`;
}

function drawing(said: string, height: number, parts: Part): Markup {
  return markup`<svg role="img" aria-label="${said}" width="100%" height="${height}">${parts}</svg>
`;
}

/** The decisions one after the other from left to right, `whole` being the full width. */
function stack(
  counts: Group['counts'],
  whole: number,
  { y, height }: { readonly y: number; readonly height: number },
): readonly Part[] {
  let x = 0;
  return decisions.map((name) => {
    const width = whole === 0 ? 0 : (counts[name] / whole) * 100;
    x += width;
    return rect(name, { x: x - width, y, width, height }, counts[name]);
  });
}

function rect(
  decision: DecisionName,
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  count: number,
): Part {
  if (count === 0) return undefined;
  return markup`<rect class="${decision}" x="${rounded(x)}%" y="${rounded(y)}" width="${rounded(width)}%" height="${rounded(height)}"/>`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
