/** How the page looks. Its hash stands in the page's content security policy; a test compares the two. */
export const style = `:root {
  color-scheme: light dark;
  --page: #faf9f7; --ink: #1e2024; --soft: #5b606a; --line: #e3e0da; --field: #ffffff; --link: #1f5578;
  --accept: #17734f; --ask: #875700; --decline: #a03a55; --mark: #fde8a6; --mark-ink: #1e2024;
  --accept-fill: #2b8a63; --ask-fill: #c08a22; --decline-fill: #b65570; --control: #8b8f98;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #16181b; --ink: #e6e4e0; --soft: #a3a8b1; --line: #30343a; --field: #1e2125; --link: #8fc1e3;
    --accept: #66c99e; --ask: #e3b65b; --decline: #ef96ab; --mark: #5b4a10; --mark-ink: #fff3c6;
    --accept-fill: #409672; --ask-fill: #c2963c; --decline-fill: #b8647b; --control: #767c86;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 9rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.25rem 5rem; max-width: 68rem; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, ol, figure, blockquote, pre, fieldset { margin: 0; padding: 0; }
h1 { font-size: clamp(1.9rem, 1.4rem + 2vw, 2.6rem); line-height: 1.15; font-weight: 650; letter-spacing: -0.015em; }
h2 { font-size: 1.35rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.005em; }
h3 { font-size: 1.05rem; font-weight: 650; }
h4 { font-size: 1rem; font-weight: 650; line-height: 1.35; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
code { font: 0.8125rem/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; color: var(--soft); }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0.05em 0.1em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -5rem; padding: 0.6rem 1rem; background: var(--field); z-index: 2; }
.skip:focus { top: 1rem; }
.none, .share, .headline, .facts, .label, summary, figcaption, th, .found { color: var(--soft); }

.top { padding: 3.5rem 0 2.5rem; }
.top .files { color: var(--soft); margin-bottom: 0.4rem; }
.top .lede { margin-top: 0.9rem; max-width: 42rem; color: var(--soft); }
.top .lede strong { color: var(--ink); font-weight: 600; }

.overview { padding-bottom: 3rem; }
.overview > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
figcaption { font-size: 0.875rem; margin-bottom: 0.75rem; }
svg { display: block; overflow: visible; }
svg text { fill: currentColor; font-size: 0.8125rem; }
svg .number { fill: var(--soft); font-variant-numeric: tabular-nums; }
svg .guide { stroke: var(--line); stroke-dasharray: 2 4; }
svg .axis { stroke: var(--line); }
rect { stroke: var(--page); stroke-width: 1px; }
rect.accept, .accept h3::before { fill: var(--accept-fill); background: var(--accept-fill); }
rect.ask-for-context, .ask-for-context h3::before { fill: var(--ask-fill); background: var(--ask-fill); }
rect.decline, .decline h3::before { fill: var(--decline-fill); background: var(--decline-fill); }
figure .none { font-size: 0.875rem; margin-top: 0.5rem; }
figure.decisions > ul { display: flex; flex-wrap: wrap; gap: 1rem 3.5rem; margin: 1.1rem 0 0.25rem; }
figure.decisions .name { display: block; font-size: 0.9375rem; font-weight: 600; }
figure.decisions b { font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
figure.decisions .share { margin-left: 0.25rem; }
.accept .name, .accept .facts b { color: var(--accept); }
.ask-for-context .name, .ask-for-context .facts b { color: var(--ask); }
.decline .name, .decline .facts b { color: var(--decline); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 2.5rem 3.5rem; margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.remarks { margin-top: 2.5rem; padding-top: 1.75rem; border-top: 1px solid var(--line); font-size: 0.9375rem; max-width: 46rem; }
.remarks h3 { margin-bottom: 0.5rem; }
.remarks li { color: var(--soft); margin: 0.25rem 0; }
details { margin-top: 0.75rem; font-size: 0.875rem; }
summary { cursor: pointer; width: fit-content; padding: 0.15rem 0; }
summary:hover { color: var(--ink); }
table { border-collapse: collapse; width: 100%; margin-top: 0.5rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; font-weight: 400; padding: 0.3rem 0 0.3rem 0.75rem; border-bottom: 1px solid var(--line); vertical-align: bottom; overflow-wrap: normal; }
th:first-child { text-align: left; padding-left: 0; overflow-wrap: anywhere; }
thead th { line-height: 1.3; }

.filters {
  display: flex; flex-wrap: wrap; gap: 0.9rem 1.25rem; align-items: end; padding: 1rem 0; margin-top: 1rem;
  border-block: 1px solid var(--line); background: var(--page); font-size: 0.9375rem;
}
.filters > label { display: grid; gap: 0.25rem; }
.filters .search { flex: 1 1 12rem; }
.filters > label, legend { color: var(--soft); font-size: 0.8125rem; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; margin-bottom: 0.25rem; }
fieldset div { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; min-height: 2.4rem; align-items: center; }
fieldset label { display: inline-flex; align-items: center; gap: 0.4rem; white-space: nowrap; }
input, select, button, .reply { font: inherit; color: var(--ink); background: var(--field); border: 1px solid var(--control); border-radius: 6px; padding: 0.4rem 0.65rem; max-width: 100%; }
.filters select, .filters input[type="search"] { width: 100%; font-size: 0.9375rem; min-height: 2.4rem; }
.filters > label:not(.search) { flex: 0 1 11rem; }
input[type="checkbox"] { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--link); }
button { cursor: pointer; padding: 0.25rem 0.8rem; font-size: 0.875rem; }
button:hover { border-color: var(--ink); }
.result { flex: 1 0 100%; display: flex; gap: 1rem; align-items: center; }
.found { font-variant-numeric: tabular-nums; min-width: 9rem; }
.nothing { padding: 3rem 0; color: var(--soft); }

.group h3 { padding: 3rem 0 0.9rem; font-size: 1.2rem; }
.group h3::before { content: ""; display: inline-block; width: 0.65rem; height: 0.65rem; border-radius: 2px; margin-right: 0.6rem; }
.group h3 .count { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; margin-left: 0.35rem; }
article {
  display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 0.5rem 2.5rem; padding: 1.6rem 0; border-top: 1px solid var(--line);
  content-visibility: auto; contain-intrinsic-size: auto 11rem;
}
.who p { font-size: 0.9375rem; margin-top: 0.2rem; }
.who .facts, .who .profile { font-size: 0.875rem; }
.facts time { white-space: nowrap; }
.facts b { font-weight: 600; }
.facts em { color: var(--ink); font-style: normal; }
blockquote, .case > .none { white-space: pre-wrap; max-width: 44rem; }
blockquote { font-size: 1.0625rem; line-height: 1.6; }
.reasons { margin-top: 0.75rem; font-size: 0.9375rem; max-width: 46rem; }
.reasons > li { position: relative; padding-left: 4.75rem; margin-top: 0.3rem; }
.reasons i { position: absolute; left: 0; color: var(--soft); font-style: normal; }
.reasons code { display: inline-block; text-indent: 0; }
.reasons li li { color: var(--soft); padding-left: 1rem; text-indent: -1rem; }
.reasons li li::before { content: "\\2013\\00a0\\00a0"; }
.label { margin-top: 0.75rem; font-size: 0.875rem; }
.questions { list-style: disc; padding-inline-start: 1.25rem; font-size: 0.9375rem; max-width: 44rem; }
.case details p { max-width: 46rem; margin-top: 0.5rem; color: var(--soft); }
.case details p b { color: var(--ink); font-weight: 600; margin-right: 0.35rem; }
.reply { margin: 0.5rem 0; padding: 0.7rem 0.9rem; max-width: 44rem; line-height: 1.5; white-space: pre-wrap; user-select: all; }
footer { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; }

@media (min-width: 60rem) and (min-height: 36rem) {
  .filters { position: sticky; top: 0; z-index: 1; }
}
@media (max-width: 48rem) {
  .top { padding: 2rem 0; }
  article { grid-template-columns: minmax(0, 1fr); gap: 0.9rem; padding: 1.4rem 0; }
  .filters > label:not(.search) { flex: 1 1 8rem; }
  .filters fieldset { flex: 1 0 100%; }
}
@media (max-width: 26rem) {
  .reasons > li { padding-left: 0; margin-top: 0.6rem; }
  .reasons i { position: static; display: block; }
  figure.decisions > ul { gap: 0.75rem 2rem; }
}
@media print {
  @page { margin: 16mm; }
  :root { color-scheme: light; --page: #ffffff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .filters, .skip, details:not([open]), button { display: none !important; }
  article { content-visibility: visible; break-inside: avoid; grid-template-columns: 12rem minmax(0, 1fr); }
  h2, h3 { break-after: avoid; }
  figure { break-inside: avoid; }
  rect, mark { print-color-adjust: exact; }
  .profile a { text-decoration: none; }
}
`;

/** The SHA-256 of {@link style}, as a content security policy names it. */
export const styleHash = 'sha256-X71HY/EeG3WDCUq+oH47cTbAhzaMcvCQEu1/dj0xsHQ=';
