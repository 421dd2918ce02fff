/** What a key of a file is for, in a line, and values one might give it; for editors and help. */
export interface KeyHelp {
  readonly about: string;
  readonly examples?: readonly unknown[];
}

/** The keys of a policy file. */
export const policyKeyHelp = {
  screen: { about: 'the version of the rule language', examples: [1] },
  policy: {
    about: 'a name for this file; the file’s own name if you say nothing',
    examples: ['my-rules'],
  },
  about: { about: 'what the file is for, in a line' },
  extends: {
    about:
      'packs that come with the program, by name, or files beside this one, such as ./mine.yaml; what this file says replaces what they say',
    examples: ['strangers', ['people-i-know', './mine.yaml']],
  },
  otherwise: {
    about: 'the decision where no rule has an opinion; ask-for-context if you say nothing',
  },
  'when-unsure': {
    about:
      'what to do where something unknown could change the decision: ask-for-context if you say nothing; ignore takes what is unknown as not so',
  },
  assume: {
    about:
      'facts to take for granted where the input is silent; "unknown" withdraws what a pack assumes',
    examples: [{ 'messages-exchanged': 0 }],
  },
  lists: {
    about:
      'words with a name, for tests such as  note contains: { list: my-field }; given again, a list replaces that of a pack, { add: [...] } adds to it',
    examples: [{ 'my-field': ['editing', 'proofreading'] }],
  },
  rules: { about: 'the rules of this file; their order does not matter' },
  disable: {
    about: 'rules of other files to switch off, as rule or pack/rule',
    examples: [['strangers/thin-thread']],
  },
} as const satisfies Readonly<Record<string, KeyHelp>>;

/** The keys of a rule. */
export const ruleKeyHelp = {
  id: {
    about: 'the rule’s name: small letters and digits, with "-" between words',
    examples: ['names-my-client'],
  },
  about: { about: 'what the rule is for, in a line; only for readers' },
  when: {
    about:
      'the condition under which the rule holds: the id of another rule, or one or more tests that must all hold',
  },
  unless: { about: 'the condition under which it does not hold after all; the same as "and not"' },
  decide: {
    about:
      'the decision the rule argues for: accept, decline or ask-for-context; a rule without it is an observation, which other rules use',
  },
  strength: {
    about:
      'how strongly it argues: weak, normal if you say nothing, strong, or always. The strongest opinion wins; where the strongest differ, the decision is to ask',
  },
  because: {
    about:
      'the reason as the report says it; ${connections} shows a fact, ${match} the words that matched. Needed wherever there is a decide',
    examples: ['writes about my field - “${match}”'],
  },
  ask: {
    about: 'the question that would settle it, as a text, or as texts by language',
    examples: ['What would we both gain?'],
  },
  reply: {
    about:
      'a draft of the answer to the sender, as a text, or as texts by language; none says that nobody is answered',
    examples: ['Hi ${first-name|there}, where have we met?', 'none'],
  },
  examples: {
    about: 'invented invitations and what is to come out for them; "screen test" tries them',
  },
} as const satisfies Readonly<Record<string, KeyHelp>>;

/** The keys of an example of a rule. */
export const exampleKeyHelp = {
  given: {
    about: 'what the invented invitation says; every fact that is not named is unknown',
    examples: [{ note: 'Hello', connections: 7 }],
  },
  today: {
    about: 'the day on which the example is looked at; today if you say nothing',
    examples: ['2026-01-31'],
  },
  owner: { about: 'whose invitation it is; the owner in your config if you say nothing' },
  expect: {
    about: 'what is to come out: true, false or unknown for this rule, or a decision',
  },
} as const satisfies Readonly<Record<string, KeyHelp>>;

/** The keys of a config file. */
export const configKeyHelp = {
  policy: {
    about:
      'the policy to screen by: one that comes with the program, a rule file or a folder of them, or a list of these',
    examples: ['strangers', './my-rules.yaml'],
  },
  owner: {
    about: 'what only you know; rules use it as { list: owner.clients } and through facts',
  },
  lists: {
    about: 'lists of the policy, given again or, with { add: [...] }, added to',
    examples: [{ 'my-field': { add: ['editing'] } }],
  },
  columns: {
    about: 'columns of your file that are not recognised, each with the fact it says',
    examples: [{ 'What they wrote': 'note' }],
  },
  archive: { about: 'the folder or ZIP of your own data export' },
  signature: { about: 'what drafts of replies end with', examples: ['Nora Whitlock'] },
  format: { about: 'how reports are written; text if you say nothing' },
  journal: {
    about:
      'the file that keeps what you decide in "screen review"; one in your data folder if you say nothing',
    examples: ['./journal.ndjson'],
  },
  'lapse-days': {
    about:
      'after how many days somebody you asked for context comes up again; 21 if you say nothing',
    examples: [21],
  },
} as const satisfies Readonly<Record<string, KeyHelp>>;

/** The keys of the owner in a config, or in an example of a rule. */
export const ownerKeyHelp = {
  name: { about: 'your name', examples: ['Nora Whitlock'] },
  employers: { about: 'where you have worked, and whom you know from there' },
  clients: { about: 'your clients', examples: [['Banksia Health', 'Tidewater']] },
  groups: { about: 'groups you are a member of', examples: [['Copywriters Down Under']] },
  events: { about: 'events you take part in', examples: [['PubCamp']] },
  posts: { about: 'titles of what you have published', examples: [['Plain Ink']] },
  fields: { about: 'your fields of work', examples: [['editing', 'white papers']] },
  people: {
    about: 'people you know: the address of a profile is proof, a bare name is only a claim',
    examples: [['Dan Okafor', 'https://www.linkedin.com/in/helena-brandt']],
  },
} as const satisfies Readonly<Record<string, KeyHelp>>;

/** The keys of an employer of the owner. */
export const employerKeyHelp = {
  name: { about: 'the employer’s name', examples: ['Halloran Systems'] },
  aliases: { about: 'what else it is called', examples: [['Halloran']] },
  from: { about: 'the first year you worked there', examples: [1999] },
  to: { about: 'the last year you worked there; leave it out if you still do', examples: [2006] },
  people: { about: 'whom you know from there, by name', examples: [['Bev Kowalczyk']] },
} as const satisfies Readonly<Record<string, KeyHelp>>;
