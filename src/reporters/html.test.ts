import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision } from '../core/decision.js';
import { type Reply } from '../core/reply.js';
import { visible } from '../core/visible.js';
import { hostileTexts } from '../testing/hostile.js';
import { type Element, elementsOf } from '../testing/page.js';
import { anyDecision, decision, reason, reportOf, subjectOf, tailOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { html } from './html.js';
import { script, scriptHash } from './html/script.js';
import { style, styleHash } from './html/style.js';

function pageOf(decided: readonly Decision[], reply?: Reply): readonly Element[] {
  const subjects = new Map(decided.map((one) => [one, subjectOf(one, {}, reply)]));
  return elementsOf(reportOf(html, decided, {}, undefined, subjects));
}

const all = (page: readonly Element[], tag: string, className?: string): readonly Element[] =>
  page.filter(
    (one) =>
      one.tag === tag &&
      (className === undefined || one.attributes['class']?.split(' ').includes(className)),
  );
const texts = (elements: readonly Element[]): readonly string[] => elements.map(({ text }) => text);

/** What one invitation's article says, of these tags and class. */
function said(given: Partial<Decision>, tag: string, className?: string, reply?: Reply) {
  const [article] = all(pageOf([decision(given)], reply), 'article');
  return texts(all(article?.inside ?? [], tag, className));
}

const reply = (given: Partial<Reply> = {}): Reply => ({
  id: 'x', name: 'Ann', profileUrl: '', decision: 'decline', rule: 'r', language: 'de', text: 'Hallo', tooLong: false, ...given,
}); // prettier-ignore

function noReply(given: Partial<Reply>): Reply {
  const { text: _, ...rest } = reply(given);
  return rest;
}

describe('the page', () => {
  it.each([
    ['style', style, styleHash],
    ['script', script, scriptHash],
  ])('allows its own %s by its hash, and nothing else', (_, text, hash) => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    const meta = pageOf([decision()]).find(({ attributes }) => 'http-equiv' in attributes);
    expect(meta?.attributes['content']).toContain(`'${hash}'`);
    expect(meta?.attributes['content']).toMatch(/^default-src 'none';/u);
    expect(meta?.attributes['content']).not.toContain('unsafe');
  });

  it('has headings for all its parts, and a landmark for each', () => {
    const decided = (['decline', 'accept'] as const).map((name) => decision({ decision: name }));
    const page = pageOf(decided);
    expect(page.flatMap(({ tag, text }) => (/^h\d$/u.test(tag) ? [`${tag} ${text}`] : []))).toEqual(
      [
        'h1 2 invitations', 'h2 Overview', 'h2 Invitations', 'h3 Accept 1', 'h4 Ann Lee', 'h3 Decline 1', 'h4 Ann Lee',
      ],
    ); // prettier-ignore
    for (const tag of ['header', 'main', 'footer']) expect(all(page, tag)).toHaveLength(1);
  });

  it('has a text for every drawing, and its numbers in a table', () => {
    const decided = [
      decision({ source: 'group', reasons: [reason({ rule: 'friend' })] }),
      decision({ decision: 'decline', sentAt: '2026-01-05' }),
    ];
    const page = pageOf(decided);
    expect(all(page, 'svg').map(({ attributes }) => attributes['aria-label'])).toEqual([
      'Of 2 decisions: Accept 1, Ask for context 0, Decline 1',
      'Rules that decided: friend 1, no rule 1',
      'By month: January 2026 1, March 2026 1',
      'How they found you: group 1',
    ]);
    expect(all(page, 'table')).toHaveLength(4);
    expect(texts(all(page, 'tbody')).join(' ')).toContain('friend1001');
  });

  it('offers a choice of rules and of months only where there is one', () => {
    const choices = (...decided: readonly Partial<Decision>[]) =>
      all(pageOf(decided.map((one) => decision(one))), 'select').map(
        ({ attributes }) => attributes['name'],
      );
    expect(choices({})).toEqual([]);
    expect(choices({ sentAt: null }, { reasons: [reason()] })).toEqual(['rule', 'month']);
  });

  it('draws ten bars of more, and says how many it leaves to the table', () => {
    const rules = Array.from({ length: 13 }, (_, at) => reason({ rule: `rule-${at}` }));
    const page = pageOf([decision({ reasons: rules })]);
    expect(texts(all(page, 'figure'))[1]).toContain('3 more in the table');
    expect(all(all(page, 'table')[1]?.inside ?? [], 'tr')).toHaveLength(14);
  });

  it('says so where the input has no dates and no sources', () => {
    const page = pageOf([decision({ sentAt: null })]);
    expect(texts(all(page, 'figure')).filter((text) => /does not say/u.test(text))).toHaveLength(2);
  });

  it('says what is to be known of the run, and its problems', () => {
    const one = decision();
    const numbers = { unsettled: 3 };
    const problems = [{ code: 'bad-csv', severity: 'error', message: 'an <odd> quote' }] as const;
    const page = elementsOf(reportOf(html, [one], {}, tailOf([one], { numbers, problems })));
    const items = texts(all(page, 'div', 'remarks').flatMap(({ inside }) => all(inside, 'li')));
    expect(items).toHaveLength(2);
    expect(items[1]).toBe('an <odd> quote');
  });

  it('says how many are not in it', () => {
    const hidden = { accept: 41, 'ask-for-context': 0, decline: 0 };
    const page = reportOf(html, [decision()], {}, tailOf([decision()], { hidden }));
    expect(page).toContain('41 invitations more not in this page');
  });

  it('has no list where only the numbers are asked for, and then no script', () => {
    const page = elementsOf(reportOf(html, [decision()], { quiet: true }));
    expect(['article', 'form', 'script'].map((tag) => all(page, tag).length)).toEqual([0, 0, 0]);
    expect(all(page, 'svg').length).toBeGreaterThan(0);
  });

  it('is whole where nothing was decided', () => {
    expect(texts(all(pageOf([]), 'h1'))).toEqual(['0 invitations']);
  });
});

