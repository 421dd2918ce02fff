import { describe, expect, it } from 'vitest';
import { type Evidence, known } from '../core/evidence.js';
import { Text } from '../core/text.js';
import { accepts, outcomeOf } from '../testing/operator.js';
import { isKnown } from './is-known.js';

describe('is known', () => {
  it.each<readonly [string, Evidence, string]>([
    ['a value that the input says', known<'text'>(new Text('x'), 'x'), 'true'],
    ['an empty text that the input says', known<'text'>(new Text(''), 'x'), 'true'],
    ['an assumed value', { state: 'assumed', value: new Text('x'), origin: 'x' }, 'false'],
    ['a blank cell', { state: 'blank' }, 'false'],
    ['a cell that can’t be read', { state: 'unreadable' }, 'false'],
    ['no column', { state: 'absent' }, 'false'],
    ['a fact that is withheld', { state: 'withheld' }, 'false'],
  ])('%s: %s, for it always answers', (_, evidence, expected) => {
    expect(outcomeOf(isKnown, 'text', true, evidence).truth).toBe(expected);
    expect(outcomeOf(isKnown, 'text', false, evidence).truth).toBe(
      expected === 'true' ? 'false' : 'true',
    );
  });

  it.each(['no', 'false', 0, null])('refuses %j', (operand) => {
    expect(accepts(isKnown, 'text', operand)).toBe(false);
  });
});
