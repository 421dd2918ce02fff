import { stripCourtesy } from './courtesy.js';

/** The network's own invitation texts, folded, as they have been confirmed word for word. */
const confirmed: readonly string[] = [
  "i'd like to add you to my professional network on linkedin",
  "i'd like to add you to my linkedin network",
  "i'd like to add you to my network",
  "i'd like to join your linkedin network",
  'since you are a person i trust, i wanted to invite you to join my network on linkedin',
  'please add me to your linkedin network',
  'je souhaiterais rejoindre votre reseau sur linkedin',
  "merci de m'ajouter a votre reseau linkedin",
  'me gustaria contactar contigo',
];

const endings = new Set(confirmed);

/**
 * Whether a folded note is the network's own text: the whole of it, but for a greeting and a name.
 * A note that quotes the text and goes on is not.
 */
export function isStandardText(folded: string): boolean {
  const core = stripCourtesy(folded);
  if (endings.has(core)) return true;
  // "- Name" or a bare name after the sentence
  const withoutName = /^(.*?linkedin(?: network)?|.*?network)[\s.,-]+[\p{L}' .-]{1,40}$/u.exec(
    core,
  );
  return withoutName !== null && endings.has(withoutName[1] ?? '');
}
