import type { InlineCode } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { atLineStart, type Dialect, doubled, inAddress, inText, likeGfm } from './dialect';
import { betweenLists } from './join';

/** Jekyll: kramdown with its GFM parser (kramdown.gettalong.org/syntax.html). */
export const kramdown: Dialect = {
  ...likeGfm,
  id: 'kramdown',
  parser: 'kramdown',
  isGfm: false,
  unsafe: [
    // Nothing escapes in addresses and titles.
    inAddress,
    // A table needs no delimiter row.
    { character: '|' },
    // Attribute lists, extensions and ids of headings: {: .x}, {::x}, {#x}.
    ...inText('{', { after: '[:#]' }),
    // Math, and marks that become guillemets.
    ...doubled('$<>'),
    // Definitions, and the mark that ends a block.
    ...atLineStart(':^'),
  ],
  // `Kramdown::Parser::GFM::ESCAPED_CHARS_GFM`.
  escapable: '\\.*_+`<>()[]{}#!:|"\'$=-~',
  escapesInAddresses: false,
  templates: 'liquid',
  has: { ...likeGfm.has, breaksInHeadings: false },
  print: {
    handlers: { break: () => '  \n', inlineCode, list: listFromStart },
    join: [betweenLists],
  },
};

/** A list’s first number is an attribute. */
function listFromStart(...[node, parent, state, info]: Parameters<typeof defaultHandlers.list>): string {
  const written = defaultHandlers.list(node, parent, state, info);
  const start = node.ordered ? (node.start ?? 1) : 1;
  return start === 1 ? written : `{: start="${start}"}\n${written}`;
}

/** A span ends at the first run of its backticks, even within a longer one. */
function inlineCode({ value }: InlineCode): string {
  const runs = value.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
  return fence === '`' ? fence + value + fence : `${fence} ${value} ${fence}`;
}
