/**
 * How many connections LinkedIn's words name: `Ann is a mutual connection` 1, `Ann and Bo are mutual
 * connections` 2, `Ann, Bo, and 12 other mutual connections` 14, `13 mutual connections` 13.
 * Undefined where they are no such words.
 */
export function mutualConnections(text: string): number | undefined {
  const said = text.replace(/\s+/gu, ' ').trim();
  const count = /^(\d[\d,.]*) (?:mutual|shared) connections?$/iu.exec(said)?.[1];
  if (count !== undefined) return Number(count.replace(/[,.]/gu, ''));
  if (/ is a (?:mutual|shared) connection$/iu.test(said)) return 1;
  if (/ and .* are (?:mutual|shared) connections$/iu.test(said)) return 2;
  const others = /(,?) and (\d[\d,.]*) others?(?: (?:mutual|shared) connections?)?$/iu.exec(said);
  if (others === null) return undefined;
  // two people are named before a comma, one without
  return Number((others[2] ?? '').replace(/[,.]/gu, '')) + (others[1] === ',' ? 2 : 1);
}
