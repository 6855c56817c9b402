import type { InlineCode } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { atLineStart, type Dialect, doubled, inAddress, inText, likeGfm, noteMark } from './dialect';
import { imageWithWidth } from './image';
import { betweenLists } from './join';

/** Jekyll: kramdown with its GFM parser (kramdown.gettalong.org/syntax.html). */
export const kramdown: Dialect = {
  ...likeGfm,
  id: 'kramdown',
  parser: 'kramdown',
  isGfm: false,
  unsafe: [
    noteMark,
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
  // `Kramdown::Parser::GFM::ESCAPED_CHARS_GFM`, without the backtick, which a table takes for code all the same.
  escapable: '\\.*_+<>()[]{}#!:|"\'$=-~',
  escapesInAddresses: false,
  templates: 'liquid',
  runs: new Set(['headingId', 'attributeList', 'definition', 'abbreviation', 'displayMath']),
  change: (node) => (node.type === 'html' ? { ...node, value: withMarkdownInside(node.value) } : node),
  has: { ...likeGfm.has, breaksInHeadings: false },
  print: {
    handlers: {
      break: () => '  \n',
      inlineCode,
      list: listFromStart,
      image: imageWithWidth((percent) => `{: width="${percent}%"}`),
    },
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

const block =
  /<(\/?)(address|article|aside|blockquote|center|details|div|figure|footer|header|main|nav|section)\b([^>]*)>/gi;

/** Markdown between an opening tag and its closing tag further down is read only if the tag asks for it. */
function withMarkdownInside(html: string): string {
  const open = new Map<string, number[]>();
  for (const { 1: closing, 2: name = '', index } of html.matchAll(block)) {
    const places = open.get(name.toLowerCase()) ?? [];
    if (closing) places.pop();
    else places.push(index);
    open.set(name.toLowerCase(), places);
  }
  const places = new Set([...open.values()].flat());
  return html.replace(block, (tag, closing, name, attributes, at) =>
    !closing && !/\bmarkdown=/.test(attributes) && places.has(at)
      ? `<${name}${attributes} markdown="1">`
      : tag,
  );
}
