import { describe, expect, it } from 'vitest';
import { type Evidence, known } from '../core/evidence.js';
import { exactly } from '../core/interval.js';
import { Text } from '../core/text.js';
import { accepts, outcomeOf } from '../testing/operator.js';
import { isEmpty } from './is-empty.js';

describe('is empty', () => {
  it.each<readonly [string, Evidence, string]>([
    ['an empty text', known<'text'>(new Text(''), 'x'), 'true'],
    ['a text of white space', known<'text'>(new Text(' \n'), 'x'), 'true'],
    ['a text of invisible characters', known<'text'>(new Text('\u200b'), 'x'), 'true'],
    ['a text', known<'text'>(new Text('hi'), 'x'), 'false'],
    ['an assumed empty text', { state: 'assumed', value: new Text(''), origin: 'x' }, 'true'],
    ['no texts', known<'texts'>([], 'x'), 'true'],
    ['some texts', known<'texts'>([new Text('a')], 'x'), 'false'],
    ['a number, be it zero', known<'number'>(exactly(0), 'x'), 'false'],
    ['a flag, be it false', known<'flag'>(false, 'x'), 'false'],
    ['a blank cell', { state: 'blank' }, 'true'],
    ['a cell that can’t be read', { state: 'unreadable' }, 'false'],
    ['no column', { state: 'absent' }, 'unknown'],
    ['a fact that is withheld', { state: 'withheld' }, 'unknown'],
  ])('%s: %s', (_, evidence, expected) => {
    const opposite = { true: 'false', false: 'true', unknown: 'unknown' }[expected];
    expect(outcomeOf(isEmpty, 'text', true, evidence).truth).toBe(expected);
    expect(outcomeOf(isEmpty, 'text', false, evidence).truth).toBe(opposite);
  });

  it('has no bounds', () => {
    expect(isEmpty.edges?.([true], 0)).toEqual([]);
  });

  it.each(['yes', 'true', 1, null])('refuses %j', (operand) => {
    expect(accepts(isEmpty, 'text', operand)).toBe(false);
  });
});
