import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { type Mark, marksOf } from './marks.js';
import { Run } from './run.js';

function marks(rules: string, cells: Cells): readonly Mark[] {
  return marksOf(new Run(contextOf(`rules:\n${rules}`), invitation(cells)).evaluate());
}

/** The marks as `text start-end rules`, with a `!` where an opinion rests on them. */
function short(rules: string, note: string, more: Cells = {}): readonly string[] {
  return marks(rules, { note, ...more }).map(
    ({ text, start, end, rules: by, bears }) =>
      `${text} ${start}-${end} ${by.join()}${bears ? '!' : ''}`,
  );
}

const buys = '  - { id: buys, when: { note contains: [buy, sell] } }\n';

describe('the words of a note that made a rule hold', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['of an observation that nothing rests on', buys, ['buy 4-7 buys']],
    ['of a rule that decides', `  - { id: no, when: { note contains: buy }, decide: decline, because: x }\n`, ['buy 4-7 no!']],
    ['of what such a rule rests on', `${buys}  - { id: no, when: buys, decide: decline, because: x }\n`, ['buy 4-7 buys!']],
    ['of what it rests on further away', `${buys}  - { id: mid, when: { all: [buys] } }\n  - { id: no, when: mid, decide: decline, because: x }\n`, ['buy 4-7 buys!']],
    ['of two rules', `${buys}  - { id: other, when: { note contains: buy } }\n`, ['buy 4-7 buys,other']],
    ['of two rules of which one decides', `${buys}  - { id: no, when: { note contains: buy }, decide: decline, because: x }\n`, ['buy 4-7 buys,no!']],
    ['of two such rules in the other order', `  - { id: no, when: { note contains: buy }, decide: decline, because: x }\n${buys}`, ['buy 4-7 no,buys!']],
    ['of one rule once', `  - { id: one, when: { any: [{ note contains: buy }, { note contains: [buy, x] }] } }\n`, ['buy 4-7 one']],
    ['of two tests, in the order of the note', `  - { id: one, when: { all: [{ note contains: now }, { note contains: buy }] } }\n`, ['buy 4-7 one', 'now 8-11 one']],
    ['of which the longer goes first', `  - { id: one, when: { all: [{ note contains: buy }, { note contains: buy now }] } }\n`, ['buy now 4-11 one', 'buy 4-7 one']],
    ['not of the part that does not hold', `  - { id: one, when: { any: [{ note contains: buy }, { all: [{ note contains: now }, { note contains: nothing }] }] } }\n`, ['buy 4-7 one']],
    ['not of a rule that does not hold', `  - { id: one, when: { all: [{ note contains: buy }, { note contains: nothing }] } }\n`, []],
    ['not of what is turned', `  - { id: one, when: { not: { note contains: nothing } } }\n`, []],
    ['not of what is turned twice', `  - { id: one, when: { not: { not: { note contains: buy } } } }\n`, []],
    ['not of a rule that is not reached', `${buys}  - { id: no, when: { any: [{ note contains: now }, buys] }, decide: decline, because: x }\n`, ['buy 4-7 buys!', 'now 8-11 no!']],
    ['not of another fact', `  - { id: one, when: { headline contains: buy } }\n`, []],
    ['of what a rule rests on besides words of its own', `${buys}  - { id: no, when: { all: [buys, { note contains: now }] }, decide: decline, because: x }\n`, ['buy 4-7 buys!', 'now 8-11 no!']],
    ['of the note after another fact', `  - { id: one, when: { any: [{ headline contains: nothing }, { note contains: buy }] } }\n`, ['buy 4-7 one']],
    ['not of a rule that is switched off', `${buys}disable: [buys]\n`, []],
    ['not of a rule that refers to one that is switched off', `${buys}  - { id: one, when: { any: [buys, { note contains: now }] } }\ndisable: [buys]\n`, ['now 8-11 one']],
    ['not of what a test says of another rule', `${buys}  - { id: one, when: { all: [buys] } }\n`, ['buy 4-7 buys']],
    ['of no words, where a test has none', `  - { id: one, when: { note is known: true } }\n`, []],
  ])('%s', (_, rules, expected) => {
    expect(short(rules, 'May buy now', { headline: 'buy' })).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['at the end', '{ note ends with: buy }', ['buy 7-10 one']],
    ['at the beginning', '{ note starts with: buy }', ['buy 0-3 one']],
    ['of all of it', '{ note is: buy or buy }', ['buy or buy 0-10 one']],
  ])('are where the test found them, %s', (_, condition, expected) => {
    expect(short(`  - { id: one, when: ${condition} }\n`, 'buy or buy')).toEqual(expected);
  });

  it.each([
    ['of a fact that says words which the note does not have', '{ note-language is: fi }', { 'note-language': 'fi' }],
    ['of a fact that is not of the note', '{ headline contains: now }', { headline: 'now' }],
  ])('are not there %s', (_, condition, more) => {
    expect(short(`  - { id: one, when: ${condition} }\n`, 'I buy now', more)).toEqual([]);
  }); // prettier-ignore

  it('are not there without a note', () => {
    const rules = '  - { id: one, when: { note-language is: fi } }\n';
    expect(marks(rules, { 'note-language': 'fi' })).toEqual([]);
    expect(marks(rules, { note: '', 'note-language': 'fi' })).toEqual([]);
  });

  it('are found at the very beginning', () => {
    const rules = '  - { id: one, when: { note-core contains: garden } }\n';
    expect(short(rules, 'garden plans')).toEqual(['garden 0-6 one']);
  });

  it('are those of a rule that is not reached by one that decides', () => {
    const rules = `${buys}  - { id: no, when: { not: { not: buys } }, decide: decline, because: x }\n`;
    expect(short(rules, 'I buy now')).toEqual(['buy 2-5 buys']);
  });

  it.each([
    ['as the note has it', 'Hi Nora, Your GARDEN is lovely', ['GARDEN 14-20 one']],
    ['as it stands by itself', 'Hi Nora, my gardening friend, your garden is lovely', ['garden 35-41 one']],
  ])('are those of a piece of the note, %s', (_, note, expected) => {
    expect(short('  - { id: one, when: { note-core contains: garden } }\n', note)).toEqual(expected);
  }); // prettier-ignore

  it('are not those of what is told by the note', () => {
    const note = 'I would like to talk to you about the agreement we have made and what is next';
    expect(short('  - { id: one, when: { note-language is: en } }\n', note)).toEqual([]);
  });

  it('are found of a fact that is made of the note', () => {
    const rules = '  - { id: one, when: { note-core contains: garden } }\n';
    const note = 'Hi Nora,\nyour garden is lovely.\nBest, Bo';
    expect(short(rules, note)).toEqual([`garden ${note.indexOf('garden')}-${note.indexOf('garden') + 6} one`]);
  }); // prettier-ignore
});
