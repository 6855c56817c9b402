/** The style of the page, on the screen and on paper. */
export const pageStyle = `
body { margin: 0; padding: 2.5rem 1.5rem; color: #1c1b19; background: #fff;
  font: 18px/1.6 "Source Serif 4", Georgia, serif; overflow-wrap: anywhere; }
main { max-width: 38rem; margin: 0 auto; }
h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 .4em; }
h2 { font-size: 1.3em; line-height: 1.3; margin: 1.8em 0 .5em; }
h3, h4, h5, h6 { font-size: 1.05em; margin: 1.6em 0 .4em; }
p, ul, ol, blockquote, pre, table, figure { margin: 0 0 1em; }
.standfirst { color: #55504a; font-size: 1.1em; }
.byline { font-size: .85em; }
a { color: #2b59a8; }
blockquote { padding-inline-start: 1em; border-inline-start: 3px solid #767069; }
img { max-width: 100%; height: auto; }
figcaption { color: #55504a; font-size: .85em; }
pre { padding: .7em 1em; background: #f5f3ee; overflow: auto; white-space: pre-wrap; }
code { font: .88em ui-monospace, "DejaVu Sans Mono", monospace; }
table { border-collapse: collapse; }
th, td { padding: .25em .8em; border: 1px solid #b8b1a8; text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid #b8b1a8; margin: 2em 0; }
sup { line-height: 0; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.footnotes { margin-top: 2.5em; border-top: 1px solid #b8b1a8; padding-top: 1em; font-size: .85em; }
@media print { body { padding: 0; font-size: 11pt; } a { color: inherit; } h2, h3 { break-after: avoid; } }
`;
