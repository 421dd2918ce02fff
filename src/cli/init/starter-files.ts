import { stringify } from 'yaml';
import { type Answers, type EmployerAnswer } from './answers.js';

/** The names of the files, from the folder they are written to. */
export const configName = 'screen.config.yaml';
export const rulesName = 'my-rules.yaml';

/** A config for somebody who has given these answers, for people who have never seen one. */
export function starterConfig({ name, fields, employers, archive }: Answers): string {
  return `# yaml-language-server: $schema=./schema/config.schema.json
#
# My settings for screening invitations. "screen" finds this file in the folder it is called in.
# What stands after a # is a comment: it explains, and counts for nothing. To use a line that is
# commented out, take its # away.

# The rules to screen by: a file of mine, or one of the policies that come with the program
# (strangers, open, strict).
policy: ./${rulesName}

# What only I know. The rules need it to tell who knows me, and what is about my work.
owner:
${name === '' ? '  # name: Nora Whitlock' : `  name: ${value(name)}`}

  # My fields of work, in the words that others use for them.
  fields: ${value(fields)}

  # Where I have worked. Only the name is needed; under it may stand  aliases: [what else it is
  # called]  and  people: [whom I know from there].
${employersLines(employers)}

  # clients: [Banksia Health, Tidewater]
  # groups: [Copywriters Down Under]
  # events: [PubCamp]

  # Whom I know. The address of a profile is proof; a bare name is only a claim, for anybody may
  # use a name.
  # people: [https://www.linkedin.com/in/helena-brandt, Dan Okafor]

# My own data export, as a ZIP or a folder: whom I know, and what we wrote to each other.
${archive === undefined ? '# archive: ./Basic_LinkedInDataExport.zip' : `archive: ${value(archive)}`}

# What drafts of replies end with ("screen replies" writes them, and sends nothing).
${name === '' ? '# signature: Nora' : `signature: ${value(name)}`}

# Columns of my file that are not recognised, each with what it says ("screen facts FILE" shows
# what is recognised).
# columns:
#   What they wrote: note
`;
}

/** Rules on top of a policy, with a rule that works and others to try. */
export function starterRules({ policy }: Answers): string {
  return `# yaml-language-server: $schema=./schema/policy.schema.json
#
# My rules for invitations. Change a line, save the file, and see what it does:
#
#   screen check              is it right?
#   screen test               does it do what its examples say?
#   screen Invitations.csv    what is decided now?
#
# How to write in here:
#   - What stands after a # is a comment: it explains, and counts for nothing.
#   - A line is  key: value  with a space after the colon. What belongs to a line stands under it,
#     two spaces further in. Spaces, never tabs.
#   - [one, two] is a list. So are lines that begin with "- ".
#   - A text with : or # in it stands in quotes: "Re: hello".
#
# "screen help rules" explains the rest.

screen: 1
policy: my-rules
about: My own rules, on top of the policy "${policy}".

# All that this policy does holds as well. "screen policy ${policy}" says what that is.
extends: ${policy}

# Words with a name, for rules to use.
lists:
  not-for-me: [passive income, financial freedom, crypto*] # crypto* is also cryptos, cryptocurrency …

rules:
  # A rule says: when this is so, decide that, because of this.
  - id: writes-of-what-is-not-for-me # a name: small letters, with - between words
    when:
      note contains: { list: not-for-me } # or the words themselves: [passive income, crypto*]
    decide: decline # or accept, or ask-for-context
    because: writes of what is not for me - “\${match}” # \${match} shows the words that were found
    examples: # "screen test" tries whether the rule does this
      - { given: { note: "Ever dreamt of a passive income?" }, expect: true }
      - { given: { note: "I liked your talk about hedgehogs." }, expect: false }
      - { given: {}, expect: unknown } # the file does not say what the note is

  # More rules to try: take the "# " away from all lines of one. Mind that they stay where they
  # are: its first "-" must stand right under that of the rule above.

  # Whoever saw me at a conference gets in.
  # - id: met-at-a-conference
  #   when:
  #     note contains: [PubCamp, Content Forum]
  #   unless: sales-pitch # a rule of "${policy}": the note sells something
  #   decide: accept
  #   strength: strong # weak, normal, strong or always; the strongest rule wins
  #   because: met me at “\${match}”

  # Whoever writes about my field is worth a question.
  # - id: writes-about-my-field
  #   when:
  #     note contains: { list: owner.fields } # those in ${configName}
  #     note-words at least: 10
  #   unless:
  #     any: [sales-pitch, mail-merge] # any: one is enough; all: it takes every one
  #   decide: ask-for-context
  #   because: writes about my field - “\${match}”
  #   ask: What would you like to do together?

# Words to add to a list of "${policy}". Put the line under "lists:", with two spaces before it.
#   network-trades-en: { add: [yacht broker] }

# A rule of "${policy}" to switch off. "screen check --verbose" lists them all.
# disable: [${ruleToDisable[policy] ?? 'known-but-suspicious'}]
`;
}

/** A rule of each policy that some will want to do without. */
const ruleToDisable: Readonly<Record<string, string>> = {
  strangers: 'thin-thread',
  open: 'note-in-another-language',
  strict: 'thin-thread',
};

function employersLines(employers: readonly EmployerAnswer[]): string {
  if (employers.length === 0) return exampleEmployers;
  const lines = employers.flatMap(({ name, from, to }) => [
    `    - name: ${value(name)}`,
    ...(from === undefined ? [] : [`      from: ${from}`]),
    ...(to === undefined ? [] : [`      to: ${to}`]),
  ]);
  return ['  employers:', ...lines].join('\n');
}

const exampleEmployers = `  # employers:
  #   - name: Halloran Systems
  #     aliases: [Halloran]
  #     from: 1999
  #     to: 2006
  #     people: [Bev Kowalczyk]`;

/** A text or a list of texts as YAML, on one line, in quotes where it needs them. */
function value(written: string | readonly string[]): string {
  return stringify(written, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    blockQuote: false,
    lineWidth: 0,
  }).trimEnd();
}
