import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits, sureFixes } from '../core/fix.js';
import { type Mutation, mutations } from '../testing/mutate.js';
import { compile } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { mendPolicy } from './mend-policy.js';

const root = mkdtempSync(join(tmpdir(), 'screen-mend-'));
afterAll(() => rmSync(root, { recursive: true }));

const folder = fileURLToPath(new URL('../../fixtures/small-rules/', import.meta.url));
const small = readdirSync(folder).map(
  (name) => [name, readFileSync(folder + name, 'utf8')] as const,
);

const packs = fileURLToPath(new URL('../../rules/', import.meta.url));
const shipped = readdirSync(packs).map(
  (name) => [name, readFileSync(packs + name, 'utf8')] as const,
);

/** The text of a file of rules as it is mended, and what is wrong with it before and after. */
async function mend(
  text: string,
  name = 'rules.yaml',
): Promise<{ readonly text: string; readonly before: number; readonly after: number }> {
  const path = join(root, name);
  writeFileSync(path, text);
  const { files, before, after } = await mendPolicy(path);
  return {
    text: files[0]?.after ?? text,
    before: before.problems.length,
    after: after.problems.length,
  };
}

for (const [name, text] of small) writeFileSync(join(root, name), text);

/** The file without what a word processor, a web page or a hasty hand does to it. */
const spoilings: readonly (readonly [string, (text: string) => string])[] = [
  ['tabs', (text) => text.replace(/^ +/gmu, (spaces) => '\t'.repeat(Math.ceil(spaces.length / 2)))],
  ['non-breaking spaces', (text) => text.replace(/^ +/gmu, (spaces) => '\u00a0'.repeat(spaces.length))],
  ['capitals', (text) => text.replace(/^( *(?:- )?)(rules|id|when|decide|because):/gmu, (_, lead: string, key: string) => `${lead}${key.toUpperCase()}:`)],
  ['letters exchanged', (text) => text.replace(/^( *)(decide|because|examples|unless):/gmu, (_, lead: string, key: string) => `${lead}${key.charAt(1)}${key.charAt(0)}${key.slice(2)}:`)],
  ['no space after a colon', (text) => text.replace(/^( *(?:decide|strength)): /gmu, '$1:')],
  ['yes for true', (text) => text.replace(/\bis: true/gu, 'is: yes').replace(/empty: true/gu, 'empty: yes')],
  ['capitals of choices', (text) => text.replace(/^( *(?:decide|strength|otherwise): )([a-z])/gmu, (_, lead: string, first: string) => lead + first.toUpperCase())],
  ['long dashes', (text) => text.replace(/^( +)- (?=id:)/gmu, '$1– ')],
]; // prettier-ignore

describe('mending what can only be meant in one way', () => {
  it.each(
    spoilings.flatMap(([what, spoil]) =>
      small
        .map(([name, text]) => [what, name, spoil(text), text] as const)
        .filter(([, , spoiled, text]) => spoiled !== text),
    ),
  )('undoes %s in %s', async (_, name, spoiled, text) => {
    const mended = await mend(spoiled, `spoiled-${name}`);
    expect([mended.before > 0, mended.after]).toEqual([true, 0]);
    // a tab says nothing of how wide it is meant
    expect(mended.text.replace(/^ +/gmu, '')).toBe(text.replace(/^ +/gmu, ''));
  });

  it.each([
    ['quotes that are missing', 'because: Note: x', 'because: "Note: x"'],
    ['a comment that stays', 'because: Note: x # why', 'because: "Note: x" # why'],
    ['commas without brackets', 'when: { note contains: a, b }', 'when: { note contains: [a, b] }'],
    [
      'curly quotes',
      'when: { note contains: [“a, b”, c] }',
      'when: { note contains: ["a, b", c] }',
    ],
    ['a number as a text', 'because: 7', 'because: "7"'],
    [
      'nothing where a test stands again after loose words',
      'when: { note contains: hi, or, note contains: hello }',
      'when: { note contains: hi, or, note contains: hello }',
    ],
  ])('mends %s', async (_, line, expected) => {
    const rest = line.startsWith('when') ? '' : '    when: { note is empty: true }\n';
    const text = (of: string): string =>
      `# my rules\nscreen: 1\nrules:\n  - id: one   # the first\n${rest}    ${of}\n\n`;
    expect((await mend(text(line))).text).toBe(text(expected));
  });

  it('keeps line ends of Windows', async () => {
    const { text } = await mend(
      'screen: 1\r\nRules:\r\n  - id: one\r\n    when: { note contains:a }\r\n',
    );
    expect(text).toBe('screen: 1\r\nrules:\r\n  - id: one\r\n    when: { note contains: a }\r\n');
  });

  it('leaves shipped packs alone', async () => {
    expect((await mendPolicy('strangers')).files).toEqual([]);
  });

  it.each([...small, ...shipped])('changes nothing in %s, which is right', async (_, text) => {
    expect(await mend(text)).toMatchObject({ text, before: 0 });
  });
});

