import * as z from 'zod';
import { ownerShape } from './parse-config.js';
import { decisions, strengths, unsureChoices } from './written.js';

/** The version of the rule language that this program reads. */
export const languageVersion = 1;

/** What a rule, a list or a policy may be called. */
// fillers are letters too, but nobody sees them
export const namePattern =
  /^(?!.*\p{Default_Ignorable_Code_Point})[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
export const nameRule = 'a name is made of small letters and digits, with "-" between words';

const name = z.string({ error: 'expected a name' }).regex(namePattern, { error: nameRule });
const text = z.string({ error: 'expected a text' });
const localText = z.union(
  [
    z.string(),
    z.record(
      z
        .string()
        .regex(/^[a-z]{2,3}$/u, { error: 'a language is named by its two letters: en, de, fr …' }),
      text,
    ),
  ],
  { error: 'expected a text, or texts by language such as { en: …, de: … }' },
);
export const cellShape = z.union(
  [z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))],
  { error: 'expected a single value or a list of values' },
);
const listItem = z.union([z.string(), z.number()], { error: 'expected a text or a number' });
const listItems = z.array(listItem, { error: 'expected a list: [one, two]' });

/** A case that a rule is tested with. */
export const exampleShape = z.strictObject({
  given: z.record(z.string(), cellShape, { error: 'expected facts, such as { connections: 7 }' }),
  today: z
    .string({ error: 'expected a date, such as 2026-01-31' })
    .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'expected a date, such as 2026-01-31' })
    .optional(),
  owner: ownerShape.optional(),
  expect: z.union([z.boolean(), z.enum(['unknown', ...decisions])], {
    error: 'expected true, false, unknown, accept, ask-for-context or decline',
  }),
});

/** A rule; its conditions are read by themselves. */
export const ruleShape = z.strictObject({
  id: z.string({ error: 'expected a name' }).regex(/\S/u, { error: 'expected a name' }),
  about: text.optional(),
  when: z.unknown(),
  unless: z.unknown().optional(),
  decide: z.enum(decisions).optional(),
  strength: z.enum(strengths).optional(),
  because: text.optional(),
  ask: localText.optional(),
  reply: localText.optional(),
  examples: z.array(exampleShape, { error: 'expected a list of examples' }).optional(),
});

/** A policy file. */
export const policyShape = z.strictObject({
  screen: z
    .number({ error: `expected ${languageVersion}, the version of the rule language` })
    .optional(),
  policy: name.optional(),
  about: text.optional(),
  extends: z
    .union([z.string(), z.array(z.string({ error: 'expected a name' }))], {
      error: 'expected a name, or a list of names',
    })
    .optional(),
  otherwise: z.enum(decisions).optional(),
  'when-unsure': z.enum(unsureChoices).optional(),
  assume: z
    .record(z.string(), cellShape, { error: 'expected facts, such as headline: ""' })
    .optional(),
  lists: z
    .record(
      name,
      z.union([listItems, z.strictObject({ add: listItems })], {
        error: 'expected a list, [one, two], or { add: [three] } to add to the list of a pack',
      }),
      { error: 'expected lists, such as my-field: [editing]' },
    )
    .optional(),
  rules: z.array(ruleShape, { error: 'expected a list of rules' }).optional(),
  disable: z
    .array(z.string({ error: 'expected a rule’s id' }), { error: 'expected a list of rules' })
    .optional(),
});
