import { stringify } from 'yaml';
import { describePolicy } from '../core/describe-policy.js';
import { type MergedPolicy } from '../core/merge-policy.js';
import { conditionYaml } from '../core/condition-yaml.js';
import { visible, visibleLines } from '../core/visible.js';
import { mergedPolicy } from '../index.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface PolicyCommandOptions extends CommonOptions {
  readonly format?: 'markdown' | 'yaml';
}

/** `screen policy [policies…]`: the policy in plain sentences, or all that is in force as YAML. */
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
  const text =
    options.format === 'yaml' ? policyYaml(mergedPolicy(loaded)) : describePolicy(loaded.policy);
  await session.out.write(visibleLines(text));
  return session.status();
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
  const body = rules.map(({ rule, pack, disabled }) => {
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
  });
  return `${head}rules:\n${body.join('')}`;
}
