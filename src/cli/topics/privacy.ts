import { type Block, heading, list, paragraph } from './block.js';

/** What the program reads, keeps and writes. */
export const privacy: readonly Block[] = [
  paragraph(`Invitations and archives are full of other people's data. This program works on your
    machine and keeps it there.`),
  heading('It never opens a connection'),
  paragraph(`Not to the network you exported from, not to look for updates, not to count its users. It
    works the same with the network unplugged. Links in a report are text until you click on them.`),
  heading('It reads'),
  list(
    'the files you name on the command line, or what is piped into it',
    'the rule files you name, and what they extend inside their own folder',
    'the rules that come with it',
    'a config: screen.config.yaml (.yml, .json) or the key "screen" of package.json in the current folder, else in $XDG_CONFIG_HOME/invitation-screener (~/.config/invitation-screener). --no-config leaves it out. No folder above is looked into.',
    'the environment: HOME and XDG_CONFIG_HOME to find the config; NO_COLOR, FORCE_COLOR and TERM for colour',
  ),
  paragraph('Rules and configs are data. Nothing in them is run, whoever wrote them.'),
  heading('It writes'),
  list(
    'the report, to stdout, or to the file you name after -o',
    'problems and remarks, to stderr',
    'with "screen init" and "screen new rule", the files that they name',
    'with "screen check --fix", the rule files that it mends',
    'nothing else: no log, no cache, no history. With -o, the report is written to a hidden file beside the one you named, and takes its name when it is whole; if the run fails or is interrupted, nothing is left.',
  ),
  heading('It keeps nothing'),
  paragraph(`When it has ended, what it read is gone, except what stands in your report. A report holds
    names, notes and addresses of other people: treat it like the export, and delete both when you are
    done.`),
];
