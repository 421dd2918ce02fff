import { jsonText } from '../core/escape.js';
import { factGroups } from '../core/fact.js';
import { describeLeftOut } from '../core/left-out.js';
import { ownerLists } from '../core/owner.js';
import { typeNames } from '../core/value.js';
import { visible } from '../core/visible.js';
import {
  type Inspection,
  type Policy,
  type TableRead,
  facts,
  inspect,
  operators,
  sources,
} from '../index.js';
import { Session, isWorthTelling } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface FactsOptions extends InputOptions {
  readonly json?: boolean;
}

/** `screen facts [file]`: what rules may name; for a file, what it says and what rules miss in it. */
export async function factsCommand(
  file: string | undefined,
  options: FactsOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  if (file === undefined) {
    await session.out.write(options.json === true ? vocabularyJson() : vocabularyText());
    return session.status();
  }
  const prepared = await setUp(session, [file], options);
  if (prepared === undefined) return session.status();
  try {
    return await inspectPrepared(session, prepared, file, options);
  } finally {
    await prepared.close();
  }
}

async function inspectPrepared(
  session: Session,
  { inputs, settings, archive }: SetUp,
  file: string,
  options: FactsOptions,
): Promise<number> {
  const [input] = inputs;
  if (input === undefined) return session.status();
  const inspection = await inspect(input, settings);
  await session.report(inspection.problems.filter(isWorthTelling));
  if (inspection.source === undefined) return session.status();
  const tables = archive?.tables ?? [];
  await session.out.write(
    options.json === true
      ? `${jsonText({ ...inspection, archive: tables }, 2)}\n`
      : inspectionText(inspection, tables, file, settings.policy),
  );
  return session.status();
}

function inspectionText(
  { source, why, invitations, leftOut, remarks, present, others, archived, lacking }: Inspection,
  tables: readonly TableRead[],
  file: string,
  policy: Policy,
): string {
  const missing = [...new Set(lacking.flatMap((rule) => rule.facts))];
  const lines = [
    `${visible(file)}: ${source} - ${why}; ${invitations} invitation${invitations === 1 ? '' : 's'}`,
    ...describeLeftOut(leftOut),
    ...remarks.map(visible),
    '',
    'Facts that have a column:',
    ...present.map(
      ({ fact, column, file: other, filled }) =>
        `  ${fact} - column "${visible(column)}"${other === undefined ? '' : ` of ${visible(other)}`}, filled in ${filled}`,
    ),
    ...section(
      'Other columns, as facts:',
      others.map(({ fact, column }) => `${fact} - column "${visible(column)}"`),
    ),
    ...section(
      'Files of the archive:',
      tables.map(({ table, rows }) => `${table} - ${rows} ${rows === 1 ? 'row' : 'rows'}`),
    ),
    ...section(
      'Facts the archive says:',
      archived.map(({ fact, files }) => `${fact} - ${files.join(', ')}`),
    ),
    '',
    lacking.length === 0
      ? `All ${policy.rules.length} rules of the policy ${policy.name} find the facts they need.`
      : `${lacking.length} of ${policy.rules.length} rules need facts this file lacks: ${missing.join(', ')}`,
    ...lacking.map(({ rule, facts: needed }) => `  ${rule} - needs ${needed.join(', ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function vocabularyJson(): string {
  const list = {
    facts: facts.map(({ name, type, group, about, columns, archive = [] }) => ({
      name,
      type,
      group,
      about,
      columns,
      archive,
    })),
    operators: operators.map(({ name, about, takes, example }) => ({
      name,
      about,
      takes,
      example,
    })),
    sources: sources.map(({ name, about }) => ({ name, about })),
  };
  return `${jsonText(list, 2)}\n`;
}

function vocabularyText(): string {
  const groups = factGroups.flatMap((group) => {
    const members = facts.filter((fact) => fact.group === group);
    if (members.length === 0) return [];
    return [
      `${group}:`,
      ...members.map(({ name, type, about }) => `  ${name} (${typeNames[type]})\n      ${about}`),
      '',
    ];
  });
  const compare = operators.map(
    ({ name, about, example }) => `  ${name}\n      ${about}\n      for example  ${example}`,
  );
  const lists = Object.entries(ownerLists).map(([name, about]) => `  ${name}\n      ${about}`);
  return `Facts about an invitation\n\n${groups.join('\n')}\nWays to compare them\n\n${compare.join('\n')}\n\nLists from your config, as { list: name }\n\n${lists.join('\n')}\n`;
}
