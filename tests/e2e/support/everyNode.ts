import {
  blockquote,
  code,
  figure,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  quotationBlock,
  table,
  tableCell,
  tableRow,
  text,
} from '../../../src/core/document/build';
import type { Body, FootnoteNode, Inline } from '../../../src/core/document/nodes';

const say = (...children: (string | Inline)[]) =>
  paragraph(children.map((child) => (typeof child === 'string' ? text(child) : child)));

const leaf = { version: 1 } as const;
const note: FootnoteNode = { type: 'footnote', ...leaf, label: '', body: [say('A note.')] };
const italic = 2;

/** A short text with every kind of node. */
export function everyNode(ids: { src: string; quoteId: string; snippetId: string; sourceId: string }): Body {
  const citation: Inline = { type: 'citation', ...leaf, items: [{ sourceId: ids.sourceId }] };
  const said = (words: string) => quotation(ids.quoteId, [text(words)]);
  return [
    say(
      'The quay was closed',
      note,
      ' on Monday, as ',
      said('“It stands in silt”'),
      ' was said',
      citation,
      '.',
    ),
    heading('h2', [text('What is known of it')]),
    say(),
    { ...figure(ids.src, 'The quay'), caption: 'The quay in May' },
    say('After the picture come a ', link('https://example.org', [text('link to elsewhere')]), ' and more.'),
    list('bullet', [
      listItem(1, [text('One thing')]),
      listItem(2, [text('another '), text('thing', italic), note]),
      listItem(3, []),
    ]),
    { type: 'horizontalrule', ...leaf },
    table([
      tableRow([tableCell([say('Year')], 1), tableCell([say('Metres')], 1)]),
      tableRow([tableCell([say('before')]), tableCell([say()])]),
    ]),
    blockquote([say('A block of words'), say('without a record')]),
    quotationBlock(ids.quoteId, [say('It stands in silt')]),
    { type: 'snippet', ...leaf, snippetId: ids.snippetId },
    say(
      said('“It stands”'),
      ' with a tag ',
      { type: 'opaque-inline', ...leaf, source: '{{ year }}' },
      ' in it',
    ),
    code([text('let piles = 1;'), { type: 'linebreak', ...leaf }, text('let silt = 2;')]),
    { type: 'opaque-block', ...leaf, source: '{{< video 7 >}}' },
    { type: 'bibliography', ...leaf },
    say('The last words.'),
  ];
}
