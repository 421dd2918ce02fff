import { describe, expect, it } from 'vitest';
import { withoutEchoes } from './echoes.js';
import { suggest } from './fix.js';
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
});
