import { configShape, employerShape, ownerShape } from '../core/parse-config.js';
import { configKeyHelp, employerKeyHelp, ownerKeyHelp } from '../core/key-help.js';
import { type JsonSchema, type KnownName, anyName, draft, mapSchema, ref } from './json-schema.js';

export const employerSchema = mapSchema(employerShape, employerKeyHelp);

/** The owner, of a config or of an example; wants the definition `employer` beside it. */
export const ownerSchema = mapSchema(ownerShape, ownerKeyHelp, {
  employers: { type: 'array', items: ref('employer') },
});

/** What a config may name. */
export interface ConfigNames {
  readonly facts: readonly KnownName[];
  readonly formats: readonly KnownName[];
  readonly policies: readonly KnownName[];
}

/** The schema of a config file. */
export function configSchema({ facts, formats, policies }: ConfigNames): JsonSchema {
  return {
    $schema: draft,
    title: 'Settings of the invitation screener',
    description: 'The file screen.config.yaml. Lines after # are comments.',
    ...mapSchema(configShape, configKeyHelp, {
      policy: {
        type: ['string', 'array'],
        allOf: [ref('policy')],
        items: { type: 'string', allOf: [ref('policy')] },
      },
      owner: ref('owner'),
      columns: {
        type: 'object',
        additionalProperties: {
          description: 'a fact, or column.<name> for a text of your own',
          type: 'string',
          ...anyName(facts, { pattern: '^column\\.' }),
        },
      },
      format: { type: 'string', ...anyName(formats) },
    }),
    definitions: { policy: anyName(policies, {}), owner: ownerSchema, employer: employerSchema },
  };
}
