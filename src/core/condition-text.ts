import { parseCondition } from './parse-condition.js';
import { type Problem, error } from './problem.js';
import { type WrittenCondition } from './written.js';
import { readYaml } from './yaml-file.js';

/** What a condition given by itself is called in problems. */
export const conditionSource = 'the condition';

/** A condition as a text says it: what would stand after `when:`, on one line or on several. */
export function parseConditionText(text: string): {
  readonly condition?: WrittenCondition;
  readonly problems: readonly Problem[];
} {
  const { yaml, problems } = readYaml(conditionSource, text);
  if (yaml === undefined) return { problems };
  if (text.trim() === '')
    return {
      problems: [
        error('missing-key', 'an empty condition', {
          hint: "write a test, such as 'note contains: [quick call]', or a rule’s id",
        }),
      ],
    };
  const found: Problem[] = [];
  const condition = parseCondition(yaml, [], yaml.data, found);
  return found.some(({ severity }) => severity === 'error')
    ? { problems: found }
    : { condition, problems: found };
}
