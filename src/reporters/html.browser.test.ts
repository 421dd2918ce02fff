import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Decision } from '../core/decision.js';
import { browserPath, launchBrowser } from '../testing/browser.js';
import { hostileTexts } from '../testing/hostile.js';
import { decision, reason, reportOf, subjectOf } from '../testing/report.js';
import { html } from './html.js';

const won = (rule: string, given: Partial<Decision>): Partial<Decision> => ({
  ...given,
  reasons: [
    reason({
      rule,
      because: `says “${given.name}”`,
      decision: given.decision ?? 'accept',
      evidence: [{ fact: 'note', matched: 'note', start: 2, end: 6 }],
      observed: [{ rule: 'seen', because: 'was seen' }],
    }),
    reason({ rule: 'other', won: false, decision: 'decline' }),
  ],
  observations: ['seen'],
  unchecked: [{ rule: 'unseen', missing: ['industry'], mattered: false }],
});

const people: readonly Partial<Decision>[] = [
  won('friend', { name: 'Ann Lee', note: 'A note about bees', sentAt: '2026-01-05', source: 'group' }),
  won('friend', { name: 'Bo Åkesson', note: 'A note about honey', decision: 'accept', sentAt: '2026-02-05' }),
  won('pitch', { name: 'Cy Dunn', note: 'A note about bees, to sell', decision: 'decline', sentAt: '2026-02-07' }),
  won('vague', { name: 'דנה לוי', note: 'A note', decision: 'ask-for-context', sentAt: null, questions: [{ rule: 'vague', question: 'What about?' }] }),
  { name: 'Eve', note: '', decision: 'ask-for-context', byDefault: true, conflict: true, unsettled: true, sentAt: '2026-02-09' },
]; // prettier-ignore

function pageOf(given: readonly Partial<Decision>[]): string {
  const decided = given.map((one, at) => decision({ id: `id${at}`, row: at + 1, ...one }));
  const subjects = new Map(
    decided.map((one) => {
      const { id, name, profileUrl, decision: decided } = one;
      const text = decided === 'accept' ? {} : { text: `Hi ${name},\nwhy?` };
      const reply = { id, name, profileUrl, decision: decided, tooLong: false, ...text };
      return [one, subjectOf(one, {}, reply)];
    }),
  );
  return reportOf(html, decided, {}, undefined, subjects);
}

const hostile = hostileTexts.map((text): Partial<Decision> => ({
  ...won(text, { name: text, note: text }),
  headline: text,
  profileUrl: text,
  source: text,
  questions: [{ rule: text, question: text }],
  decision: 'decline',
}));

const without =
  browserPath === undefined
    ? ' (skipped: there is none here - install chromium, or name one in CHROMIUM)'
    : '';

