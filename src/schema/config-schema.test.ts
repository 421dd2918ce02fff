import { describe, expect, it } from 'vitest';
import { projectFile, refusalsOfYaml } from '../testing/schema.js';

const refusals = (text: string) => refusalsOfYaml('config', text);

describe('the schema of configs', () => {
  it.each(['owner', 'config', 'replies'])('does not refuse that of the case %s', (name) => {
    expect(refusals(projectFile(`fixtures/${name}/screen.config.yaml`))).toEqual([]);
  });

  it.each([
    ['polcy: strict', [' polcy']],
    ['policy: 3', ['/policy type']],
    ['owner: { employer: [] }', ['/owner employer']],
    ['owner: { employers: [{ from: 1999 }] }', ['/owner/employers/0 required']],
    ['owner: { employers: [{ name: Acme, from: soon }] }', ['/owner/employers/0/from type']],
    ['lists: { a: { ad: [b] } }', ['/lists/a ad', '/lists/a required']],
    [
      'columns: { Title: headlin }',
      ['/columns/Title anyOf', '/columns/Title const', '/columns/Title pattern'],
    ],
    ['format: jsn', ['/format anyOf', '/format const']],
  ])('names what is wrong in  %s', (text, found) => {
    expect(refusals(text)).toEqual(found);
  });
});
