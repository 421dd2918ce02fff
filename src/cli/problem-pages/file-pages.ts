import { type ProblemPage } from './page.js';

/** Problems between files: rule files that join, configs, inputs, outputs, the command line. */
export const filePages = {
  'disagreeing-files': {
    means: `Two files that do not extend each other say different things about one setting, one
list or what to assume, and the order of files never matters. Say it in one of
them, or in a file that extends both.`,
    wrong: `# rules/anna.yaml
screen: 1
otherwise: accept
rules: [{ id: a, when: { note contains: hello } }]
# rules/ben.yaml
screen: 1
otherwise: decline`,
    right: `# rules/anna.yaml
screen: 1
rules: [{ id: a, when: { note contains: hello } }]
# rules/ben.yaml
screen: 1
otherwise: decline`,
  },
  'policy-missing': {
    means: `There is no policy, pack or rule file of this name. A file of your own begins with
./ or ends in .yaml; any other name is that of a pack that comes with the program.`,
    wrong: `screen: 1
extends: stranger`,
    right: `screen: 1
extends: strangers`,
  },
  'policy-unreadable': {
    means: `The file is there, but can not be read: it is not UTF-8 text, is a folder or a
device, or you are not allowed to read it.`,
    wrong: `# my-rules.yaml is saved as UTF-16`,
    right: `# my-rules.yaml is saved as UTF-8`,
  },
  'extends-outside': {
    means: `A policy extends packs that come with the program and files of its own folder only,
so that rules from somebody else can not reach into other places. Copy the file
beside the one that extends it.`,
    wrong: `screen: 1
extends: ../somewhere-else/words.yaml`,
    right: `screen: 1
extends: strangers`,
  },
  'extends-cycle': {
    means: `Files extend each other in a circle, so that none of them is on top.`,
    wrong: `# rules/anna.yaml
screen: 1
extends: ./ben.yaml
# rules/ben.yaml
screen: 1
extends: ./anna.yaml`,
    right: `# rules/anna.yaml
screen: 1
extends: ./ben.yaml
# rules/ben.yaml
screen: 1
extends: strangers`,
  },
  'config-missing': {
    means: `The config that --config names is not there.`,
    wrong: `screen Invitations.csv --config my-config.yml`,
    right: `screen Invitations.csv --config screen.config.yaml`,
  },
  'config-invalid': {
    means: `The config says something that is no setting, or can not be read.`,
    wrong: `# screen.config.yaml
owner:
  name: Nora Whitlock
  client: [Banksia Health]`,
    right: `# screen.config.yaml
owner:
  name: Nora Whitlock
  clients: [Banksia Health]`,
  },
  usage: {
    means: `The command line can not be understood: an option that does not exist, a number
where a name belongs. "screen --help" lists everything, "screen <command> --help"
what a command takes.`,
    wrong: `screen Invitations.csv --limit many`,
    right: `screen Invitations.csv --limit 5`,
  },
  'input-missing': {
    means: `There is no file of this name in this folder. A name with spaces stands in quotes.`,
    wrong: `screen My Invitations.csv`,
    right: `screen "My Invitations.csv"`,
  },
  'input-unreadable': {
    means: `The file is there, but can not be read, or was changed while it was.`,
    wrong: `screen locked.csv`,
    right: `screen copy-of-locked.csv`,
  },
  'input-folder': {
    means: `A folder was given that is no export. Name the file in it.`,
    wrong: `screen Downloads`,
    right: `screen Downloads/Invitations.csv`,
  },
  'bad-archive': {
    means: `The archive, or a file in it, is damaged, or packed in a way that is not read. Ask
the network for it again, or unzip it and give the folder.`,
    wrong: `screen half-of-an-export.zip`,
    right: `screen Basic_LinkedInDataExport.zip`,
  },
  'archive-part': {
    means: `LinkedIn sends an export in two parts, and the invitations are in the other one.`,
    wrong: `screen Basic_LinkedInDataExport.zip`,
    right: `screen Complete_LinkedInDataExport.zip`,
  },
  'archive-twice': {
    means: `The archive has one of its files twice, so that it is not clear which one counts.
Unzip it, keep one of them, and give the folder.`,
    wrong: `screen export-with-two-Invitations.zip`,
    right: `screen unzipped-folder`,
  },
  'archive-owner': {
    means: `The archive is somebody else's than the invitations, so it says nothing about whom
you know.`,
    wrong: `screen Invitations.csv --archive somebody-elses-export.zip`,
    right: `screen Invitations.csv --archive my-export.zip`,
  },
  'archive-table': {
    means: `A file of the archive has other columns than expected, or rows that can not be read.
It was left out, so some facts about whom you know are unknown.`,
    wrong: `# Connections.csv
Given,Family`,
    right: `# Connections.csv
First Name,Last Name,URL,Connected On`,
  },
  'not-an-export': {
    means: `The file holds no invitations in a form that is known: a table needs a header with
names of columns such as name, profileUrl, message; JSON needs a list of records.
Columns by other names are told in the config, under columns:.`,
    wrong: `# people.csv
Anna Petrov,Hello there`,
    right: `# people.csv
name,message
Anna Petrov,Hello there`,
  },
  'bad-encoding': {
    means: `The bytes of the file are not text in the expected encoding. It is read as far as
possible; check accents, or save it as UTF-8.`,
    wrong: `# a CSV saved as "ANSI" or "Windows-1252"`,
    right: `# the same saved as "CSV UTF-8"`,
  },
  'bad-json': {
    means: `The file, or a record of it, is not well-formed JSON; the others are screened.`,
    wrong: `# people.json
[{ "name": "Anna Petrov", "message": "Hello" `,
    right: `# people.json
[{ "name": "Anna Petrov", "message": "Hello" }]`,
  },
  'bad-csv': {
    means: `A row is not well-formed CSV, mostly for a quote that is opened and never closed, or
stands alone inside a field; a quote in a quoted field is written twice.`,
    wrong: `# people.csv
name,message
Anna Petrov,"Hello`,
    right: `# people.csv
name,message
Anna Petrov,"Hello"`,
  },
  'ragged-row': {
    means: `A row has more or fewer fields than the header, so it is not clear which is which.
A field with a comma in it stands in quotes.`,
    wrong: `# people.csv
name,message
Anna Petrov,Hello, Nora`,
    right: `# people.csv
name,message
Anna Petrov,"Hello, Nora"`,
  },
  'bad-row': {
    means: `A row can not be read as an invitation: it is no record, or does not say who sent it.`,
    wrong: `# people.json
["Anna Petrov"]`,
    right: `# people.json
[{ "name": "Anna Petrov" }]`,
  },
  'duplicate-column': {
    means: `Two columns have the same name, or say the same fact, and the first one is used.
Rename or delete one of them.`,
    wrong: `# people.csv
name,message,message
Anna Petrov,Hello,Good day`,
    right: `# people.csv
name,message
Anna Petrov,Hello`,
  },
  'unreadable-value': {
    means: `A cell says something else than its column is for, and counts as unknown.`,
    wrong: `# people.csv
name,connections
Anna Petrov,plenty`,
    right: `# people.csv
name,connections
Anna Petrov,500+`,
  },
  'ambiguous-date': {
    means: `A date such as 3/4/2026 may be the 3rd of April or the 4th of March, and nothing in
the file says which. Both are kept in mind, so tests of it may be unknown.`,
    wrong: `name,sentAt
Anna Petrov,3/4/2026`,
    right: `name,sentAt
Anna Petrov,2026-04-03`,
  },
  'profiles-differ': {
    means: `What a file given by --with says of a sender differs from what the invitation says,
or from another such file. The message names what is used.`,
    wrong: `screen Invitations.csv --with old-profiles.csv`,
    right: `screen Invitations.csv --with profiles.csv`,
  },
  'profiles-unmatched': {
    means: `A file given by --with has profiles, and none, or not all, belong to a sender. They
are told apart by the address of the profile.`,
    wrong: `screen Invitations.csv --with people-of-another-export.csv`,
    right: `screen Invitations.csv --with profiles-of-these-senders.csv`,
  },
  'output-failed': {
    means: `The report could not be written: the disk is full, you are not allowed to, or the
name is that of the input itself.`,
    wrong: `screen Invitations.csv -o Invitations.csv`,
    right: `screen Invitations.csv -o report.json`,
  },
  'journal-failed': {
    means: `What you have decided could not be read or kept: the disk is full, you are not allowed to, another
run writes to it, the file is something else, or a newer program has written it. Nothing
that was confirmed before is lost.`,
    wrong: `screen review Invitations.csv --journal Invitations.csv`,
    right: `screen review Invitations.csv --journal journal.ndjson`,
  },
  'journal-line': {
    means: `A line of the journal says nothing that can be read, as when a run was killed while it wrote
it, or somebody edited the file. What it was to say was never confirmed. The other lines count.`,
    wrong: `{"journal":1,"date":"2026-03-15","deci`,
    right: `screen journal compact`,
  },
} as const satisfies Readonly<Record<string, ProblemPage>>;
