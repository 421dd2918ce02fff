import { describe, expect, it } from 'vitest';
import { type Cells } from '../testing/invitation.js';
import { valueOf } from '../testing/fact.js';

describe('relationship', () => {
  it.each<readonly [string, Cells, string]>([
    [
      'what each column says, and where',
      { 'messages-exchanged': 14, recommended: true, 'in-contacts': 'no' },
      'you exchanged 14 messages (column "messages-exchanged"); one of you has recommended the other (column "recommended")',
    ],
    [
      'one message',
      { 'messages-exchanged': 1 },
      'you exchanged 1 message (column "messages-exchanged")',
    ],
    [
      'employers and a note',
      { 'shared-employers': 'Acme', 'my-note-about-them': 'met at the summit' },
      'you worked together (from shared-employers); you both worked at Acme (column "shared-employers"); you noted “met at the summit” (column "my-note-about-them")',
    ],
    ['nothing where the file says that there is none', { 'messages-exchanged': 0 }, ''],
    ['not known where the file says nothing', { name: 'Ann' }, 'absent'],
  ])('%s', (_, cells, expected) => {
    expect(valueOf('relationship', cells)).toBe(expected);
  });
});
