import { type ProblemPage } from './page.js';

/** Problems with what rules say. */
export const rulePages = {
  'unknown-fact': {
    means: `A test begins with the name of a fact, such as connections or note. "screen
facts" lists all of them; a column of your own file is column.<its name>.`,
    wrong: `screen: 1
rules:
  - id: few-connections
    when: { conections at most: 10 }`,
    right: `screen: 1
rules:
  - id: few-connections
    when: { connections at most: 10 }`,
  },
  'unknown-operator': {
    means: `After the fact, a test says how it compares: at most, contains, is ... "screen
facts" lists all comparisons, with what each can compare.`,
    wrong: `screen: 1
rules:
  - id: few-connections
    when: { connections under: 10 }`,
    right: `screen: 1
rules:
  - id: few-connections
    when: { connections less than: 10 }`,
  },
  'unknown-rule': {
    means: `A word that stands alone as a condition is the id of another rule, in this file or
in one that it extends. Nobody has a rule of this id: it is mistyped, its file is
not extended, or it was meant to be a test.`,
    wrong: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
  - id: silent
    when: nonote`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
  - id: silent
    when: no-note`,
  },
  'unknown-list': {
    means: `{ list: name } stands for the items of a list that is given under lists:, in this
file, in one that it extends, or in the config. Nobody gives this one.`,
    wrong: `screen: 1
lists:
  trades: [roofer, joiner]
rules:
  - id: of-a-trade
    when: { headline contains: { list: trade } }`,
    right: `screen: 1
lists:
  trades: [roofer, joiner]
rules:
  - id: of-a-trade
    when: { headline contains: { list: trades } }`,
  },
  'unknown-name': {
    means: `In because, ask and reply, \${name} shows a fact, and \${match} the words that
matched. This name is no fact; or it is one that is never said to a sender.`,
    wrong: `screen: 1
rules:
  - id: few-connections
    when: { connections at most: 10 }
    because: has only \${connexions} connections`,
    right: `screen: 1
rules:
  - id: few-connections
    when: { connections at most: 10 }
    because: has only \${connections} connections`,
  },
  'wrong-operand': {
    means: `What a fact is compared with is not of its kind: a word where a number belongs, yes
where true does, one value where a list is not allowed.`,
    wrong: `screen: 1
rules:
  - id: known
    when: { already-connected is: yes }`,
    right: `screen: 1
rules:
  - id: known
    when: { already-connected is: true }`,
  },
  'bad-pattern': {
    means: `What stands after "matches" is a pattern in RE2 syntax, and this one can not be
read. Patterns stand in single quotes, in which a backslash is just a backslash.`,
    wrong: `screen: 1
rules:
  - id: chief
    when: { headline matches: "\\bCEO\\b" }`,
    right: `screen: 1
rules:
  - id: chief
    when: { headline matches: '\\bCEO\\b' }`,
  },
  'rule-cycle': {
    means: `A rule refers to itself, or to one that leads back to it, so that nobody can say
whether it holds. Take one of the references out.`,
    wrong: `screen: 1
rules:
  - id: stranger
    when: { not: friend }
  - id: friend
    when: { not: stranger }`,
    right: `screen: 1
rules:
  - id: stranger
    when: { not: friend }
  - id: friend
    when: { already-connected is: true }`,
  },
  'duplicate-rule': {
    means: `Two rules have one id: in one file, or in two that do not extend each other, so
that it is not clear which of them is meant. Give one another id, or let one file
extend the other, if its rule is to stand in place of the other one.`,
    wrong: `screen: 1
rules:
  - id: hello
    when: { note contains: hello }
  - id: hello
    when: { note contains: good day }`,
    right: `screen: 1
rules:
  - id: hello
    when: { note contains: hello }
  - id: good-day
    when: { note contains: good day }`,
  },
  'missing-reason': {
    means: `A rule that decides says why, since every report gives the reason: because: is
needed wherever there is a decide:.`,
    wrong: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decide: decline`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decide: decline
    because: sent no note`,
  },
  'useless-setting': {
    means: `A setting has no effect where it stands: a strength in a rule that decides nothing,
or a policy without any rule.`,
    wrong: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    strength: strong`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
    decide: decline
    strength: strong
    because: sent no note`,
  },
  'unused-list': {
    means: `No test names the list. Perhaps its name is mistyped, or the test is still to be
written.`,
    wrong: `screen: 1
lists:
  my-field: [editing]
rules:
  - id: fellow-editor
    when: { note contains: editing }`,
    right: `screen: 1
lists:
  my-field: [editing]
rules:
  - id: fellow-editor
    when: { note contains: { list: my-field } }`,
  },
  'never-true': {
    means: `No invitation can satisfy the condition: its parts exclude each other, a list in it
is empty, or a rule that it needs is switched off or can never hold itself. For
one thing or the other, join the parts by any:.`,
    wrong: `screen: 1
rules:
  - id: odd-network
    when: { connections at most: 10, connections at least: 500 }`,
    right: `screen: 1
rules:
  - id: odd-network
    when:
      any: [{ connections at most: 10 }, { connections at least: 500 }]`,
  },
  'never-wins': {
    means: `The rule decides nothing: wherever it holds, another one holds that decides
otherwise and is stronger; or is as strong, so that the two together only ask.
Make one of them stronger, or narrow the other one by unless:.`,
    wrong: `screen: 1
rules:
  - id: hello
    when: { note contains: hello }
    decide: accept
    because: says hello
  - id: greeting
    when: { note contains: [hello, good day] }
    decide: decline
    strength: strong
    because: only greets`,
    right: `screen: 1
rules:
  - id: hello
    when: { note contains: hello }
    decide: accept
    because: says hello
  - id: greeting
    when: { note contains: [hello, good day] }
    unless: hello
    decide: decline
    strength: strong
    because: only greets`,
  },
  'same-condition': {
    means: `Two rules hold for the same invitations and decide the same, so one is enough.`,
    wrong: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }
  - id: silent
    when: { note is empty: true }`,
    right: `screen: 1
rules:
  - id: no-note
    when: { note is empty: true }`,
  },
} as const satisfies Readonly<Record<string, ProblemPage>>;
