import { type Block, heading, list, paragraph } from './block.js';

/** What the program reads, keeps and writes. */
export const privacy: readonly Block[] = [
  paragraph(`Invitations and archives are full of other people's data. This program works on your
    machine and keeps it there.`),
  heading('It never opens a connection'),
  paragraph(`Not to the network you exported from, not to look for updates, not to count its users. It
    works the same with the network unplugged. Links in a report are text until you click on them.`),
  paragraph(`One key of "screen review" hands an address to your system, whose browser then opens it: O, and
    no other.`),
  heading('It reads'),
  list(
    'the files you name on the command line, or what is piped into it',
    'the rule files you name, and what they extend inside their own folder',
    'the rules that come with it',
    'a config: screen.config.yaml (.yml, .json) or the key "screen" of package.json in the current folder, else in $XDG_CONFIG_HOME/invitation-screener (~/.config/invitation-screener). --no-config leaves it out. No folder above is looked into.',
    'the journal of what you have decided, if there is one: $XDG_DATA_HOME/invitation-screener/journal.ndjson (~/.local/share; ~/Library/Application Support on macOS, %LOCALAPPDATA% on Windows), or the one you name. --no-journal leaves it out.',
    'the environment: HOME, XDG_CONFIG_HOME and XDG_DATA_HOME (LOCALAPPDATA on Windows) to find the config and the journal; ACCESSIBLE for reviews; NO_COLOR, FORCE_COLOR and TERM for colour',
  ),
  paragraph('Rules and configs are data. Nothing in them is run, whoever wrote them.'),
  heading('It writes'),
  list(
    'the report, to stdout, or to the file you name after -o',
    'problems and remarks, to stderr',
    'with "screen init" and "screen new rule", the files that they name',
    'with "screen check --fix", the rule files that it mends',
    'with "screen review", the journal: a line for each of your decisions, with the name and the address of the sender, the dates, a check sum of the note (not the note itself), and a reply you wrote yourself. Nobody but you can read the file.',
    'with "screen journal forget" and "compact", the journal anew; "forget" takes every line on a person out of it',
    'nothing else: no log, no cache, no history. A run that only reports never writes the journal. With -o, the report is written to a hidden file beside the one you named, and takes its name when it is whole; if the run fails or is interrupted, nothing is left.',
  ),
  heading('It keeps nothing else'),
  paragraph(`When it has ended, what it read is gone, except what stands in your report and your journal. A report holds
    names, notes and addresses of other people: treat it like the export, and delete both when you are
    done.`),
];
