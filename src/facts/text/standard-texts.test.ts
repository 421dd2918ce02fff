import { describe, expect, it } from 'vitest';
import { fold } from '../../core/text.js';
import { isStandardText } from './standard-texts.js';

describe('the network’s own text is', () => {
  it.each([
    "I'd like to add you to my professional network on LinkedIn.",
    'I’d like to add you to my professional network on LinkedIn.',
    "Hi Ann, I'd like to join your LinkedIn network.",
    "I'd like to add you to my professional network on LinkedIn. - Bo Ek",
    "I'd like to add you to my professional network on LinkedIn.\n\nBo Ek",
    'Since you are a person I trust, I wanted to invite you to join my network on LinkedIn.',
    'Je souhaiterais rejoindre votre réseau sur LinkedIn.',
    'Me gustaría contactar contigo',
  ])('"%s"', (note) => {
    expect(isStandardText(fold(note).text)).toBe(true);
  });
});

describe('the network’s own text is not', () => {
  it.each([
    '',
    'Hi Ann,',
    "I'd like to add you to my professional network on LinkedIn. We met in Leeds in 2003, remember?",
    'You wrote: "I\'d like to join your LinkedIn network"',
    "I'd like to add you to my band",
    "I don't know whether I'd like to join your LinkedIn network",
  ])('"%s"', (note) => {
    expect(isStandardText(fold(note).text)).toBe(false);
  });
});
