// What the tests import from vitest, on mocha: mocha stays in the process it runs in, so that a
// change of the code takes as long to try as the tests of it, and nothing is loaded anew.
import { format } from 'node:util';
import {
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  setState,
} from '@vitest/expect';
import fc from 'fast-check';

for (const matchers of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(matchers);
globalThis[GLOBAL_EXPECT] = chai.expect;
setState({}, chai.expect);
// the laws are tried on the same cases each time
fc.configureGlobal({ seed: 11 });

export const expect = Object.assign(chai.expect, {
  assertions: () => undefined,
  hasAssertions: () => undefined,
});

/** What only looks at the time that is taken. */
const timed = /in little time|ends soon/u;

const groups = [];
const tests = [];
let isNear = false;

/** Is called at the beginning of each file of tests. */
export function beginFile(path) {
  isNear = /^src\/(?:core|operators)\//u.test(path);
}

export const it = withTables((title, ...options) => {
  const test = options.at(-1);
  const name = [...groups, title].join(' ');
  if (!timed.test(name)) tests.push({ name, test, isNear });
});
export const describe = withTables((title, declareTests) => {
  groups.push(title);
  declareTests();
  groups.pop();
});

/**
 * The tests are run many times over, in an order of their own: what is to be done after those of a
 * file is done when the process ends.
 */
export const afterAll = (done) => process.on('exit', done);

/**
 * Declares all tests to mocha: those near to what is changed first, and the quick ones, by the
 * milliseconds that each took before. Who runs them picks them by their whole titles, hundreds of
 * times over: one that begins with a number of its own is told from the others by its first letters.
 * The time a test may take is left to them.
 */
export function declareTests(durations) {
  const known = new Map(durations);
  // a far one is as good as a near one that takes three times as long
  const cost = ({ name, isNear }) => (known.get(name) ?? 0) * (isNear ? 1 : 3) + (isNear ? 0 : 3);
  const ordered = tests.toSorted((a, b) => cost(a) - cost(b));
  for (const [at, { name, test }] of ordered.entries())
    globalThis.it(`${at} ${name}`, () => (isTriedEnough() ? undefined : test()));
}

// Stryker starts anew for what runs while tests are declared, though only the tests are to notice a
// change of it: what a test runs as well is said to be run by tests alone
globalThis.after(() => {
  const { mutantCoverage: coverage } = globalThis.__stryker__ ?? {};
  for (const run of Object.values(coverage?.perTest ?? {}))
    for (const change of Object.keys(run)) delete coverage.static[change];
});

/** Seconds of the processor's time that are spent on a change; then it counts as not noticed. */
const budget = Number(process.env.MUTATION_SECONDS ?? 1.5);
let tried;
let since = process.cpuUsage();

/** Whether the change that is tried now has had its time. */
function isTriedEnough() {
  const change = globalThis.__stryker__?.activeMutant;
  if (change !== tried) {
    tried = change;
    since = process.cpuUsage();
  }
  if (change === undefined) return false;
  const { user, system } = process.cpuUsage(since);
  return user + system > budget * 1e6;
}

/** The declaration of a test or of a group, also for each row of a table. */
function withTables(declare) {
  const each = (rows) => (title, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      declare(titleOf(title, values), () => body(...values));
    }
  };
  const skipIf = (absent) => (absent ? () => undefined : declare);
  return Object.assign((title, ...body) => declare(title, ...body), { each, skipIf });
}

function titleOf(title, values) {
  const named = title.replaceAll(/\$(\w+)/gu, (written, name) => {
    const [first] = values;
    return first !== null && typeof first === 'object' && name in first
      ? String(first[name])
      : written;
  });
  return format(named, ...values.slice(0, (named.match(/%[sdijfoO]/gu) ?? []).length));
}