describe('an invitation', () => {
  it.each<readonly [string, Partial<Decision>, string, string | undefined, readonly string[]]>([
    ['its name', { name: 'Ann' }, 'h4', undefined, ['Ann']],
    ['a stand-in for a blank name', { name: ' \u200b' }, 'h4', undefined, ['(no name)']],
    ['its headline', { headline: 'CEO' }, 'p', 'headline', ['CEO']],
    ['its note, with its line breaks', { note: 'one\r\ntwo' }, 'blockquote', undefined, ['one\ntwo']],
    ['that there is no note', { note: '' }, 'p', 'none', ['No note']],
    ['that the file has no notes', { note: null }, 'p', 'none', ['The file says nothing of a note']],
    ['its day', { sentAt: '2026-03-05' }, 'time', undefined, ['5 March 2026']],
    ['its rules, with their places', { reasons: [reason()] }, 'code', undefined, ['rule rules.yaml:7']],
    ['what speaks for and against it', { reasons: [reason(), reason({ won: false }), reason({ won: false, decision: 'decline' })] }, 'i', undefined, ['because', 'also', 'against']],
    ['what it rests on, where that says more than a name', { reasons: [reason({ observed: [{ rule: 'a', because: 'wrote twice' }, { rule: 'b', because: 'b' }] })] }, 'code', undefined, ['rule rules.yaml:7', 'a']],
    ['why no rule decided', { byDefault: true }, 'i', undefined, ['because']],
    ['what is unknown', { unsettled: true, unchecked: [{ rule: 'r', missing: ['industry'], mattered: true }] }, 'li', undefined, ['unknown industry']],
    ['its questions', { questions: [{ rule: 'r', question: 'How so?' }] }, 'ul', 'questions', ['How so?']],
    ['that rules disagree', { conflict: true }, 'em', undefined, ['rules disagree']],
    ['that it is old', { expired: true }, 'em', undefined, ['probably expired']],
  ])('has %s', (_, given, tag, className, expected) => {
    expect(said(given, tag, className)).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, Reply, string, string | undefined, readonly string[]]>([
    ['to copy, with its line breaks', reply({ text: '\nHi,\nno.' }), 'pre', 'reply', ['\nHi,\nno.']],
    ['and says where it is too long', reply({ tooLong: true }), 'details', undefined, ['Reply to copy, and detailsHalloLonger than the 300 characters that fit into an answer']],
    ['or why there is none', noReply({ none: 'a fraud' }), 'details', undefined, ['DetailsNo reply a fraud']],
    ['but not where it is accepted', noReply({ decision: 'accept', none: 'no need' }), 'details', undefined, []],
  ])('has the reply %s', (_, given, tag, className, expected) => {
    expect(said({}, tag, className, given)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a word that matched', 'Buy bees now', [['note', 4, 8]], ['bees']],
    ['words that overlap or touch as one', 'Buy bees now', [['note', 4, 8], ['note', 6, 12], ['note', 0, 4]], ['Buy bees now']],
    ['a word of what is left without courtesies', 'Hi Ann, BUY bees', [['note-core', 'buy bees']], ['BUY bees']],
    ['a word of it by itself', 'Beeswax, dear bees', [['note-core', 'bees']], ['bees']],
    ['a part of a word, where it stands nowhere else', 'Beeswax', [['note-core', 'bees']], ['Bees']],
    ['nothing that is not there', 'Buy bees', [['note', 4, 5, 'x'], ['headline', 0, 3], ['note-core', 'sell']], []],
  ] as const)('has %s marked in the note', (_, note, found, expected) => {
    const evidence = found.map(([fact, at, end, words]) =>
      typeof at === 'string'
        ? { fact, matched: at, start: 0, end: at.length }
        : { fact, matched: words ?? note.slice(at, end), start: at, end },
    );
    expect(said({ note, reasons: [reason({ evidence })] }, 'mark')).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['https://www.linkedin.com/in/ann-lee/', 'https://www.linkedin.com/in/ann-lee/', 'linkedin.com/in/ann-lee'],
    ['http://example.com/J%C3%BC', 'http://example.com/J%C3%BC', 'example.com/Jü'],
    ['linkedin.com/in/ann', 'https://linkedin.com/in/ann', 'linkedin.com/in/ann'],
    ['javascript:alert(1)', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
    ['https://linkedin.com@evil.example/', undefined, undefined],
    ['//evil.example', undefined, undefined],
    ['evil.example/linkedin.com/', undefined, undefined],
    ['https://', undefined, undefined],
  ])('links to %s only if it is an address of the web', (profileUrl, href, text) => {
    const [link] = all(pageOf([decision({ profileUrl })]), 'a').slice(1);
    expect([link?.attributes['href'], link?.text]).toEqual([href, text]);
    if (link !== undefined) expect(link.attributes['rel']).toBe('noopener noreferrer');
  }); // prettier-ignore
});

describe('what strangers wrote', () => {
  const full = (text: string): Decision =>
    decision({
      name: text,
      headline: text,
      note: text,
      source: text,
      profileUrl: `my page: ${text}`,
      reasons: [reason({ because: text, evidence: [] })],
      questions: [{ rule: 'rule', question: text }],
    });
  const shape = (page: readonly Element[]): readonly string[] =>
    page.map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(' ')}`);
  const plain = shape(pageOf([full('plain')], reply({ text: 'plain', name: 'plain' })));

  it.each(hostileTexts)('makes no element and no attribute: %j', (text) => {
    expect(shape(pageOf([full(text)], reply({ text, name: text })))).toEqual(plain);
  });

  it('makes one article of each invitation, whatever it is, that says it exactly', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 4 }), (decided) => {
        const articles = all(pageOf(decided), 'article');
        expect(articles).toHaveLength(decided.length);
        const notes = (given: readonly (string | null)[]) =>
          given
            .flatMap((note) => (note === null ? [] : visible(note).trim()))
            .filter((note) => note !== '')
            .toSorted();
        expect(notes(articles.flatMap(({ inside }) => texts(all(inside, 'blockquote'))))).toEqual(
          notes(decided.map(({ note }) => note)),
        );
      }),
      runs,
    );
  });
});
