const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of an HTML text on one line: without tags, with its entities as characters. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<\/?(?:p|br|div|li|ul|ol|blockquote|h\d)\b[^<>]*>/giu, ' ')
    .replace(/<(?:\/?[a-z]|!--)[^<>]*>/giu, '')
    .replace(
      /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu,
      (whole, name: string) => characterOf(name) ?? whole,
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()];
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
