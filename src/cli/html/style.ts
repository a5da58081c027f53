/** The whole look of a page: legible in light and dark, in print, and by keyboard. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1c1f; --paper: #fdfdfb; --faint: #5c6168; --line: #d5d7da;
  --first: #ffe9a8; --second: #c9e4ff; --both: #cdeccb; --bad: #a3210f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e6; --paper: #16181b; --faint: #a4a9b0; --line: #3a3e44;
  --first: #5c4a10; --second: #173f63; --both: #1f4d23; --bad: #ff9d8a; } }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.05rem; margin: 0; }
a { color: inherit; } a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.both-sides td { width: 48%; overflow-wrap: anywhere; } .both-sides th[scope=row] { width: 4.5rem; font-weight: normal; }
article { border-top: 2px solid var(--line); padding: 1rem 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 46rem; }
mark { color: inherit; padding: 0 0.1em; border-radius: 0.2em; }
mark.first { background: var(--first); border-bottom: 2px dotted; }
mark.second { background: var(--second); border-bottom: 2px dashed; }
mark.both { background: var(--both); border-bottom: 2px solid; }
.faint { color: var(--faint); } .bad { color: var(--bad); font-weight: 600; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; }
.target { display: block; scroll-margin-top: 1rem; }
@media print { nav { display: none; } article { break-inside: avoid; } }
`
