import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../core/parse-config.js';
import { nobody } from '../../core/owner.js';
import { parsePolicy } from '../../core/parse-policy.js';
import { readYaml } from '../../core/yaml-file.js';
import { problemsIn } from '../../testing/policy.js';
import { runs } from '../../testing/runs.js';
import { refusalsOfYaml } from '../../testing/schema.js';
import { type Answers, employersOf, oneLine, wordsOf } from './answers.js';
import { starterConfig, starterRules } from './starter-files.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'ab1:#-,[]{}"\'|>&*!%@`?=~\\ .\n'), maxLength: 12 }),
  fc.constantFrom('no', 'null', '~', 'true', '1e3', '0x10', '2026-01-31', '<<', '${match}'),
);

const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  name: anyText.map(oneLine),
  fields: anyText.map(wordsOf),
  employers: anyText.map(employersOf),
  policy: fc.constantFrom('strangers', 'open', 'strict'),
});

const nora: Answers = {
  name: 'Nora Whitlock',
  fields: ['editing', 'white papers'],
  employers: [{ name: 'Acme', from: 1999, to: 2006 }, { name: 'Banksia' }],
  policy: 'strangers',
};

const namesTheOwner = `
screen: 1
rules:
  - id: about-my-work
    when: { note contains: { list: owner.fields } }
  - id: from-my-work
    when: { note says: { list: owner.employers } }
`;

describe('a config to start from', () => {
  it('says what was answered, whatever that is', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { yaml, problems } = readYaml('screen.config.yaml', starterConfig(answers));
        expect(problems).toEqual([]);
        const parsed = yaml && parseConfig(yaml);
        expect(parsed?.problems).toEqual([]);
        const { owner, signature, policy } = parsed?.config ?? {};
        expect({ ...owner, signature, policy }).toMatchObject({
          fields: answers.fields,
          employers: answers.employers,
          ...(answers.name === '' ? {} : { name: answers.name, signature: answers.name }),
          policy: ['./my-rules.yaml'],
        });
        expect(problemsIn(namesTheOwner, { owner: owner ?? nobody })).toEqual([]);
      }),
      runs,
    );
  });

  it('is right for an editor', () => {
    expect(refusalsOfYaml('config', starterConfig(nora))).toEqual([]);
  });

  it('is right when all that is commented out is used', () => {
    const text = starterConfig({ ...nora, name: '', employers: [] });
    const used = text.replace(/^( *)# ?( *(?:[a-z]+:|- name:|What they).*)$/gmu, '$1$2');
    expect(used).toContain('\n    - name: Halloran');
    const { yaml } = readYaml('screen.config.yaml', used);
    const { config, problems } = (yaml && parseConfig(yaml)) ?? {};
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ owner: { name: 'Nora Whitlock', events: ['PubCamp'] } });
  });
});

describe('rules to start from', () => {
  it.each(['strangers', 'open', 'strict'])('extend the policy %s', (policy) => {
    const text = starterRules({ ...nora, policy });
    const { policy: written, problems } = parsePolicy('my-rules.yaml', text);
    expect(problems).toEqual([]);
    expect(written?.extends.map(({ value }) => value)).toEqual([policy]);
    expect(refusalsOfYaml('policy', text)).toEqual([]);
  });
});
