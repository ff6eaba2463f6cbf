// How the HTML runbook looks. It stands in the document itself: nothing is loaded from anywhere.

/** The style sheet: light and dark as the reader's system is, and sober on paper. */
export const STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --sunken: #f6f7f9; --ink: #14181d; --ink-2: #48515b; --line: #cfd4da;
  --fine: #e3e6ea; --hold: #b07200; --hold-tint: #fff6e2; --hold-ink: #835000; --stop: #ad221a; --stop-tint: #fdeeec; --link: #1b57b0; }
@media (prefers-color-scheme: dark) { :root { --page: #15181c; --sunken: #1d2126; --ink: #e8ebee; --ink-2: #adb6bf; --line: #3b434c;
  --fine: #2a3037; --hold: #d99a1c; --hold-tint: #2c2413; --hold-ink: #f0bd5a; --stop: #ff9087; --stop-tint: #361c1a; --link: #8ab8ff; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0 auto; max-width: 66rem; padding: 24px; background: var(--page); color: var(--ink);
  font: 15px/1.5 "Inter", "Helvetica Neue", "Segoe UI", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; font-weight: 600; }
h1 { font-size: 26px; margin: 0; }
h2 { font-size: 20px; border-top: 2px solid var(--ink); padding-top: 10px; margin-top: 2.2em; }
h3 { font-size: 17px; }
h4, h5, h6 { font-size: 15px; }
p, ul, ol, dl, table, pre { margin: 0.5em 0; }
a { color: var(--link); overflow-wrap: anywhere; }
.lead { color: var(--ink-2); margin: 4px 0 12px; }
bdi { unicode-bidi: isolate; }
.times { color: var(--ink-2); margin: -0.2em 0 0.6em; font-variant-numeric: tabular-nums; }
nav { background: var(--sunken); border: 1px solid var(--fine); border-radius: 5px; padding: 12px 16px; margin: 20px 0; }
nav h2 { border: 0; margin: 0 0 4px; padding: 0; font-size: 15px; }
nav ul { list-style: none; padding: 0; margin: 0; columns: 2; column-gap: 32px; }
nav ul ul { columns: 1; padding-left: 16px; }
nav li { break-inside: avoid; padding: 1px 0; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: 2px 16px; }
dl.facts dt { color: var(--ink-2); }
dl.facts dd { margin: 0; white-space: pre-wrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--fine); }
th { color: var(--ink-2); font-weight: 500; border-bottom-color: var(--line); }
.prose { white-space: pre-wrap; margin: 0.5em 0; max-width: 46rem; }
pre { background: var(--sunken); border: 1px solid var(--fine); border-radius: 3px; padding: 8px 12px; white-space: pre-wrap;
  overflow-wrap: anywhere; tab-size: 4; }
code { font: 13px/1.5 "JetBrains Mono", "DejaVu Sans Mono", Consolas, monospace; }
.expect { color: var(--ink-2); white-space: pre-wrap; margin: 0.3em 0 0.6em; }
ol.steps, ul.checks, ol.roll { list-style: none; padding: 0; }
li.step { border-top: 1px solid var(--fine); padding: 10px 0 8px 30px; position: relative; }
li.depth1 { margin-left: 24px; } li.depth2 { margin-left: 48px; } li.depth3 { margin-left: 72px; } li.depth4 { margin-left: 96px; }
ul.checks > li { padding: 3px 0 3px 30px; position: relative; }
.box { position: absolute; left: 0; font: 18px/1.3 "DejaVu Sans", "Segoe UI Symbol", sans-serif; }
.name { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; margin-right: 4px; }
.beside { color: var(--ink-2); margin-left: 12px; white-space: pre-wrap; }
.mark { color: var(--stop); border: 1px solid currentColor; border-radius: 3px; padding: 0 5px; margin-left: 12px; font-size: 13px; font-weight: 600; }
.notice { border-left: 4px solid var(--stop); background: var(--stop-tint); padding: 8px 12px; margin: 0.6em 0; }
.hold { border: 2px solid var(--hold); background: var(--hold-tint); border-radius: 5px; padding: 10px 16px; margin: 18px 0; }
.hold > :first-child { margin-top: 0; color: var(--hold-ink); }
.hold ol.roll { list-style: decimal; padding-left: 24px; }
footer { margin-top: 40px; border-top: 1px solid var(--line); padding-top: 8px; color: var(--ink-2); font-size: 13px; }
@media screen and (max-width: 40rem) { nav ul { columns: 1; } dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-bottom: 6px; } }
@media print { :root { color-scheme: light; --page: #ffffff; --sunken: #ffffff; --ink: #000000; --ink-2: #333333; --line: #888888; --fine: #bbbbbb;
  --hold: #000000; --hold-tint: #ffffff; --hold-ink: #000000; --stop: #000000; --stop-tint: #ffffff; --link: #000000; }
  @page { margin: 14mm; } body { max-width: none; padding: 0; font-size: 10.5pt; } nav { break-after: page; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; } li.step, .hold, .notice, tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