describe.skipIf(browserPath === undefined)(
  `the page in a browser${without}`,
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'screen-browser-'));
    let browser: Browser;
    let page: Page;
    const said: string[] = [];

    beforeAll(async () => {
      writeFileSync(join(folder, 'people.html'), pageOf(people));
      writeFileSync(join(folder, 'hostile.html'), pageOf(hostile));
      browser = await launchBrowser();
    }, 120_000);
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });
    afterEach(() => page.context().close());

    /** Opens one of the pages; whatever it says, or asks for, is kept in `said`. */
    async function open(name: string, options: BrowserContextOptions = {}): Promise<void> {
      const context = await browser.newContext({
        viewport: { width: 1200, height: 3000 },
        ...options,
      });
      page = await context.newPage();
      const url = pathToFileURL(join(folder, name)).href;
      said.length = 0;
      page.on('console', (message) => said.push(`console: ${message.text()}`));
      page.on('pageerror', (thrown) => said.push(`error: ${thrown.message}`));
      page.on('dialog', (dialog) => said.push(`dialog: ${dialog.message()}`));
      page.on('request', (request) => {
        if (request.url() !== url) said.push(`request: ${request.url()}`);
      });
      await page.goto(url);
    }

    const shown = (): Promise<readonly string[]> =>
      page.locator('article:visible h4').allInnerTexts();
    const count = (): Promise<string> => page.getByRole('status').innerText();

    /** The invitations that are shown once the page says that it has chosen. */
    async function shownAfter(words: string): Promise<readonly string[]> {
      await page.getByRole('status').filter({ hasText: words }).waitFor();
      return shown();
    }

    const openDetails = () =>
      page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');

    it('shows everything by decision, without a word on the console', async () => {
      await open('people.html');
      expect(await shown()).toEqual(['Ann Lee', 'Bo Åkesson', 'דנה לוי', 'Eve', 'Cy Dunn']);
      expect(await count()).toBe('5 of 5 shown');
      expect(said).toEqual([]);
    });

    it.each([
      ['a word', 'bees', ['Ann Lee', 'Cy Dunn']],
      ['words in any order', 'sell BEES', ['Cy Dunn']],
      ['a name without its accents', 'akesson', ['Bo Åkesson']],
      ['a rule', 'vague', ['דנה לוי']],
      ['a question', 'what about', ['דנה לוי']],
      ['what nobody says', 'xyzzy', []],
    ])('finds %s', async (_, words, names) => {
      await open('people.html');
      await page.getByRole('searchbox').fill(words);
      expect(await shownAfter(`${names.length} of 5 shown`)).toEqual(names);
      expect(await page.getByText('Nothing matches').isVisible()).toBe(names.length === 0);
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await shownAfter('5 of 5 shown')).toHaveLength(5);
    });

    it('chooses by decision, rule and month, together', async () => {
      await open('people.html');
      await page
        .getByRole('combobox', { name: 'Sent' })
        .selectOption({ label: 'February 2026 (3)' });
      expect(await shownAfter('3 of 5 shown')).toEqual(['Bo Åkesson', 'Eve', 'Cy Dunn']);
      await page.getByRole('checkbox', { name: 'Decline' }).uncheck();
      expect(await shownAfter('2 of 5 shown')).toEqual(['Bo Åkesson', 'Eve']);
      expect(await page.getByRole('heading', { level: 3, name: 'Accept' }).innerText()).toContain(
        '1 of 2',
      );
      expect(await page.getByRole('heading', { level: 3, name: 'Decline' }).count()).toBe(0);
      await page.getByRole('combobox', { name: 'Rule' }).selectOption({ label: 'no rule (1)' });
      expect(await shownAfter('1 of 5 shown')).toEqual(['Eve']);
    });

    it('can be used by the keyboard alone', async () => {
      await open('people.html', { viewport: { width: 1200, height: 700 } });
      const focus = () => page.evaluate<string>('document.activeElement.textContent');
      await page.keyboard.press('Tab');
      expect(await focus()).toBe('Skip to the invitations');
      const skip = await page.getByText('Skip to the invitations').boundingBox();
      expect(skip?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await focus()).toBe('Invitations');
      await page.keyboard.press('Tab');
      await page.keyboard.type('sell');
      expect(await shownAfter('1 of 5 shown')).toEqual(['Cy Dunn']);
      for (let tab = 0; tab < 6; tab += 1) await page.keyboard.press('Tab');
      expect(await focus()).toBe('Clear');
      const ring = await page.evaluate<string>(
        'getComputedStyle(document.activeElement).outlineStyle',
      );
      expect(ring).toBe('solid');
      for (const summary of ['linkedin', 'Reply to copy, and details']) {
        await page.keyboard.press('Tab');
        if (summary === 'linkedin') expect(await focus()).toContain('l.com/in/ann-lee');
        else expect(await focus()).toBe(summary);
      }
      await page.keyboard.press('Enter');
      // the button comes with the event, which the browser sends when it likes
      await page.getByRole('button', { name: 'Copy' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await focus()).toBe('Copy');
      await page.keyboard.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: /^Copied|^Selected/u })
        .waitFor();
      const selected = await page.evaluate<string>('getSelection().toString()');
      expect(selected).toBe('Hi Cy Dunn,\nwhy?');
      expect(said).toEqual([]);
    });

    it.each([
      ['light', 1200],
      ['light', 360],
      ['dark', 1200],
      ['dark', 360],
    ] as const)(
      'has no fault of contrast, roles or names in the %s at %i pixels',
      async (colorScheme, width) => {
        await open('people.html', { colorScheme, viewport: { width, height: 5000 } });
        await openDetails();
        await page.evaluate(axe.source);
        const violations = await page.evaluate<readonly string[]>(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html)))',
        );
        expect(violations).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
      },
    );

    it('is light or dark as the reader’s screen is', async () => {
      const ground: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await open('people.html', { colorScheme });
        ground.push(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'));
      }
      expect(ground).toEqual(['rgb(250, 249, 247)', 'rgb(22, 24, 27)']);
    });

    it('says everything without its script', async () => {
      await open('people.html', { javaScriptEnabled: false });
      expect(await shown()).toHaveLength(5);
      expect(await page.locator('form').isVisible()).toBe(false);
      await page.getByText('Reply to copy').first().click();
      expect(await page.locator('.reply:visible').count()).toBe(1);
    });

    it('prints what there is to read, and nothing to press', async () => {
      await open('people.html', { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      expect(await shown()).toHaveLength(5);
      expect(await page.locator('form, .skip').filter({ visible: true }).count()).toBe(0);
      expect(await page.evaluate<string>('getComputedStyle(document.body).color')).toBe(
        'rgb(30, 32, 36)',
      );
    });

    it('lets nothing happen that a stranger wrote, and nothing leave', async () => {
      await open('hostile.html');
      await openDetails();
      await page.getByRole('searchbox').fill('script');
      await page
        .getByRole('status')
        .filter({ hasNotText: `${hostile.length} of` })
        .waitFor();
      expect(await page.locator('article').count()).toBe(hostile.length);
      expect(await page.locator('script').count()).toBe(1);
      expect(
        await page.locator('img, iframe, base, link, object, embed, animate, b b').count(),
      ).toBe(0);
      expect(await page.title()).toBe(`${hostile.length} invitations, screened`);
      expect(page.url()).toMatch(/hostile\.html$/u);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.flatMap((link) => link.getAttribute('href')?.slice(0, 8) ?? []));
      expect(links.filter((href) => href !== '#invitat' && href !== 'https://')).toEqual([]);
      expect(said).toEqual([]);
    });

    it('keeps a text that runs from right to left to its own place', async () => {
      await open('people.html');
      const direction = await page.evaluate<string>(
        'getComputedStyle([...document.querySelectorAll("h4 bdi")].find((one) => one.textContent === "דנה לוי")).direction',
      );
      expect(direction).toBe('rtl');
    });
  },
);
