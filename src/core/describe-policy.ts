import { escapeMarkdown } from './escape.js';
import { type Condition, type Policy, type Rule } from './policy.js';
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
    const lines = rules.map((rule) => `- ${sentence(rule, policy)}`);
    return lines.length === 0 ? '' : `## ${titles[decision]}\n\n${lines.join('\n')}\n\n`;
  });
  return [
    `# How I treat invitations\n\n`,
    policy.about === undefined ? '' : `${escapeMarkdown(policy.about)}\n\n`,
    ...sections,
    `## How it comes together\n\n`,
    `Where several of these hold, the strongest counts (weak, normal, strong, always); where the strongest differ, I ask. `,
    policy.whenUnsure === 'ignore'
      ? 'What I do not know is left aside. '
      : 'Where something I do not know could change the answer, I ask. ',
    `Where none holds: ${policy.otherwise}.\n\n`,
    `## What I look at\n\n`,
    ...policy.rules
      .filter(({ decide, disabled, because }) => !decide && !disabled && because)
      .map((rule) => `- **${rule.id}**: ${plain(rule.because)}\n`),
  ].join('');
}

function sentence(rule: Rule, policy: Policy): string {
  const reason = plain(rule.because);
  return `${reason} (${strengths[rule.strength]}): ${words(rule.condition, policy)}`;
}

/** A template without values: an ellipsis where one would stand. */
function plain(template: Template = []): string {
  return escapeMarkdown(template.map((part) => (typeof part === 'string' ? part : '…')).join(''));
}

/** A condition in words. */
function words(condition: Condition, policy: Policy, inner = false): string {
  switch (condition.kind) {
    case 'test':
      return escapeMarkdown(policy.tests[condition.test]?.phrase ?? '');
    case 'rule':
      return `*${policy.rules[condition.rule]?.id ?? ''}*`;
    case 'not':
      return `not ${words(condition.condition, policy, true)}`;
    case 'count':
      return `at least ${condition.least} of (${condition.conditions.map((part) => words(part, policy, true)).join(', ')})`;
    default: {
      const joined = condition.conditions
        .map((part) => words(part, policy, true))
        .join(condition.kind === 'all' ? ' and ' : ' or ');
      return inner && condition.conditions.length > 1 ? `(${joined})` : joined;
    }
  }
}
