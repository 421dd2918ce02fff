import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { jsonHead } from './json-head.js';

const inShort = (head: string): unknown => {
  const seen = jsonHead(head);
  return (
    seen && [seen.records.map(({ object, path }) => [path, object]), seen.object, seen.isLines]
  );
};

describe('the beginning of a JSON text shows', () => {
  it.each([
    ['the records of a list', '[{"a":1},{"b":2}]', [[['', { a: 1 }], ['', { b: 2 }]], undefined, false]],
    ['those of a list cut off', '[{"a":1},{"b":{"c":2,"d":"x', [[['', { a: 1 }], ['', { b: { c: 2 } }]], undefined, false]],
    ['an object', '{"a":1}', [[], { a: 1 }, false]],
    ['an object cut off, and the records in it', '{"n":1,"items":[{"a":1},{"b"', [[['items', { a: 1 }], ['items', {}]], { n: 1, items: [{ a: 1 }, {}] }, false]],
    ['an object a line', '{"a":1}\n{"b":2}\n{"c":', [[], { a: 1 }, true]],
    ['all records but a garbled one', '[{"a":x},{"b":2}]', [[['', { b: 2 }]], undefined, false]],
    ['brackets and quotes in texts as texts', '[{"a":"]}\\",{"},{"b":"[', [[['', { a: ']}",{' }], ['', {}]], undefined, false]],
    ['nothing where it is a table', 'name,note\n', undefined],
    ['nothing where it is empty', '', undefined],
  ])('%s', (_, head, expected) => {
    expect(inShort(head)).toEqual(expected);
  }); // prettier-ignore

  it('of the whole no less than of a part', () => {
    const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(records, fc.nat(), (list, cut) => {
        const text = JSON.stringify({ items: list });
        const part = jsonHead(text.slice(0, 1 + (cut % text.length)))?.records ?? [];
        const whole = jsonHead(text)?.records ?? [];
        expect(whole.slice(0, Math.max(0, part.length - 1))).toEqual(part.slice(0, -1));
        expect(part.length).toBeLessThanOrEqual(whole.length);
      }),
      runs,
    );
  });
});
