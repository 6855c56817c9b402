import type { Image } from 'mdast';
import { atLineStart, type Dialect, doubled, likeGfm, punctuation } from './dialect';
import { imageWithout } from './image';

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

/** Hugo’s own shortcode. It shows the title below the picture. */
function figure({ url, alt, title, data }: Image): string {
  const shown = title ? ` title=${quoted(title)}` : '';
  const width = data?.width === undefined ? '' : ` width=${quoted(`${data.width}%`)}`;
  return `{{< figure src=${quoted(url)} alt=${quoted(alt ?? '')}${shown}${width} >}}`;
}

/** A value between backticks has no escapes; between quotation marks it has one. */
const quoted = (value: string): string =>
  value.includes('`') ? `"${value.replaceAll('"', '\\"').replace(/\\$/, '$& ')}"` : `\`${value}\``;

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
  runs: new Set(['headingId', 'headingAttributes', 'definition']),
  has: { ...likeGfm.has, html: false },
  print: {
    handlers: { image: imageWithout((node, isAlone) => (isAlone ? figure(node) : null), typographic) },
  },
  markdownKeys: ['summary'],
};
