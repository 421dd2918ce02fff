import { exitMeanings } from '../exit-status.js';
import { type Block, lines, paragraph, terms } from './block.js';

/** What the exit status means. */
export const exitStatusTopic: readonly Block[] = [
  paragraph('A number never means anything else. Where several apply: 70, 130, 4, 2, 3, 1.'),
  terms(...exitMeanings.map(([status, meaning]) => [String(status), meaning] as const)),
  paragraph('"| head -1" is no error. In a script:'),
  lines(`
screen Invitations.csv --fail-on accept --quiet ||
  echo "somebody is to be let in, or something is wrong: $?"
`),
];
