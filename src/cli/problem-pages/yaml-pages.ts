import { type ProblemPage } from './page.js';

/** Problems with the way a rule or config file is written down. */
export const yamlPages = {
  'bad-yaml': {
    means: `Rule files are YAML: indentation says what belongs to what, ": " divides a key
from its value, "- " begins an item of a list, brackets and quotes come in
pairs. Something of that is missing or too much. A text that has ": " or " #" in
it, or begins with a special character such as * & ! % @ [ {, stands in quotes.`,
    wrong: `screen: 1
rules:
  - id: offers-a-demo
    when: { note contains: [demo, free trial }
    because: Note: offers a demo`,
    right: `screen: 1
rules:
  - id: offers-a-demo
    when: { note contains: [demo, free trial] }
    because: "Note: offers a demo"`,
  },
  'yaml-refused': {
    means: `YAML has features that make a text mean something else than it seems: anchors
(&name), aliases (*name), tags (!name), merge keys (<<) and several documents in
one file (---). Rule files have none of them, so that what you read is what is
meant. Most often a text begins with such a character and only needs quotes.`,
    wrong: `screen: 1
rules:
  - id: hires
    when: { note contains: [*hiring] }`,
    right: `screen: 1
rules:
  - id: hires
    when: { note contains: ["hiring*"] }`,
  },
  'duplicate-key': {
    means: `A key stands twice in one rule, or in one pair of braces, so that the first one
would be lost. Join what the two say; or a line that begins the next item ("- id: ...") is missing.`,
    wrong: `screen: 1
rules:
  - id: hello
    when: { note contains: hello }
    when: { note contains: good day }`,
    right: `screen: 1
rules:
  - id: hello
    when: { note contains: [hello, good day] }`,
  },
  'file-too-large': {
    means: `A rule or config file may have up to 256 KiB, which is thousands of lines. Divide
it: all files of a folder join, and a file can extend others beside it.`,
    wrong: `# everything.yaml has 300 KiB`,
    right: `# rules/words.yaml and rules/mine.yaml have 150 KiB each`,
  },
  'wrong-shape': {
    means: `What stands under a key is not what the key is for: a list where a text is
expected, a word that is none of the choices, nothing at all. The message says
what was found and what is expected.`,
    wrong: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decide: reject
    because: sent no note`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decide: decline
    because: sent no note`,
  },
  'unknown-key': {
    means: `A key is none of those that may stand there. It is never ignored, for a rule with
a typing error in it would do something else than it says. The message names the
nearest key; a key of a rule that stands too far left or right belongs to
something else than its rule.`,
    wrong: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decid: decline
    because: sent no note`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decide: decline
    because: sent no note`,
  },
  'missing-key': {
    means: `A rule needs an id and a when, an example needs given and expect.`,
    wrong: `screen: 1
rules:
  - when: { note is empty: true }`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }`,
  },
  'language-version': {
    means: `"screen:" says for which version of the rule language a file was made. A file for
a later version may say things that this program does not know, so it is not
guessed at: update the program. Write 1 in files of your own.`,
    wrong: `screen: 2`,
    right: `screen: 1
extends: strangers`,
  },
  'likely-mistake': {
    means: `This is allowed, but it looks like a slip: several texts written as one, curly
quotes, a quote at one end only, or \${match} in a rule that looks for no words.`,
    wrong: `screen: 1
rules:
  - id: offers
    when:
      note contains: demo, free trial, discount`,
    right: `screen: 1
rules:
  - id: offers
    when:
      note contains: [demo, free trial, discount]`,
  },
} as const satisfies Readonly<Record<string, ProblemPage>>;
