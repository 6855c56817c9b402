import { defaultHandlers } from 'mdast-util-to-markdown';
import { atLineStart, type Dialect, doubled, likeGfm, punctuation } from './dialect';

/** Hugo: goldmark with Hugo’s default settings (gohugo.io/configuration/markup). */
export const goldmark: Dialect = {
  ...likeGfm,
  id: 'goldmark',
  parser: 'goldmark',
  unsafe: [
    // Attributes of headings, which stand at their end.
    { character: '{', inConstruct: 'headingAtx' },
    ...atLineStart('{'),
    // Guillemets.
    ...doubled('<>'),
    // Definitions.
    ...atLineStart(':'),
    // The end of the summary, wherever it stands.
    { character: '<', after: '!--' },
  ],
  // Hugo looks for the end of the summary before it reads Markdown, so a backslash does not hide it.
  // It does not see a break behind an escaped backslash.
  escapable: punctuation.replace(/[<\\]/g, ''),
  templates: 'hugo',
  has: { ...likeGfm.has, html: false },
  print: { handlers: { image } },
  markdownKeys: ['summary'],
};

/** goldmark shows the escapes of a description, and references for the quotation marks and dashes that it sets. */
const typographic = (text: string): string =>
  text
    .replace(/(^|[\s([{])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{])'/g, '$1‘')
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replaceAll('---', '—')
    .replaceAll('--', '–');

/** A picture alone whose description would need an escape is written with Hugo’s own shortcode. */
function image(...[node, parent, state, info]: Parameters<typeof defaultHandlers.image>): string {
  const alt = typographic(node.alt ?? '');
  const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
  const markdown = defaultHandlers.image({ ...node, alt }, parent, state, info);
  if (!isAlone || markdown.startsWith(`![${alt}]`)) return markdown;
  const title = node.title ? ` title=${quoted(node.title)}` : '';
  return `{{< figure src=${quoted(node.url)} alt=${quoted(node.alt ?? '')}${title} >}}`;
}

/** A value between backticks has no escapes; between quotation marks it has one. */
const quoted = (value: string): string =>
  value.includes('`') ? `"${value.replaceAll('"', '\\"').replace(/\\$/, '$& ')}"` : `\`${value}\``;
