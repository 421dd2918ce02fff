// Tells how many of the changes a test has noticed, by part and in the files that have the most left.
//   node scripts/mutation-score.mjs [--files 30] [--list FILE]
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = fileURLToPath(new URL('../reports', import.meta.url));
const { values } = parseArgs({
  options: { files: { type: 'string', default: '30' }, list: { type: 'string' } },
});
const parts = readdirSync(folder)
  .filter((name) => /^mutation-\d+\.json$/u.test(name))
  .toSorted()
  .map((name) => ({ name, ...JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) }));

const lines = values.list === undefined ? summary() : unnoticedIn(values.list);
process.stdout.write(`${lines.join('\n')}\n`);

/** A line for each part, for all of them, and for the files that have the most left. */
function summary() {
  const counts = parts.map(({ files }) =>
    Object.entries(files).map(([file, { mutants }]) => countOf(file, mutants)),
  );
  const worst = counts.flat().toSorted((a, b) => leftOf(b) - leftOf(a));
  return [
    ...counts.map((of, at) => lineOf(`${parts[at].name}, ${of.length} files`, sumOf(of))),
    lineOf('together', sumOf(counts.flat())),
    ...worst.slice(0, Number(values.files)).map((count) => lineOf(count.file, count)),
  ];
}

/** A line for each change of a file that no test has noticed. */
function unnoticedIn(name) {
  return parts
    .flatMap(({ files }) => files[name]?.mutants ?? [])
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(
      ({ status, location: { start, end }, mutatorName, replacement }) =>
        `${start.line}:${start.column}-${end.line}:${end.column} ${status} ${mutatorName}: ${replacement}`,
    );
}

function countOf(file, mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    file,
    noticed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    notRun: count('NoCoverage'),
  };
}

function sumOf(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return { noticed: sum('noticed'), survived: sum('survived'), notRun: sum('notRun') };
}

function leftOf({ survived, notRun }) {
  return survived + notRun;
}

function lineOf(title, count) {
  const all = count.noticed + leftOf(count);
  const share = ((count.noticed / all) * 100).toFixed(1);
  return `${title}: ${count.noticed} of ${all} noticed (${share} %), ${count.survived} not, ${count.notRun} run by no test`;
}
