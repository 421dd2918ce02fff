// Scores a shipped policy on labelled invitations of invented people.
//   npm run quality [-- --policy NAME] [-- --list tuning|sample]
// Strict: the labelled decision. Lenient: that, or the second one that the label finds defensible.
// Dangerous: accepted although to be declined (or asked, with nothing for accepting), or a known person declined.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOf, loadConfigFile, loadPolicy, screen } from '../dist/index.js';

const direct = process.argv[1] === fileURLToPath(import.meta.url);
const { values } = parseArgs({
  args: direct ? process.argv.slice(2) : [],
  options: { policy: { type: 'string' }, list: { type: 'string' } },
});
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { config } = await loadConfigFile(inProject('fixtures/owner/screen.config.yaml'));
const { policy, problems } = await loadPolicy(values.policy ?? 'strangers', config);
if (policy === undefined) throw new Error(problems[0]?.message);

const labelKeys = [
  'lang',
  'expected',
  'alsoAcceptable',
  'signals',
  'optionalSignals',
  'why',
  'tags',
  'pair',
];

/** The labelled rows of a set, each with the decision it got. */
async function judge(set) {
  const text = readFileSync(inProject(`fixtures/quality/${set}.jsonl`), 'utf8');
  const labels = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows = labels.map((label) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(label).filter(([key]) => !labelKeys.includes(key))),
    ),
  );
  const bytes = (async function* () {
    yield Buffer.from(rows.join('\n'));
  })();
  const judged = [];
  for await (const event of screen([{ name: set, bytes }], { policy, today: dayOf(2025, 10, 1) }))
    if (event.kind === 'decision')
      judged.push({ label: labels[judged.length], decision: event.decision });
  if (judged.length !== labels.length)
    throw new Error(`${set}: ${judged.length} of ${labels.length} were read`);
  return judged;
}

const isDangerous = ({ label, decision }) => {
  const { expected, alsoAcceptable, signals } = label;
  if (decision.decision === 'accept')
    return (
      expected !== 'accept' &&
      alsoAcceptable !== 'accept' &&
      (expected === 'decline' || signals.includes('suspicious') || signals.includes('sales-pitch'))
    );
  return (
    decision.decision === 'decline' && expected === 'accept' && signals.includes('known-person')
  );
};
const isCase = ({ label }) =>
  label.expected === 'accept' &&
  !label.signals.includes('known-person') &&
  !label.signals.includes('claimed-relationship');

/** True and false positives, and false negatives, of each signal of the labels. */
function signalCounts(judged) {
  const vocabulary = new Set(
    judged.flatMap(({ label }) => [...label.signals, ...label.optionalSignals]),
  );
  const counts = new Map([...vocabulary].map((name) => [name, { tp: 0, fp: 0, fn: 0 }]));
  for (const { label, decision } of judged) {
    const seen = new Set(decision.observations);
    for (const [name, count] of counts) {
      if (seen.has(name) && label.signals.includes(name)) count.tp += 1;
      else if (seen.has(name) && !label.optionalSignals.includes(name)) count.fp += 1;
      else if (!seen.has(name) && label.signals.includes(name)) count.fn += 1;
    }
  }
  return counts;
}

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

function summarize(set, judged) {
  const count = (test) => judged.filter(test).length;
  const strict = count(({ label, decision }) => decision.decision === label.expected);
  const lenient = count(({ label, decision }) =>
    [label.expected, label.alsoAcceptable].includes(decision.decision),
  );
  const cases = judged.filter(isCase);
  const accepted = cases.filter(({ decision }) => decision.decision === 'accept').length;
  let [tp, fp, fn] = [0, 0, 0];
  for (const counts of signalCounts(judged).values())
    [tp, fp, fn] = [tp + counts.tp, fp + counts.fp, fn + counts.fn];
  const dangerous = count(isDangerous);
  const n = judged.length;
  return [
    set,
    String(n),
    percent(strict, n),
    percent(lenient, n),
    `${dangerous} (${percent(dangerous, n)})`,
    `${accepted} of ${cases.length}`,
    percent(tp, tp + fp),
    percent(tp, tp + fn),
    percent(2 * tp, 2 * tp + fp + fn),
  ];
}

const head = [
  'set',
  'rows',
  'strict',
  'lenient',
  'dangerous',
  'cases accepted',
  'rule precision',
  'rule recall',
  'F1',
];
const print = (row) => `| ${row.join(' | ')} |`;

/** The scores of all sets as a Markdown table, and the rows of one set that were decided otherwise. */
export async function score(list) {
  const rows = [];
  const details = [];
  for (const set of ['sample', 'tuning', 'test']) {
    const judged = await judge(set);
    rows.push(summarize(set, judged));
    // never the test half: who reads it tunes on it
    if (list !== set || set === 'test') continue;
    for (const { label, decision } of judged)
      if (decision.decision !== label.expected)
        details.push(
          `${label.alsoAcceptable === decision.decision ? '~' : 'x'} ${label.id}: expected ${label.expected}, got ${decision.decision} (${label.why})`,
        );
  }
  return {
    table: [print(head), print(head.map(() => '---')), ...rows.map(print)].join('\n'),
    details,
  };
}

if (direct) {
  const { table, details } = await score(values.list);
  process.stdout.write(`${[table, ...details].join('\n')}\n`);
}
