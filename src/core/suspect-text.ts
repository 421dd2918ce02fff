import { type Problem, warning } from './problem.js';
import { type YamlFile, type YamlPath } from './yaml-file.js';

const suspect = /^[“”„‘’]|, /u;

/** Texts that are allowed, but look like a slip of somebody who doesn't know YAML. */
export function suspectText(yaml: YamlFile, path: YamlPath, value: unknown): readonly Problem[] {
  if (typeof value !== 'string' || !suspect.test(value) || !yaml.isPlain(path)) return [];
  const place = yaml.placeOf(path);
  if (/^[“”„‘’].*[“”‘’]$/u.test(value))
    return [
      warning(
        'likely-mistake',
        'curly quotes do not quote in YAML; they are part of the text here',
        {
          place,
          hint: `type straight quotes: "${value.slice(1, -1)}"`,
        },
      ),
    ];
  if (/^[^,]+, [^,]+(?:, [^,]+)+$/u.test(value))
    return [
      warning('likely-mistake', 'one text with commas, found only where all of it stands', {
        place,
        hint: `for a list write [${value}]; for one text put quotes around it`,
      }),
    ];
  return [];
}
