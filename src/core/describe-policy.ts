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
  return `${reason} (${strengths[rule.strength]}): ${conditionWords(policy, rule.condition, markdown)}`;
}

const markdown = { rule: (id: string) => `*${id}*`, test: escapeMarkdown };

/** A template without values: an ellipsis where one would stand. */
function plain(template: Template = []): string {
  return escapeMarkdown(template.map((part) => (typeof part === 'string' ? part : '…')).join(''));
}
