import { type KeyHelp, policyKeyHelp, ruleKeyHelp } from '../../core/key-help.js';
import { type Block, heading, lines, list, paragraph, terms } from './block.js';

function keys(help: Readonly<Record<string, KeyHelp>>): Block {
  return terms(...Object.entries(help).map(([key, { about }]) => [`${key}:`, about] as const));
}

/** How to write a rule, for somebody who has never seen one. */
export const rules: readonly Block[] = [
  paragraph(`Rules are lines in a text file, such as my-rules.yaml, that any text editor opens. "screen init"
    writes one to start from. Here is one that is complete:`),
  lines(`
screen: 1
extends: strangers

rules:
  - id: met-at-pubcamp
    when:
      note contains: [PubCamp, pub camp]
    decide: accept
    because: met me at “\${match}”
    examples:
      - { given: { note: "See you at PubCamp!" }, expect: true }
      - { given: { note: "Hello" }, expect: false }
`),
  paragraph(`It says: do what the policy "strangers" does, and besides: when the sender's note has PubCamp
    in it, accept, because they met me there. The examples are invented notes; they show that the
    rule does what it should.`),
  paragraph('Save it, and ask what it does:'),
  lines(`
screen check my-rules.yaml                       is it right?
screen test my-rules.yaml                        do the examples come out?
screen Invitations.csv --policy my-rules.yaml    what is decided now?
`),
  paragraph(`If something is wrong, "screen check" says in which line, and what to write instead. Nothing
    can break: until the file is right, nothing is screened by it, and nothing is ever sent.`),

  heading('How the file is written'),
  terms(
    ['key: value', 'A key, a colon, a space, and its value.'],
    [
      'further in',
      'What belongs to a line stands under it, two spaces further in. Spaces, never tabs.',
    ],
    ['- one', 'One of several things; each begins with "- " on a line of its own.'],
    ['[one, two]', 'The same on one line.'],
    ['{ key: value }', 'Keys on one line, with commas between.'],
    ['"a text"', 'Quotes, for a text that has ": " or " #" in it, or begins with another sign.'],
    ['# words', 'A comment: it explains, and counts for nothing.'],
  ),

  heading('When: conditions'),
  paragraph(`A test is a fact, a comparison, a colon and a value. A list means: any of these.
    "screen help facts" lists the facts, "screen help operators" the comparisons.`),
  lines(`
when:
  note contains: [white paper, case study]
  connections at least: 50
`),
  paragraph(`Tests that stand together must all hold. To join them otherwise, or to say that a test must
    not hold:`),
  lines(`
when:
  any:                              # one of these is enough
    - note contains: hello
    - connections at least: 500
unless:                             # and this must not be so
  note contains: crypto
`),
  terms(
    ['all: [...]', 'Every one of the conditions holds.'],
    ['any: [...]', 'One is enough.'],
    ['at least 2 of: [...]', 'As many as you say.'],
    ['not: ...', 'The condition does not hold.'],
  ),
  paragraph(`A condition may also be the id of another rule, of this file or of one that it extends:
    "unless: sales-pitch". "screen check --verbose" lists all ids.`),

  heading('The keys of a rule'),
  keys(ruleKeyHelp),

  heading('From rules to a decision'),
  list(
    'All rules are looked at. Their order, and that of files, never matters.',
    'Among the rules that hold and decide, the strongest win: always, strong, normal, weak.',
    'If the strongest say different things, the decision is to ask.',
    'If a rule can not be told, because the file does not say what it needs, and it could have changed the decision, the decision is to ask, with what is missing.',
    'If no rule has an opinion, "otherwise:" holds.',
  ),

  heading('What is not known'),
  paragraph(`An export says little: LinkedIn's has the name, the note, the date and the address. A test of
    something that it does not say is neither true nor false: it is unknown, and so is its opposite.
    "is known" can always be told. "assume:" says what to take where the file is silent; the report
    shows what was assumed.`),

  heading('Words and numbers'),
  list(
    '"contains" looks for whole words; capitals, accents and double spaces do not count. CTO is not in "Director".',
    'collaborat* is collaborate, collaboration and all that begins so. "work ... together" allows up to five words between.',
    'Numbers may be written as networks show them: "500+" is 500 or more, "12k" is 12,000 to 12,999.',
    'Dates are written 2026-01-31; lengths of time 30 days, 2 weeks, 6 months, 1 year.',
  ),

  heading('The keys of a file'),
  keys(policyKeyHelp),
];
