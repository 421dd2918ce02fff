/** How many lines a text ends: \n, \r and \r\n each end one. */
export function countLineEnds(text: string): number {
  let ends = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) ends += 1;
  }
  return ends;
}
