/**
 * What makes the invitations searchable. The page says everything without it. Its hash stands in the
 * page's content security policy, so that no other script runs; a test compares the two.
 */
export const script = `'use strict';
const form = document.querySelector('.filters');
const found = document.querySelector('.found');
const nothing = document.querySelector('.nothing');
const groups = [...document.querySelectorAll('.group')].map((section) => ({
  section,
  count: section.querySelector('.count'),
  articles: [...section.querySelectorAll('article')],
}));
const all = groups.reduce((sum, { articles }) => sum + articles.length, 0);
const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const texts = new WeakMap();
function textOf(article) {
  if (!texts.has(article)) {
    const parts = article.querySelectorAll('.who, .case > :not(details)');
    texts.set(article, fold([...parts].map((part) => part.textContent).join(' ')));
  }
  return texts.get(article);
}
function choose() {
  const chosen = new FormData(form);
  const words = fold(chosen.get('words')).split(/\\s+/).filter(Boolean);
  const decisions = new Set(chosen.getAll('decision'));
  const rule = chosen.get('rule') ?? '*';
  const month = chosen.get('month') ?? '*';
  const matches = (article) =>
    decisions.has(article.dataset.decision) &&
    (rule === '*' || article.dataset.rules.split(' ').includes(rule)) &&
    (month === '*' || article.dataset.month === month) &&
    words.every((word) => textOf(article).includes(word));
  let shown = 0;
  for (const { section, count, articles } of groups) {
    let here = 0;
    for (const article of articles) {
      const match = matches(article);
      if (article.hidden === match) article.hidden = !match;
      if (match) here += 1;
    }
    section.hidden = here === 0;
    count.textContent = here === articles.length ? String(here) : here + ' of ' + articles.length;
    shown += here;
  }
  nothing.hidden = shown > 0;
  found.textContent = shown + ' of ' + all + ' shown';
}
let soon;
form.hidden = false;
form.addEventListener('input', () => {
  clearTimeout(soon);
  soon = setTimeout(choose, 100);
});
form.addEventListener('reset', () => setTimeout(choose));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('toggle', ({ target }) => {
  const reply = target.querySelector('.reply');
  if (!reply || target.querySelector('button')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    getSelection().selectAllChildren(reply);
    try {
      await navigator.clipboard.writeText(reply.textContent);
      button.textContent = 'Copied';
    } catch {
      button.textContent = document.execCommand('copy') ? 'Copied' : 'Selected: copy it yourself';
    }
    found.textContent = button.textContent;
  });
  reply.after(button);
}, true);
`;

/** The SHA-256 of {@link script}, as a content security policy names it. */
export const scriptHash = 'sha256-2EruZCoPdp4ZLb2h6/X8s4Qqy9leN//8WismtZhXyUc=';
