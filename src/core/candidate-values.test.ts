import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf, today } from '../testing/policy.js';
import { candidateValues } from './candidate-values.js';
import { type Evidence, absent, known } from './evidence.js';
import { exactly } from './interval.js';
import { Run } from './run.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';
import { type Value } from './value.js';

/** A run whose policy has these tests, in this order. */
function runOf(tests: readonly string[], cells: Cells, assume = '{}'): Run {
  const rules = tests.map((test, at) => `  - { id: r${at}, when: { ${test} } }\n`);
  return new Run(contextOf(`assume: ${assume}\nrules:\n${rules.join('')}`), invitation(cells));
}

/** The values of the first fact, in short: texts in their words, spans as `1..2`, and what is not said by its state. */
function candidates(
  tests: readonly string[],
  cells: Cells = {},
  truths: readonly Truth[] = [],
  assume?: string,
): readonly string[] {
  const run = runOf(tests, cells, assume);
  return [...candidateValues(run, 0, new Map(truths.entries()))].map(inShort);
}

function inShort(evidence: Evidence): string {
  if (!('value' in evidence)) return evidence.state;
  const said = valueInShort(evidence.value);
  return evidence.state === 'assumed' ? `assumed ${said}` : said;
}

function valueInShort(value: Value): string {
  if (value instanceof Text) return value.raw.replaceAll('\n', ' / ');
  if (typeof value === 'boolean') return String(value);
  if ('length' in value) return `[${value.map(({ raw }) => raw).join(', ')}]`;
  const [from, to] = 'min' in value ? [value.min, value.max] : [value.first - today, value.last - today]; // prettier-ignore
  return from === to ? String(from) : `${from}..${to}`;
}

const unsaid = ['absent', 'blank', 'unreadable'];

describe('the values of a flag', () => {
  it('are both, after what it is now, and that nothing is said of it', () => {
    expect(candidates(['recommended is: true'], { recommended: 'yes' })).toEqual(['true', 'true', 'false', ...unsaid]); // prettier-ignore
  });
});

describe('the values of a number', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['at and around a bound', ['connections at most: 10'], ['9', '10', '11', '9..10', '9..11', '9..Infinity', '10..11', '10..Infinity', '11..Infinity']],
    ['at and around several, in order and each once', ['connections at most: 3', 'connections at least: 2'], ['1', '2', '3', '4', '1..2', '1..3', '1..4', '1..Infinity', '2..3', '2..4', '2..Infinity', '3..4', '3..Infinity', '4..Infinity']],
    ['never below zero', ['connections at least: 0'], ['0', '1', '0..1', '0..Infinity', '1..Infinity']],
    ['whole', ['connections more than: 2.5'], ['2', '3', '2..3', '2..Infinity', '3..Infinity']],
    ['apart from what other facts are compared with', ['connections at least: 0', 'age-days at least: 100'], ['0', '1', '0..1', '0..Infinity', '1..Infinity']],
    ['around one, where nothing has a bound', ['connections is known: true'], ['0', '1', '2', '0..1', '0..2', '0..Infinity', '1..2', '1..Infinity', '2..Infinity']],
  ])('are %s', (_, tests, expected) => {
    expect(candidates(tests, { connections: '7' })).toEqual(['7', ...expected, ...unsaid]);
  }); // prettier-ignore

  it('are in order of what they are, not of how they are written', () => {
    expect(
      candidates(['connections at least: 100', 'connections at least: 20']).slice(1, 7),
    ).toEqual(['19', '20', '21', '99', '100', '101']);
  });

  it('are halfway between the bounds too, where it may have decimals', () => {
    const { context } = runOf(['connections at least: 5', 'connections at most: 2'], {});
    const facts = context.policy.facts.map((fact) => ({ ...fact, read: () => exactly(1) }));
    const policy = { ...context.policy, facts };
    const decimal = new Run({ ...context, policy }, invitation({}));
    const values = [...candidateValues(decimal, 0, new Map())].map(inShort);
    expect(values.slice(0, 8)).toEqual(['absent', '1', '2', '3.5', '5', '6', '1..2', '1..3.5']);
  });

  it('are known, and supposed', () => {
    const [now, first, , , span] = candidateValues(runOf(['connections at most: 10'], {}), 0, new Map()); // prettier-ignore
    expect([now, first]).toEqual([absent, known(exactly(9), 'supposed')]);
    expect(span).toEqual(known({ min: 9, max: 10, open: false }, 'supposed'));
  });
});

