/**
 * The keys that stand twice in one object of a JSON text, each as `outer.inner`. The parser keeps the
 * last of them in silence, and which one is meant can not be known. `parsed` is what the text says.
 */
export function twinKeys(text: string, parsed: unknown): readonly string[] {
  // each key has a quote before its colon; so has a text such as ":", which costs a look
  const colons = text.match(/"\s*:/gu)?.length ?? 0;
  return colons === countKeys(parsed) ? [] : findTwins(text);
}

/** How many keys there are in a value and all that is in it. */
function countKeys(value: unknown): number {
  let count = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const values: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const one of values) if (typeof one === 'object') open.push(one);
  }
  return count;
}

/** An object or a list that is open, and the keys it has had. */
interface Open {
  readonly path: string;
  readonly keys: Set<string> | undefined;
  key: string;
}

/** How long a path is told, which is more than any that means something. */
const maxPathUnits = 1000;

function findTwins(text: string): readonly string[] {
  const twins = new Set<string>();
  const open: Open[] = [];
  let string = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:]/gu)) {
    const top = open.at(-1);
    if (token === '{' || token === '[')
      open.push({
        path: top === undefined ? '' : pathOf(top),
        keys: token === '{' ? new Set() : undefined,
        key: '',
      });
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') string = token;
    else if (top?.keys !== undefined) {
      top.key = JSON.parse(string) as string;
      if (top.keys.has(top.key)) twins.add(pathOf(top));
      top.keys.add(top.key);
    }
  }
  return [...twins];
}

function pathOf({ path, key }: Open): string {
  return (path === '' || key === '' ? path + key : `${path}.${key}`).slice(0, maxPathUnits);
}
