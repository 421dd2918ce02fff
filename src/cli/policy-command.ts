import { stringify } from 'yaml';
import { describePolicy } from '../core/describe-policy.js';
import { type MergedPolicy, type MergedRule } from '../core/merge-policy.js';
import { conditionYaml } from '../core/condition-yaml.js';
import { didYouMean } from '../core/did-you-mean.js';
import { type Policy } from '../core/policy.js';
import { type Problem, error } from '../core/problem.js';
import { visible, visibleLines } from '../core/visible.js';
import { type LoadedPolicy, mergedPolicy } from '../index.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface PolicyCommandOptions extends CommonOptions {
  readonly format?: 'markdown' | 'yaml';
  /** The id of a rule, as `rule` or `pack/rule`. */
  readonly rule?: string;
}

/** `screen policy [policies…]`: the policy in plain sentences; all that is in force, or one rule, as YAML. */
export async function policyCommand(
  names: readonly string[],
  options: PolicyCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const given = names.length > 0 ? { ...options, policy: names } : options;
  const session = new Session(terminal, given);
  const found = await session.config();
  const loaded = found && (await session.policy(found.config));
  if (loaded?.policy === undefined) return session.status();
  const text = textFor(options, loaded, loaded.policy);
  if (typeof text === 'string') await session.out.write(visibleLines(text));
  else await session.report([text]);
  return session.status();
}

function textFor(
  { format, rule }: PolicyCommandOptions,
  loaded: LoadedPolicy,
  policy: Policy,
): string | Problem {
  if (rule === undefined)
    return format === 'yaml' ? policyYaml(mergedPolicy(loaded)) : describePolicy(policy);
  const { rules } = mergedPolicy(loaded);
  const wanted = rules.find((one) => one.rule.id === rule || `${one.pack}/${one.rule.id}` === rule);
  if (wanted !== undefined) return ruleYaml(wanted);
  const ids = rules.map((one) => one.rule.id);
  const hint = '"screen check --verbose" lists the rules in force';
  return error(
    'usage',
    `there is no rule "${rule}" in force`,
    didYouMean(rule.replace(/^.*\//u, ''), ids, hint),
  );
}

/** What is in force after `extends`, each rule with its origin. It can be used as a policy itself. */
function policyYaml({
  name,
  about,
  otherwise,
  whenUnsure,
  assume,
  lists,
  rules,
}: MergedPolicy): string {
  const head = stringify({
    screen: 1,
    policy: name,
    ...(about === undefined ? {} : { about }),
    otherwise,
    'when-unsure': whenUnsure,
    assume: Object.fromEntries([...assume].map(([fact, { value }]) => [fact, value])),
    lists: Object.fromEntries(
      [...lists].map(([list, parts]) => [
        list,
        parts.flatMap(({ items }) => items.map(({ value }) => value)),
      ]),
    ),
  });
  return `${head}rules:\n${rules.map(ruleYaml).join('')}`;
}

/** A rule as an item of `rules:`, with where it is from. */
function ruleYaml({ rule, pack, disabled }: MergedRule): string {
  const { id, when, unless, decide, strength, because, ask, reply } = rule;
  const written = {
    id,
    when: conditionYaml(when),
    ...(unless && { unless: conditionYaml(unless) }),
    ...(decide && { decide }),
    ...(strength && { strength: strength.value }),
    ...(because && { because: because.value }),
    ...(ask && { ask: ask.value }),
    ...(reply && { reply: reply.value }),
  };
  const lines = stringify([written]).trimEnd().split('\n');
  const mark = disabled ? '  # ' : '  ';
  return `  # from ${visible(`${pack}, ${rule.place.file}`)}:${rule.place.line}${disabled ? ', switched off' : ''}\n${lines.map((line) => mark + line).join('\n')}\n`;
}
