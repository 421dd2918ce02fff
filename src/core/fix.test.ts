import { describe, expect, it } from 'vitest';
import { applyEdits, leftOver, partOf, sureFix, sureFixes, suggest } from './fix.js';
import { type Place, error } from './problem.js';

const at = (line: number, column: number, endColumn: number): Place => ({
  file: 'a.yaml',
  line,
  column,
  endColumn,
});
const edit = (place: Place, text: string) => ({ place, text });

describe('applyEdits', () => {
  it.each([
    ['nothing', [], 'one\ntwo\n'],
    ['a word for another', [edit(at(2, 1, 4), 'three')], 'one\nthree\n'],
    ['something put in', [edit(at(1, 4, 4), '!')], 'one!\ntwo\n'],
    ['something taken out', [edit(at(1, 1, 3), '')], 'e\ntwo\n'],
    ['several on a line, in any order', [edit(at(1, 1, 2), 'O'), edit(at(1, 3, 4), 'E')], 'OnE\ntwo\n'],
    ['a line more', [edit(at(1, 4, 4), '\n---')], 'one\n---\ntwo\n'],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('one\ntwo\n', edits)).toBe(expected);
    expect(applyEdits('one\ntwo\n', edits.toReversed())).toBe(expected);
  }); // prettier-ignore

  it('leaves line ends as they are', () => {
    expect(applyEdits('one\r\ntwo\r\n', [edit(at(2, 1, 4), 'x')])).toBe('one\r\nx\r\n');
  });
});

describe('sureFixes', () => {
  const problem = (...places: readonly Place[]) =>
    error('unknown-key', 'x', {
      fix: { edits: places.map((place) => edit(place, 'y')), sure: true },
    });

  it('takes those that can be made without asking, of the file', () => {
    const sure = problem(at(1, 1, 3));
    const others = [
      error('unknown-key', 'x', { fix: suggest(at(2, 1, 3), 'y') }),
      error('unknown-key', 'x', { fix: sureFix({ ...at(3, 1, 3), file: 'b.yaml' }, 'y') }),
      error('unknown-key', 'x'),
    ];
    expect(sureFixes('a.yaml', [...others, sure])).toEqual([sure.fix]);
  });

  it('leaves out one that touches another one, with all of its edits', () => {
    const [first, second, third] = [
      problem(at(1, 1, 3)),
      problem(at(1, 3, 5), at(2, 1, 2)),
      problem(at(2, 1, 2)),
    ];
    expect(sureFixes('a.yaml', [first, second, third])).toEqual([first.fix, third.fix]);
  });
});

describe('places', () => {
  it('have parts', () => {
    expect(partOf(at(1, 5, 9), 1, 3)).toEqual(at(1, 6, 8));
  });
});

describe('mistakes that are left over', () => {
  const wrong = (line: number, column: number, message = 'x', file = 'a.yaml') =>
    error('bad-yaml', message, { place: { ...at(line, column, column + 1), file } });
  const first = wrong(1, 4);

  it.each([
    ['as many as before on the line, wherever on it', [first], [first], [wrong(1, 9)], [first]],
    ['more than before', [first], [first], [first, wrong(1, 9)], [first]],
    ['each that was mended', [first, wrong(2, 1)], [first, wrong(2, 1)], [wrong(2, 1), first], [first, wrong(2, 1)]],
    ['one without a place', [error('bad-yaml', 'x')], [error('bad-yaml', 'x')], [error('bad-yaml', 'x')], [error('bad-yaml', 'x')]],
  ])('are %s', (_, mended, before, after, expected) => {
    expect(leftOver(mended, before, after)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['there is none any more', []],
    ['there is one fewer on the line', [wrong(1, 9)]],
    ['there is another on the line', [wrong(1, 4, 'y'), error('wrong-shape', 'x', { place: at(1, 4, 5) })]],
    ['there is one on another line', [wrong(2, 4), wrong(3, 4)]],
    ['there is one in another file', [wrong(1, 4, 'x', 'b.yaml'), wrong(1, 9, 'x', 'b.yaml')]],
  ])('are none where %s', (_, after) => {
    expect(leftOver([first], [first, wrong(1, 9)], after)).toEqual([]);
  }); // prettier-ignore
});
