import { exampleKeyHelp, policyKeyHelp, ruleKeyHelp } from '../core/key-help.js';
import {
  cellShape,
  exampleShape,
  languageVersion,
  namePattern,
  policyShape,
  ruleShape,
} from '../core/policy-shape.js';
import { type Vocabulary } from '../core/policy.js';
import { decisions } from '../core/written.js';
import { conditionDefinitions } from './condition-schema.js';
import { employerSchema, ownerSchema } from './config-schema.js';
import {
  type JsonSchema,
  type KnownName,
  anyName,
  draft,
  mapSchema,
  ref,
  shapeSchema,
} from './json-schema.js';

/** What comes with the program, for an editor to propose. */
export interface ShippedNames {
  readonly packs: readonly KnownName[];
  /** Their rules that decide nothing, by their ids. */
  readonly observations: readonly KnownName[];
  /** Their rules that decide, as `pack/rule`. */
  readonly opinions: readonly KnownName[];
}

/** The schema of a policy file. */
export function policySchema(vocabulary: Vocabulary, shipped: ShippedNames): JsonSchema {
  const { facts, operators } = vocabulary;
  const { packs, observations, opinions } = shipped;
  return {
    $schema: draft,
    title: 'Rules for invitations',
    description: 'A policy file of the invitation screener. Lines after # are comments.',
    ...mapSchema(policyShape, policyKeyHelp, {
      screen: { type: 'number', enum: [languageVersion] },
      extends: {
        type: ['string', 'array'],
        allOf: [ref('pack')],
        items: { type: 'string', allOf: [ref('pack')] },
      },
      assume: ref('facts'),
      rules: { type: 'array', items: ref('rule') },
      disable: { type: 'array', items: { type: 'string', ...anyName(opinions, {}) } },
    }),
    definitions: {
      pack: anyName(packs, {}),
      rule: {
        ...mapSchema(ruleShape, ruleKeyHelp, {
          id: { type: 'string', pattern: namePattern.source },
          when: ref('condition'),
          unless: ref('condition'),
          examples: { type: 'array', items: ref('example') },
        }),
        // who decides says why
        dependencies: { decide: ['because'] },
      },
      example: mapSchema(exampleShape, exampleKeyHelp, {
        given: ref('facts'),
        owner: ref('owner'),
        expect: { enum: [true, false, 'unknown', ...decisions] },
      }),
      ...conditionDefinitions({
        facts,
        operators,
        rules: observations,
        idPattern: `^(?:[^/]+/)?${namePattern.source.slice(1)}`,
      }),
      cell: shapeSchema(cellShape),
      owner: ownerSchema,
      employer: employerSchema,
    },
  };
}
