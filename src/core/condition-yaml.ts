import { type WrittenCondition, type WrittenOperand } from './written.js';

/** A condition as it is written in a rule file, as plain data. */
export function conditionYaml(condition: WrittenCondition): unknown {
  switch (condition.kind) {
    case 'rule':
      return condition.name;
    case 'test':
      return { [`${condition.fact} ${condition.operator}`]: operandYaml(condition.operand) };
    case 'not':
      return { not: conditionYaml(condition.condition) };
    case 'count':
      return { [`at least ${condition.least} of`]: condition.conditions.map(conditionYaml) };
    default:
      return { [condition.kind]: condition.conditions.map(conditionYaml) };
  }
}

function operandYaml(operand: WrittenOperand): unknown {
  if (operand.kind === 'list') return { list: operand.name.value };
  const values = operand.items.map(({ value }) => value);
  return values.length === 1 ? values[0] : values;
}
