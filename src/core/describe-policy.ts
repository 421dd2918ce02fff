import { escapeMarkdown } from './escape.js';
import { conditionWords } from './condition-words.js';
import { type Policy, type Rule } from './policy.js';
import { type Template } from './template.js';
import { type DecisionName, decisions, strengths } from './written.js';

const titles: Readonly<Record<DecisionName, string>> = {
  accept: 'I accept',
  'ask-for-context': 'I ask',
  decline: 'I decline',
};

/** The policy in plain sentences, as Markdown: fit to be published as how one treats invitations. */
export function describePolicy(policy: Policy): string {
  const deciding = policy.rules.filter(({ decide, disabled }) => decide && !disabled);
  const sections = decisions.map((decision) => {
    const rules = deciding
      .filter((rule) => rule.decide === decision)
      .toSorted((a, b) => b.strength - a.strength || a.index - b.index);
    return section(
      titles[decision],
      rules.map((rule) => sentence(rule, policy)),
    );
  });
  const observed = policy.rules.flatMap(({ id, decide, disabled, because }) =>
    decide || disabled || because === undefined ? [] : [`**${id}**: ${plain(because)}`],
  );
  return [
    `# How I treat invitations\n`,
    policy.about === undefined ? '' : `\n${escapeMarkdown(policy.about)}\n`,
    ...sections,
    `\n## How it comes together\n\n`,
    `Where several of these hold, the strongest counts (weak, normal, strong, always); where the strongest differ, I ask. `,
    policy.whenUnsure === 'ignore'
      ? 'What I do not know is left aside. '
      : 'Where something I do not know could change the answer, I ask. ',
    `Where none holds: ${policy.otherwise}.\n`,
    section('What I look at', observed),
  ].join('');
}

/** A heading and a list; nothing where the list is empty. */
function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `\n## ${title}\n\n- ${items.join('\n- ')}\n`;
}

function sentence(rule: Rule, policy: Policy): string {
  const reason = plain(rule.because);
  return `${reason} (${strengths[rule.strength]}): ${conditionWords(policy, rule.condition, markdown)}`;
}

const markdown = { rule: (id: string) => `*${id}*`, test: escapeMarkdown };

/** A template without values: an ellipsis where one would stand. */
function plain(template: Template = []): string {
  return escapeMarkdown(template.map((part) => (typeof part === 'string' ? part : '…')).join(''));
}
