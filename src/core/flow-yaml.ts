import { jsonText } from './escape.js';

/** Plain data as YAML on one line: lists in brackets, maps in braces, texts in quotes where they need them. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, inner]) => `${textYaml(key)}: ${flowYaml(inner)}`,
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? textYaml(value) : String(value);
}

// words that YAML 1.2, or an older reader of it, takes for something else
const notText = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$|^[\d._-]+$|^0[box]/iu;
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} \u2019'_./-]*[\p{L}\p{N}])?$/u;

/** A text, in double quotes unless nothing in it could be taken for something else. */
function textYaml(text: string): string {
  // what is hidden or piled up, and what YAML gives a meaning of its own, is written as \u…
  const quoted = jsonText(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]|(?<=\p{M}{4})\p{M}/gu,
    escaped,
  );
  return plain.test(text) && !notText.test(text) && quoted === `"${text}"` ? text : quoted;
}

function escaped(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
