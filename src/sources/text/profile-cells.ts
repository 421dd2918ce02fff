import { mutualConnections } from './mutual-connections.js';

/** What a table of profiles can't say, and what it is good for. */
export const profilesRemark =
  'these are profiles, which say nothing of notes; they can be joined to your invitations by --with';

/** Whether the sender is connected already, by a degree such as `1st`, `2`, `Out of Network`. */
export function connectedByDegree(text: string): boolean | null {
  if (/^(?:1(?:st)?|distance_1|first)$/iu.test(text)) return true;
  return text === '' ? null : false;
}

/** A count of connections by a tool that writes 500 where the network says `500+`. */
export function cappedConnections(text: string): string {
  return text === '500' ? '500+' : text;
}

/** The number of shared connections that LinkedIn's words name; null where they name none. */
export function mutualByWords(text: string): number | null {
  return mutualConnections(text) ?? null;
}