describe('the values of a day', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['at and around a bound', ['sent-at before: 2026-03-10'], ['-6', '-5', '-4', '-6..-5', '-6..-4', '-5..-4']],
    ['at and around several, in order and each once', ['sent-at after: 2026-03-10', 'sent-at older than: 6 days'], ['-7', '-6', '-5', '-4', '-7..-6', '-7..-5', '-7..-4', '-6..-5', '-6..-4', '-5..-4']],
    ['around today, where nothing has a bound', ['sent-at is known: true'], ['-1', '0', '1', '-1..0', '-1..1', '0..1']],
  ])('are %s', (_, tests, expected) => {
    expect(candidates(tests)).toEqual(['absent', ...expected, ...unsaid]);
  }); // prettier-ignore
});

describe('the ways in which nothing is said', () => {
  it.each<readonly [string, string, string | undefined, readonly string[]]>([
    ['a number that is assumed', 'connections at least: 0', '{ connections: 5 }', ['assumed 5', 'unreadable']],
    ['a text', 'headline is known: true', undefined, ['absent', 'blank']],
    ['a text that is assumed', 'headline is known: true', '{ headline: Boss }', ['assumed Boss']],
    ['several texts', 'shared-groups is known: true', undefined, ['absent', 'blank']],
    ['a note, of which an empty one is nothing', 'note is known: true', undefined, ['absent']],
  ])('of %s', (_, test, assume, expected) => {
    expect(candidates([test], {}, [], assume).slice(-expected.length)).toEqual(expected);
  }); // prettier-ignore

  it('are two of a text, after all that may be said', () => {
    expect(candidates(['headline is known: true']).slice(-3)).toEqual(['… / …', 'absent', 'blank']);
  });
});

/** The texts that are tried, each once. */
function texts(
  tests: readonly string[],
  cells: Cells,
  truths: readonly Truth[],
): readonly string[] {
  const all = candidates(tests, cells, truths);
  return [...new Set(all)].filter((text) => !unsaid.includes(text));
}

