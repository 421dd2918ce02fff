import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** An element of a page: its name, its attributes, and all the text in it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** All elements in it, in the order of the page. */
  readonly inside: readonly Element[];
}

/** Every element of an HTML page, in its order, as a browser understands it. */
export function elementsOf(page: string): readonly Element[] {
  return elementsIn(parse(page));
}

function elementsIn(node: Tree.Node): readonly Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => {
    const inside = elementsIn(child);
    if (!('tagName' in child)) return inside;
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: child.tagName, attributes, text: textOf(child), inside }, ...inside];
  });
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
