import { type Decision } from '../core/decision.js';
import { type Reply } from '../core/reply.js';
import { counted, decisionTitles } from '../core/report-words.js';
import { type ReportHead, type ReportTail, type Reporter } from '../core/report.js';
import { Counter, type Statistics } from '../core/statistics.js';
import { type DecisionName, decisions } from '../core/written.js';
import { spokenDate } from './html/calendar.js';
import { filters } from './html/filters.js';
import { invitationArticle } from './html/invitation.js';
import { Markup, type Part, markup } from './html/markup.js';
import { overview } from './html/overview.js';
import { script, scriptHash } from './html/script.js';
import { style, styleHash } from './html/style.js';

/** One page to look at, to search and to print; complete in itself, and readable without its script. */
export const html: Reporter = {
  name: 'html',
  about:
    'one page to look at: charts, reasons, replies to copy; searchable, and complete in itself',
  extension: 'html',
  showsReplies: true,
  render({ quiet }) {
    const decided: Decided[] = [];
    const counter = new Counter();
    let head: ReportHead | undefined;
    return {
      begin(given) {
        head = given;
        return '';
      },
      decision(decision, { reply }) {
        decided.push({ decision, reply });
        counter.count(decision);
        return '';
      },
      end: (tail) => pageOf({ head, tail, decided, statistics: counter.statistics(), quiet }).text,
    };
  },
};

interface Decided {
  readonly decision: Decision;
  readonly reply: Reply | undefined;
}

interface Page {
  readonly head: ReportHead | undefined;
  readonly tail: ReportTail;
  readonly decided: readonly Decided[];
  readonly statistics: Statistics;
  readonly quiet: boolean;
}

const securityPolicy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

function pageOf(page: Page): Markup {
  const title = counted(page.tail.summary.invitations, 'invitation');
  const list = page.quiet || page.decided.length === 0 ? undefined : invitations(page);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(securityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}, screened</title>
<style>${new Markup(style)}</style>
</head>
<body>
${list && markup`<a class="skip" href="#invitations">Skip to the invitations</a>`}
${heading(page, title)}<main>
${overview(page.statistics, page.tail)}${list}</main>
${footer(page.head)}${list && markup`<script>${new Markup(script)}</script>`}
</body>
</html>
`;
}

function heading({ head, decided }: Page, title: string): Markup {
  const files = [...new Set(decided.map(({ decision }) => decision.file))];
  const shown = files.length > 3 ? [...files.slice(0, 3), `${files.length - 3} more`] : files;
  const by =
    head &&
    markup`Screened on <time datetime="${head.today}">${spokenDate(head.today)}</time> by the policy <strong>${head.policy.name}</strong>, ${counted(head.policy.rules, 'rule')}. `;
  return markup`<header class="top"><p class="files">${shown.join(', ')}</p>
<h1>${title}</h1>
<p class="lede">${by}These are suggestions: nothing was sent or changed.</p></header>
`;
}

function invitations({ decided, statistics }: Page): Markup {
  const severalFiles = decided.some(({ decision }) => decision.file !== decided[0]?.decision.file);
  const places = new Map(statistics.rules.map(({ name }, at) => [name, at]));
  const article = ({ decision, reply }: Decided): Markup => {
    const won = decision.reasons.filter((reason) => reason.won).map(({ rule }) => rule);
    const rules = [...new Set(won.length === 0 ? [null] : won)];
    const where = `${severalFiles ? `${decision.file}, ` : ''}row ${decision.row}`;
    return invitationArticle(decision, reply, {
      where,
      rules: rules.flatMap((rule) => places.get(rule) ?? []),
    });
  };
  const groups = decisions.map((name) => {
    const members = decided.filter(({ decision }) => decision.decision === name);
    return group(name, members.length, members.map(article));
  });
  return markup`<section aria-labelledby="invitations"><h2 id="invitations" tabindex="-1">Invitations</h2>
${filters(statistics)}${groups}<p class="nothing" hidden>Nothing matches. “Clear” shows them all.</p>
</section>
`;
}

function group(name: DecisionName, count: number, articles: Part): Part {
  if (count === 0) return undefined;
  return markup`<section class="group ${name}" aria-labelledby="${name}"><h3 id="${name}">${decisionTitles[name]} <span class="count">${count}</span></h3>
${articles}</section>
`;
}

function footer(head: ReportHead | undefined): Markup {
  const by = head && `${head.tool.name} ${head.tool.version}. `;
  return markup`<footer>${by}This page is complete in itself and asks nothing of the network. It holds what other people wrote: keep it as you would their messages.</footer>
`;
}