describe('mending a file with any slip', () => {
  const slips = fc.constantFrom(...small).chain(([name, text]) => {
    const all = mutations(text);
    return fc.constantFrom(...all).map((slip: Mutation) => [name, slip] as const);
  });

  it('leaves no more wrong than before, nothing to do for a second time, and what is right as it is', async () => {
    await fc.assert(
      fc.asyncProperty(slips, async ([name, slip]) => {
        const once = await mend(slip.text, `slip-${name}`);
        expect(once.after).toBeLessThanOrEqual(once.before);
        // what is right decides as before, since not a letter of it changes
        if (once.before === 0) expect(once.text).toBe(slip.text);
        expect((await mend(once.text, `slip-${name}`)).text).toBe(once.text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('mending what nobody would write', () => {
  const pieces = [
    'note contains: hi', 'note contains: [a, b', 'or', 'hello', 'connections at least:5', 'connections >= ', '5', 'when: ', 'any: ', 'all:', 'not ', 'is: yes', 'is: true', 'x: y',
    'decide: yes', 'accept', 'because: ', 'strength: Strong', 'reply: None', 'examples: ', 'given: ', 'expect: Yes', 'disable: ', 'list: my', 'lists', 'rules', 'Id: ', 'Rules:', 'a', '007', 'true',
    ', ', ', ', ',', ' ', ' ', '{ ', ' }', '[', ']', '"', "'", '“a”', '# c', '@x', '(', ')', ': ', '\t', '\u00a0', '*', '&a ', '!x ', '%', '`', '| ', '> ', '•', '–', '- ', '?', '~', '${note}', '\\b', '/a/i',
    '\n    ', '\n    ', '\n      ', '\n  - ',
  ]; // prettier-ignore
  const begins = [
    '', 'lists:\n  my: ', 'rules:\n  - ', 'rules:\n  - id: a\n    ', 'rules:\n  - id: a\n    when: ',
    'rules:\n  - id: a\n    when: { note is empty: true }\n    ',
  ]; // prettier-ignore
  const ends = ['', '\n    decide: accept\n    because: x\n', '\n  - id: b\n    when: a\n', ' }\n'];
  const text = fc
    .tuple(
      fc.constantFrom(...begins),
      fc.array(fc.constantFrom(...pieces), { maxLength: 9 }),
      fc.constantFrom(...ends),
    )
    .map(([begin, middle, end]) => begin + middle.join('') + end);

  it('comes to an end, after which there is nothing to do', () => {
    fc.assert(
      fc.property(text, (given) => {
        let now = given;
        for (let round = 0; ; round += 1) {
          const fixes = sureFixes('test.yaml', compile(now).problems);
          if (fixes.length === 0) break;
          expect([now, round]).toEqual([now, Math.min(round, 5)]);
          now = applyEdits(now, fixes.flatMap(({ edits }) => edits));
        }
        expect(now.length).toBeLessThan(given.length * 2 + 200);
      }),
      runs,
    );
  }); // prettier-ignore
});
