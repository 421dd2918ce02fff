import { describe, expect, it } from 'vitest';
import { fold } from '../../core/text.js';
import { stripCourtesy } from './courtesy.js';

describe('stripCourtesy', () => {
  it.each([
    ['a greeting with a name', 'Hi Ann, I sell bees.', 'i sell bees'],
    ['a greeting with a title', 'Dear Mr. Lee, I sell bees', 'i sell bees'],
    ['a greeting alone', 'Hello!', ''],
    ['a closing with a name', 'I sell bees. Best regards, Bo Ek', 'i sell bees'],
    ['a closing by a dash', 'I sell bees. - Bo Ek', 'i sell bees'],
    ['both', 'Hallo Ann, ich verkaufe Bienen. Mit freundlichen Grüßen Bo', 'ich verkaufe bienen'],
    [
      'both in French',
      'Bonjour Ann, je vends des abeilles. Cordialement, Bo',
      'je vends des abeilles',
    ],
    ['neither', 'I sell bees', 'i sell bees'],
    ['nothing', '', ''],
    ['a word that only begins like a greeting', 'History is my field', 'history is my field'],
    ['a dash inside the text', 'bees - and honey, and wax too', 'bees - and honey, and wax too'],
  ])('of %s', (_, note, expected) => {
    expect(stripCourtesy(fold(note).text)).toBe(expected);
  });
});
