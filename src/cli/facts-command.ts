import { type Day } from '../core/day.js';
import { factGroups } from '../core/fact.js';
import { ownerLists } from '../core/owner.js';
import { typeNames } from '../core/value.js';
import { visible } from '../core/visible.js';
import { facts, inspect, operators, sources } from '../index.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface FactsOptions extends CommonOptions {
  readonly json?: boolean;
  readonly today: Day;
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
  const found = await session.config();
  const loaded = found && (await session.policy(found.config));
  if (found === undefined || loaded?.policy === undefined) return session.status();
  const input = file === '-' ? { name: 'stdin', bytes: terminal.stdin } : file;
  const inspection = await inspect(input, loaded.policy, found.config.columns);
  await session.report(inspection.problems.filter(({ severity }) => severity === 'error'));
  if (inspection.source === undefined) return session.status();
  if (options.json === true) {
    await session.out.write(`${JSON.stringify(inspection, undefined, 2)}\n`);
    return session.status();
  }
  const { lacking, others, present } = inspection;
  const missing = [...new Set(lacking.flatMap((rule) => rule.facts))];
  const lines = [
    `${visible(file)}: ${inspection.source} - ${inspection.why}; ${inspection.invitations} invitations`,
    '',
    'Facts that have a column:',
    ...present.map(
      ({ fact, column, filled }) => `  ${fact} - column "${visible(column)}", filled in ${filled}`,
    ),
    ...(others.length > 0
      ? [
          '',
          'Other columns, as facts:',
          ...others.map(({ fact, column }) => `  ${fact} - column "${visible(column)}"`),
        ]
      : []),
    '',
    lacking.length === 0
      ? `All ${loaded.policy.rules.length} rules of the policy ${loaded.policy.name} find the facts they need.`
      : `${lacking.length} of ${loaded.policy.rules.length} rules need facts this file lacks: ${missing.join(', ')}`,
    ...lacking.map(({ rule, facts: needed }) => `  ${rule} - needs ${needed.join(', ')}`),
  ];
  await session.out.write(`${lines.join('\n')}\n`);
  return session.status();
}

function vocabularyJson(): string {
  const list = {
    facts: facts.map(({ name, type, group, about, columns }) => ({
      name,
      type,
      group,
      about,
      columns,
    })),
    operators: operators.map(({ name, about, takes, example }) => ({
      name,
      about,
      takes,
      example,
    })),
    sources: sources.map(({ name, about }) => ({ name, about })),
  };
  return `${JSON.stringify(list, undefined, 2)}\n`;
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
