/** A text with places for facts: literal pieces and `${name|fallback}` in turn. */
export type Template = readonly (string | Placeholder)[];

export interface Placeholder {
  /** A fact's name, or `match` for the words of the input that matched. */
  readonly name: string;
  /** What stands there when the fact isn't known. */
  readonly fallback: string | undefined;
}

/** Reads `${name}` and `${name|fallback}`; everything else is literal. Nothing is evaluated. */
export function parseTemplate(text: string): Template {
  const parts: (string | Placeholder)[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\{([^}|]*)(?:\|([^}]*))?\}/gu)) {
    const [whole, name = '', fallback] = match;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ name: name.trim(), fallback });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The names a template has places for. */
export function namesIn(template: Template): readonly string[] {
  return template.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
}

/** The text with every place filled; `value` gives undefined for what isn't known. */
export function renderTemplate(
  template: Template,
  value: (name: string) => string | undefined,
): string {
  return template
    .map((part) => {
      if (typeof part === 'string') return part;
      // where no words matched there is nothing to show; a fact that is unknown is named
      const nothing = part.name === 'match' ? '' : `(${part.name} unknown)`;
      return value(part.name) ?? part.fallback ?? nothing;
    })
    .join('');
}
