import { describe, expect, it } from 'vitest';
import { turnsIn } from '../testing/gaps.js';
import { type Gap, type Want, allOf, oneOf } from './gap.js';

const observations = `
rules:
  - { id: few, when: { connections at most: 10 } }
  - { id: silent, when: { note is empty: true } }
  - { id: off, when: { company is: Acme } }
disable: [off]
`;

/** Rules that rest on these, with one that decides by a condition. */
function files(condition: string): string {
  return observations.replace(
    'disable',
    `  - { id: one, decide: decline, because: b, when: ${condition} }\ndisable`,
  );
}

const named = '{ headline is known: true }';
const wants: readonly Want[] = ['true', 'not false', 'false', 'not true'];

describe('the gap of a rule', () => {
  it.each([
    ['a rule', 'few', ['1: few true', '0: ', '1: few false', '0: ']],
    ['a test', named, ['1: headline is known true', '1: headline is known true', '0: ', '0: ']],
    ['an opposite', '{ not: few }', ['1: few false', '0: ', '1: few true', '0: ']],
    ['an opposite of an opposite', `{ not: { not: ${named} } }`, ['1: headline is known true', '1: headline is known true', '0: ', '0: ']],
    ['all: the first of those that are missing', `{ all: [few, silent, ${named}] }`, ['1: few true', '1: headline is known true', '0: ', '0: ']],
    ['all: that which is closed by the fewest', `{ all: [{ any: [few, silent] }, ${named}] }`, ['1: headline is known true', '1: headline is known true', '0: ', '0: ']],
    ['any: each of them', '{ any: [few, silent] }', ['1: few true, silent true', '0: ', '1: few false', '0: ']],
    ['any, one of which is false', `{ any: [few, ${named}] }`, ['1: few true, headline is known true', '0: ', '1: few false', '0: ']],
    ['some: so many as leave no way without them', `{ at least 2 of: [few, silent, ${named}] }`, ['1: few true, silent true', '0: ', '1: few false, silent false', '0: ']],
    ['what is off can not be closed', 'off', ['Infinity: ', 'Infinity: ', '0: ', '0: ']],
    ['all with what can not be closed', '{ all: [few, off] }', ['Infinity: ', 'Infinity: ', '0: ', '0: ']],
    ['any with what can not be closed', '{ any: [few, off] }', ['1: few true', '0: ', '1: few false', '0: ']],
  ])('of %s', (_, condition, expected) => {
    const { gaps, inShort } = turnsIn(files(condition), {});
    expect(wants.map((want) => inShort(gaps.ofRule(3, want)))).toEqual(expected);
    expect(wants.map((want) => inShort(gaps.ofRule(3, want)))).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['true of what is true', 'true', '0: '],
    ['not false of what is true', 'not false', '0: '],
    ['false of what is true', 'false', '1: few false'],
    ['not true of what is true', 'not true', '1: few false'],
  ] as const)('where it is to be %s', (_, want, expected) => {
    const { gaps, inShort } = turnsIn(files('few'), { connections: 5 });
    expect(inShort(gaps.ofRule(3, want))).toBe(expected);
  });

  it('that rests on tests of an observation is closed by turns of their fact', () => {
    const text = files('{ any: [few, { connections at least: 500 }] }');
    const { gaps, inShort } = turnsIn(text, { connections: 50 });
    expect(inShort(gaps.ofRule(0, 'true'))).toBe('1: few true, connections at least true');
  });

  it('is not closed by a turn that is ruled out', () => {
    const { gaps, open, inShort } = turnsIn(files('few'), {});
    open.ruleOut(0);
    expect(inShort(gaps.ofRule(3, 'true'))).toBe('Infinity: ');
    expect(inShort(gaps.ofRule(3, 'false'))).toBe('1: few false');
  });

  it('that is turned already can not be closed', () => {
    const { gaps, open, inShort } = turnsIn(files('few'), { connections: 50 });
    open.make(0);
    expect(inShort(gaps.ofRule(0, 'true'))).toBe('Infinity: ');
  });

  it('that is not there can not be closed', () => {
    const { gaps, inShort } = turnsIn(files('few'), {});
    expect(inShort(gaps.ofRule(9, 'true'))).toBe('Infinity: ');
  });

  it('is found in a chain of any length', () => {
    const chain = Array.from(
      { length: 3000 },
      (_, at) => `  - { id: r${at}, when: { not: r${at + 1} } }\n`,
    );
    const text = `rules:\n${chain.join('')}  - { id: r3000, when: { note is empty: true }, decide: decline, because: b }\n`;
    const { gaps, inShort } = turnsIn(text, { note: 'x' });
    expect(inShort(gaps.ofRule(0, 'true'))).toBe('1: note is empty true');
    expect(inShort(gaps.ofRule(0, 'not true'))).toBe('0: ');
  });
});

const gap = (least: number, ...turns: readonly number[]): Gap => ({ least, turns: new Set(turns) });
const met = gap(0);
const hopeless = gap(Infinity);

describe('the gap of several', () => {
  it.each<readonly [string, readonly Gap[], Gap, Gap]>([
    ['none', [], hopeless, met],
    ['one', [gap(1, 4)], gap(1, 4), gap(1, 4)],
    ['two, of which one needs more', [gap(3, 1, 2), gap(2, 5)], gap(2, 5, 1, 2), gap(3, 5)],
    ['three', [gap(2, 1, 2, 3), gap(4, 7, 8), gap(3, 9)], gap(2, 9, 7, 8, 1, 2, 3), gap(4, 9)],
    ['ten and two', [gap(10, 1), gap(2, 2)], gap(2, 1, 2), gap(10, 1)],
    ['one and what is met', [met, gap(1, 4)], met, gap(1, 4)],
    ['what is met', [met, met], met, met],
    ['one and what can not be closed', [hopeless, gap(1, 4)], gap(1, 4), hopeless],
    ['what can not be closed', [hopeless], hopeless, hopeless],
    ['what is met and what can not be closed', [met, hopeless], met, hopeless],
  ])('is of one, and of all: %s', (_, gaps, one, every) => {
    expect(oneOf(gaps)).toEqual(one);
    expect(allOf(gaps)).toEqual(every);
  }); // prettier-ignore
});
