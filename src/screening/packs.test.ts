import { describe, expect, it } from 'vitest';
import { dayOf } from '../core/day.js';
import { Run } from '../core/run.js';
import { draftReply, replyLimit } from '../core/reply.js';
import { renderTemplate } from '../core/template.js';
import { shippedPacks } from '../files/policy-files.js';
import { invitation } from '../testing/invitation.js';
import { loadPolicy } from './load-policy.js';
import { testPolicies } from './test-policies.js';
import { vocabulary } from './vocabulary.js';

const today = dayOf(2026, 3, 15) ?? 0;
const packs = await shippedPacks();
const presets = ['strangers', 'open', 'strict'];
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'];

async function replyTo(
  preset: string,
  note: string,
  cells: Readonly<Record<string, string | number>> = {},
) {
  const { policy } = await loadPolicy(preset);
  if (policy === undefined) throw new Error(preset);
  const run = new Run(
    { policy, vocabulary, today },
    invitation({ name: 'Jo Marsh', note, ...cells }),
  );
  return draftReply(run.evaluate());
}

describe.each(packs)('the shipped pack %s', (pack) => {
  it('loads without a problem', async () => {
    expect((await loadPolicy(pack)).problems).toEqual([]);
  });

  it('does what its examples say', async () => {
    const { results, problems } = await testPolicies([pack], { today });
    expect(problems).toEqual([]);
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  it('says why with every rule', async () => {
    const { policy } = await loadPolicy(pack);
    const silent = policy?.rules.filter(({ because }) => because === undefined) ?? [];
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('the examples of all packs together', () => {
  it('shows every rule once true and once false', async () => {
    const { coverage } = await testPolicies(packs, { today });
    const unseen = coverage.filter(
      ({ never }) => never.includes('true') || never.includes('false'),
    );
    expect(unseen.map(({ rule, never }) => `${rule}: never ${never.join(', ')}`)).toEqual([]);
  });
});

describe('replies', () => {
  it.each(presets)('of %s fit into an answer, for a sender with a long name', async (preset) => {
    const { policy } = await loadPolicy(preset);
    const long = policy?.rules.flatMap(({ id, reply }) =>
      [...(reply?.byLanguage ?? [])]
        .map(([language, template]) => ({
          id,
          language,
          text: renderTemplate(template, () => 'Maximiliane'),
        }))
        .filter(({ text }) => Array.from(text).length > replyLimit),
    );
    expect(long).toEqual([]);
  });

  it.each(presets)('of %s are in every language, or in none', async (preset) => {
    const { policy } = await loadPolicy(preset);
    const missing = policy?.rules.flatMap(({ id, reply }) =>
      languages
        .filter((language) => reply?.byLanguage.has(language) === false)
        .map((language) => `${id}: ${language}`),
    );
    expect(missing).toEqual([]);
  });

  it('are in the language of the note', async () => {
    expect(
      await replyTo(
        'strangers',
        'Ich möchte Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.',
      ),
    ).toMatchObject({
      decision: 'decline',
      language: 'de',
    });
    expect(await replyTo('strangers', '')).toMatchObject({ decision: 'decline', language: 'en' });
  });

  it.each(presets)('of %s do not answer who looks like a fraud', async (preset) => {
    const note =
      'Dear beneficiary, I am a lawyer and your late relative left an inheritance of $8 million. Send your bank details and a small transfer fee.';
    const { text, none, decision } = await replyTo(preset, note);
    expect(decision).toBe('decline');
    expect(text).toBeUndefined();
    expect(none).toBeDefined();
  });
});
