import { describe, expect, it } from 'vitest';
import { withoutEchoes } from './echoes.js';
import { suggest, sureFix } from './fix.js';
import { type Place, type ProblemCode, error, warning } from './problem.js';

const at = (line: number, column = 1): Place => ({
  file: 'a.yaml',
  line,
  column,
  endColumn: column + 1,
});
const unknown = (line: number, name: string) =>
  error('unknown-rule', `there is no rule "${name}"`, {
    place: at(line),
    fix: suggest(at(line), 'x'),
  });
const codes = (problems: ReturnType<typeof withoutEchoes>): readonly ProblemCode[] =>
  problems.map(({ code }) => code);

describe('withoutEchoes', () => {
  it('gives all problems in order, each once', () => {
    const [first, second] = [
      error('unknown-key', 'x', { place: at(1) }),
      error('unknown-fact', 'y', { place: at(2) }),
    ];
    expect(withoutEchoes([second], [first, second], false)).toEqual([first, second]);
  });

  it('leaves out what is said of names, where something is missing that may have them', () => {
    expect(codes(withoutEchoes([], [unknown(1, 'a'), error('unknown-fact', 'x')], true))).toEqual([
      'unknown-fact',
    ]);
  });

  it('leaves out what is said of a place once more', () => {
    const [one, two] = [
      error('wrong-shape', 'x', { place: at(3, 5) }),
      error('wrong-operand', 'y', { place: at(3, 5) }),
    ];
    expect(withoutEchoes([one], [two], false)).toEqual([one]);
    expect(withoutEchoes([], [one, two], false)).toHaveLength(2);
  });

  it('leaves out advice on a file that is wrong', () => {
    const advice = warning('unused-list', 'x', { place: at(9) });
    expect(
      withoutEchoes([error('wrong-shape', 'x', { place: at(1) })], [advice], false),
    ).toHaveLength(1);
    expect(withoutEchoes([], [advice], false)).toEqual([advice]);
  });

  it('joins the places that use one unknown name, and what mends them', () => {
    const [problem, ...others] = withoutEchoes(
      [],
      [unknown(4, 'a'), unknown(2, 'a'), unknown(7, 'a')],
      false,
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      place: at(2),
      message: expect.stringContaining('lines 4 and 7') as string,
    });
    expect(problem?.fix?.edits.map(({ place }) => place.line)).toEqual([2, 4, 7]);
    expect(withoutEchoes([], [unknown(2, 'a'), unknown(4, 'b')], false)).toHaveLength(2);
  });

  it('says an error at the place of a warning', () => {
    const [first, second] = [
      warning('unused-list', 'x', { place: at(3) }),
      error('wrong-operand', 'y', { place: at(3) }),
    ];
    expect(withoutEchoes([first], [second], false)).toEqual([first, second]);
  });

  it('says several errors that have no place', () => {
    const [first, second] = [error('wrong-shape', 'x'), error('wrong-operand', 'y')];
    expect(withoutEchoes([first], [second], false)).toEqual([first, second]);
  });

  it('says an error on the line of another one, or in another file', () => {
    const [first, second, third] = [
      error('wrong-shape', 'x', { place: at(3, 5) }),
      error('wrong-operand', 'y', { place: at(3, 6) }),
      error('wrong-operand', 'y', { place: { ...at(3, 5), file: 'b.yaml' } }),
    ];
    expect(withoutEchoes([first], [second, third], false)).toEqual([first, second, third]);
  });

  it.each<readonly [string, readonly number[], string]>([
    ['one line', [1], ''],
    ['two lines', [1, 4], ', here and on line 4'],
    ['three lines', [1, 4, 6], ', here and on lines 4 and 6'],
    ['four lines', [1, 4, 6, 7], ', here and on lines 4, 6 and 7'],
    ['six lines', [1, 4, 6, 7, 8, 9], ', here and on lines 4, 6, 7, 8 and 9'],
    ['seven lines', [1, 4, 6, 7, 8, 9, 12], ', here and on lines 4, 6, 7, 8, 9 and 1 more'],
    ['nine lines', [1, 4, 6, 7, 8, 9, 12, 13, 15], ', here and on lines 4, 6, 7, 8, 9 and 3 more'],
  ])('says where else a name is used: %s', (_, lines, tail) => {
    const found = withoutEchoes(
      [],
      lines.map((line) => unknown(line, 'a')),
      false,
    );
    expect(found.map(({ message }) => message)).toEqual([`there is no rule "a"${tail}`]);
  });

  it.each([
    ['all are sure', sureFix(at(2), 'x'), sureFix(at(4), 'x'), true],
    ['one is not', sureFix(at(2), 'x'), suggest(at(4), 'x'), false],
    ['none is', suggest(at(2), 'x'), suggest(at(4), 'x'), false],
  ])('is sure of what mends a name in several places where %s', (_, one, other, sure) => {
    const [problem] = withoutEchoes(
      [],
      [
        error('unknown-list', 'x', { place: at(2), fix: one }),
        error('unknown-list', 'x', { place: at(4), fix: other }),
        error('unknown-list', 'x', { place: at(6) }),
      ],
      false,
    );
    expect(problem?.fix).toEqual({ edits: [...one.edits, ...other.edits], sure });
  });

  it('mends a name nowhere, if it does not in its first place', () => {
    const found = withoutEchoes(
      [],
      [
        error('unknown-rule', 'x', { place: at(2) }),
        error('unknown-rule', 'x', { place: at(4), fix: suggest(at(4), 'y') }),
      ],
      false,
    );
    expect(found).toEqual([error('unknown-rule', 'x, here and on line 4', { place: at(2) })]);
  });
});
