import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../core/writing-script.js';
import { runs } from '../../testing/runs.js';
import { fullName, otherNames, renamed } from './other-names.js';

const emily = otherNames[0];
const wang = otherNames.find(({ given }) => given === '小青');

describe('renamed', () => {
  it.each([
    ['Ana Müller', 'Emily Walsh'],
    ['Ana', 'Emily'],
    ['ana müller', 'emily walsh'],
    ['ANA MÜLLER', 'EMILY WALSH'],
    ['Ana Maria Müller', 'Emily Anne Walsh'],
    ['Ana M. Müller', 'Emily A. Walsh'],
    ['Ana M Müller', 'Emily A Walsh'],
    ['Ana-Maria Müller', 'Emily-Emily Walsh'],
    ['Dr. Ana Müller, PhD', 'Dr. Emily Walsh, PhD'],
    ['Priyanka Deshmukh-Roy, PMP®', 'Emily Walsh-Walsh, PMP®'],
    ['Ana Müller (she/her)', 'Emily Walsh (she/her)'],
    ['Ana Müller - Sales', 'Emily Walsh - Sales'],
    ['🚀 Ana  Müller 🚀', '🚀 Emily  Walsh 🚀'],
    ["Ana O'Neill", 'Emily Walsh'],
    ['王小青', 'Emily'],
    ['', ''],
    ['123', '123'],
  ])('makes of %s %s', (name, other) => {
    expect(emily && renamed(name, emily)).toBe(other);
  });

  it('keeps the order of the other culture', () => {
    expect(wang && renamed('Ana Maria Müller', wang)).toBe('王 文 小青');
  });

  it('changes words only: whatever stands between and around them stays', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(...otherNames),
        (name, other) => {
          const rest = (text: string): string => text.replace(/[^\s,(|/[]+/gu, '');
          expect(rest(renamed(name, other))).toBe(rest(name));
        },
      ),
      runs,
    );
  });
});

describe('the other names', () => {
  it('are of many scripts, each once', () => {
    const full = otherNames.map(fullName);
    expect(new Set(full).size).toBe(full.length);
    expect(new Set(full.map(scriptOf)).size).toBeGreaterThanOrEqual(11);
  });
});
