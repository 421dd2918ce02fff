import { z } from 'zod';
import { type JsonSchema, draft, ref } from './json-schema.js';
import { reportShape } from './report-shape.js';

/** The schema of the JSON report. */
export function reportSchema(): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(reportShape, {
    target: 'draft-07',
    override({ jsonSchema }) {
      // a limit of the language this is written in, and none of the report
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return {
    $schema: draft,
    title: 'A report of the invitation screener',
    description: 'What --format json writes. One of its decisions is a line of --format ndjson.',
    ...schema,
  };
}

/** The schema of a line of NDJSON: a decision. */
export function decisionSchema(): JsonSchema {
  return {
    $schema: draft,
    title: 'A decision of the invitation screener',
    description: 'A line of what --format ndjson writes.',
    allOf: [ref('decision')],
    definitions: reportSchema()['definitions'],
  };
}