describe('the values of a text', () => {
  const ceo = 'headline contains: ceo';
  const said = { headline: 'Boss' };

  it('are what is said and nothing, with more before and after, where all is as wanted', () => {
    expect(candidates([ceo], said)).toEqual([
      'Boss', 'Boss', 'Boss', 'Boss / …', '… / Boss', '… / Boss / …', '', '', '…', '…', '… / …', 'absent', 'blank',
    ]); // prettier-ignore
  });

  it('are what is said with what is looked for, in every order, then this alone', () => {
    const around = (text: string) => [text, `${text} / …`, `… / ${text}`, `… / ${text} / …`];
    expect(candidates([ceo], said, ['true'])).toEqual([
      'Boss', 'Boss', ...around('Boss / ceo'), ...around('ceo / Boss'), 'ceo',
      '', ...around('ceo'), ...around('ceo'), 'ceo', 'absent', 'blank',
    ]); // prettier-ignore
  });

  it.each<readonly [string, readonly string[], readonly Truth[], readonly string[], readonly string[]]>([
    ['what is looked for already there', ['headline contains: boss'], ['true'], ['Boss', 'boss'], ['Boss / boss']],
    ['two phrases of one test, and no more', ['headline contains: [a, b, c]'], ['true'], ['Boss / a', 'Boss / b', 'a', 'b'], ['Boss / c', 'c']],
    ['both of what two tests look for', [ceo, 'headline contains: cto'], ['true', 'true'], ['Boss / ceo / cto', 'cto / Boss / ceo', 'ceo', 'cto'], []],
    ['what two tests look for, once', [ceo, 'headline contains: [ceo, cto]'], ['true', 'true'], ['Boss / ceo', 'Boss / ceo / cto'], ['Boss / ceo / ceo']],
    ['nothing that a test is not to find', ['headline contains: [ceo, cto]', ceo], ['true', 'false'], ['Boss / cto'], ['Boss / ceo', 'ceo']],
    ['what a test is not to find alone, but may between others', [ceo, 'headline is: ceo'], ['true', 'false'], ['ceo', '… / ceo'], []],
    ['nothing of tests that are to be unknown', [ceo], ['unknown'], ['Boss'], ['ceo']],
    ['nothing of tests that nothing is asked of', ['headline contains: x', 'headline contains: y'], ['true'], ['Boss / x'], ['Boss / y', 'y']],
    ['nothing of a pattern, beside the rest', ['headline matches: x+', ceo], ['true', 'true'], ['Boss / ceo'], ['x']],
    ['an example of a phrase', ['headline contains: work* ... together'], ['true'], ['Boss / work together'], []],
  ])('have %s', (_, tests, truths, some, none) => {
    const tried = texts(tests, said, truths);
    expect(tried).toEqual(expect.arrayContaining([...some]));
    expect(tried.filter((text) => none.includes(text))).toEqual([]);
  }); // prettier-ignore

  it('are only what is looked for where nothing stands', () => {
    const tried = candidates(['headline contains: x'], {}, ['true']);
    expect([...new Set(tried)]).toEqual([
      'absent', '', 'x', 'x / …', '… / x', '… / x / …', 'blank',
    ]); // prettier-ignore
  });

  it('have no empty line where nothing is said', () => {
    const tried = candidates(['note contains: x'], { note: '' }, ['true']);
    expect(new Set(tried)).toEqual(new Set(['', 'x', 'x / …', '… / x', '… / x / …', 'absent']));
  });

  it('are looked for among the first 200 phrases of a test', () => {
    const list = (count: number): string =>
      `headline contains: [${[...Array.from({ length: count }, (_, of) => `bad w${of}`), 'good'].join(', ')}]`;
    const has = (count: number): boolean =>
      texts([list(count), 'headline contains: bad'], said, ['true', 'false']).includes('good');
    expect([has(199), has(200)]).toEqual([true, false]);
  });

  it.each([
    [4, 120],
    [5, 2],
  ])('have %d phrases with what is said in %d orders', (count, orders) => {
    const tests = Array.from({ length: count }, (_, of) => `headline contains: w${of}`);
    const tried = texts(tests, said, tests.map(() => 'true' as const));
    expect(tried.filter((text) => /^(?:(?:Boss|w\d)(?: \/ |$))+$/u.test(text) && text.split(' / ').length === count + 1)).toHaveLength(orders);
  }); // prettier-ignore

  it('have many phrases as they come, and the other way round', () => {
    const tests = Array.from({ length: 5 }, (_, of) => `headline contains: w${of}`);
    const tried = texts(tests, said, tests.map(() => 'true' as const));
    expect(tried).toContain('Boss / w0 / w1 / w2 / w3 / w4');
    expect(tried).toContain('w4 / w3 / w2 / w1 / w0 / Boss');
  }); // prettier-ignore
});

describe('the values of several texts', () => {
  it('are what is said with what is looked for, each a text of its own', () => {
    const around = (text: string) => [`[${text}]`, `[${text}, …]`, `[…, ${text}]`, `[…, ${text}, …]`]; // prettier-ignore
    expect(
      candidates(['shared-groups contains: c'], { 'shared-groups': 'a;b' }, ['true']).slice(0, 11),
    ).toEqual(['[a, b]', '[a, b]', ...around('a, b, c'), ...around('c, a, b'), '[c]']);
  });
});

describe('a fact that is not there', () => {
  it('has no values', () => {
    expect([...candidateValues(runOf(['note is empty: true'], {}), 1, new Map())]).toEqual([]);
  });
});
