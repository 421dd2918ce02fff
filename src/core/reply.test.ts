import { describe, expect, it } from 'vitest';
import { vocabulary } from '../screening/vocabulary.js';
import { type Cells, invitation } from '../testing/invitation.js';
import { policy, today } from '../testing/policy.js';
import { type Reply, draftReply, replyLimit } from './reply.js';
import { Run } from './run.js';

const rules = policy(`
screen: 1
otherwise: accept
rules:
  - { id: fraud, when: { note contains: prize }, because: x, reply: none }
  - { id: pitch, when: { note contains: offer }, decide: decline, because: x, reply: { en: "Hi \${first-name|there}, no.", de: "Nein." } }
  - { id: bare, when: { note contains: bare }, decide: decline, because: x }
  - { id: vague, when: { note contains: maybe }, decide: ask-for-context, because: x, ask: "what do you propose?" }
  - { id: long, when: { note contains: endless }, decide: decline, because: x, reply: "${'word '.repeat(80)}" }
`);

function reply(cells: Cells, signature?: string): Reply {
  return draftReply(new Run({ policy: rules, vocabulary, today }, invitation(cells)).evaluate(), {
    signature,
  });
}

describe('draftReply', () => {
  it('takes the reply of the rule that decided, with the sender’s first name', () => {
    expect(reply({ name: 'Jo Marsh', note: 'an offer' })).toMatchObject({
      rule: 'pitch',
      language: 'en',
      text: 'Hi Jo, no.',
      tooLong: false,
    });
    expect(reply({ note: 'an offer' }).text).toBe('Hi there, no.');
  });

  it('is in the language of the note, where the rule has it', () => {
    expect(reply({ note: 'Guten Tag, ich habe eine offer für Sie und Ihre Firma' })).toMatchObject({
      language: 'de',
      text: 'Nein.',
    });
  });

  it('makes a message of a question', () => {
    expect(reply({ name: 'Jo Marsh', note: 'maybe' }).text).toBe('Hi Jo, what do you propose?');
  });

  it('is signed', () => {
    expect(reply({ note: 'offer' }, 'Nora').text).toBe('Hi there, no.\nNora');
  });

  it.each([
    ['a sender whom a rule says never to answer, whatever else holds', 'a prize and an offer'],
    ['a rule without a reply', 'bare'],
    ['an invitation that is accepted', 'hello'],
  ])('is none for %s', (_, note) => {
    const { text, none } = reply({ note });
    expect(text).toBeUndefined();
    expect(none).toBeDefined();
  });

  it(`says when it is longer than ${replyLimit} characters`, () => {
    expect(reply({ note: 'endless' }).tooLong).toBe(true);
  });
});
