/** The style of the page, on the screen and on paper. */
export const reportStyle = `
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem; color: #1c1b19; background: #fff;
  font: 15px/1.5 Georgia, "Source Serif 4", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 0 0 .3em; }
h2 { font-size: 1.15em; margin: 2em 0 .6em; border-bottom: 1px solid #767069; }
h3 { font-size: 1em; margin: 0; }
p { margin: 0 0 .6em; }
table { border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .1em 1em .1em 0; font-weight: normal; }
td { font-variant-numeric: tabular-nums; }
ol, ul { padding: 0; margin: 0; list-style: none; }
li.quotation { break-inside: avoid; margin: 0 0 1.4em; padding-inline-start: 1em; border-inline-start: 3px solid #767069; }
li.verified { border-color: #1d6b3c; }
li.drifted { border-color: #a4271c; }
blockquote { margin: .2em 0 .4em; font-size: 1.05em; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .1em 1em; margin: 0; font-size: .9em; }
dt { color: #55504a; }
dd { margin: 0; }
ins { background: #d9efdf; }
del { background: #f6dcd9; }
.block { display: grid; grid-template-columns: 1fr 15rem; gap: 0 1.5rem; break-inside: avoid; margin: 0 0 .8em; }
.block p { white-space: pre-line; margin: 0; }
.block.heading p { font-weight: bold; }
.block ul { font-size: .8em; line-height: 1.4; border-inline-start: 1px solid #b8b1a8; padding-inline-start: .7em; }
mark { color: inherit; background: #f3ecdc; border-bottom: 1px solid #767069; }
mark.verified { background: #e2f1e6; }
mark.drifted { background: #f9e3e0; }
sup { font-size: .7em; font-weight: bold; line-height: 0; }
@media print { body { padding: 0; font-size: 10.5pt; } a { color: inherit; text-decoration: none; } }
`;
