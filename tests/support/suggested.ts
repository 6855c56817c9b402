import fc from 'fast-check';
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
  table,
  tableCell,
  tableRow,
  text,
} from '../../src/core/document/build';
import { mergeTexts } from '../../src/core/document/mergeTexts';
import type { Block, Body, DocumentNode, Inline } from '../../src/core/document/nodes';
import { bodySchema } from '../../src/core/document/schema';
import { reviewOf } from '../../src/core/document/suggestion';

/** A body as one string: `[+words+]` inserted, `[-words-]` deleted, `¶` a line, `¶+` one that was split off. */
export function shown(body: Body): string {
  const sign = { insertion: '+', deletion: '-' };
  const show = (node: DocumentNode): string => {
    const { suggestion } = reviewOf(node);
    const mark = suggestion ? sign[suggestion.kind] : '';
    if (node.type === 'text') return mark ? `[${mark}${node.text}${mark}]` : node.text;
    const inner = 'children' in node ? (node.children as DocumentNode[]).map(show).join('') : '';
    if (node.type === 'paragraph') return `¶${mark}${inner}`;
    return `<${node.type}${mark}>${inner}`;
  };
  return body.map(show).join('');
}

const words = fc
  .array(fc.constantFrom('a', 'b', 'aa', ' ', 'quay', 'pier', '港', '😀', '.'), { maxLength: 6 })
  .map((all) => all.join(''));
const filled = words.filter((all) => all !== '');
const leaf = fc.oneof(
  filled.map((all) => text(all)),
  filled.map((all) => text(all, 1)),
  fc.constant<Inline>({ type: 'linebreak', version: 1 }),
  fc
    .constantFrom('x', 'y')
    .map((sourceId): Inline => ({ type: 'citation', version: 1, items: [{ sourceId }] })),
);
const inline = fc.oneof(
  { weight: 4, arbitrary: leaf },
  filled.map((all): Inline => link('https://a.example', [text(all)])),
  fc.constantFrom('q', 'r').chain((id) => filled.map((all): Inline => quotation(id, [text(all)]))),
);
const inlines = fc.array(inline, { maxLength: 4 }).map(mergeTexts);
const line: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: inlines.map(paragraph) },
  inlines.map((all) => heading('h2', all)),
  words.map((all) => code(all === '' ? [] : [text(all)])),
);
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: line },
  fc.constantFrom('x', 'y').map((src) => figure(src)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map(blockquote),
  fc.array(inlines, { minLength: 1, maxLength: 3 }).map((items) =>
    list(
      'bullet',
      items.map((all, index) => listItem(index + 1, all)),
    ),
  ),
  fc
    .array(words, { minLength: 1, maxLength: 2 })
    .map((cells) =>
      table([tableRow(cells.map((all) => tableCell([paragraph(all === '' ? [] : [text(all)])])))]),
    ),
);
export const anyBody = fc
  .array(anyBlock, { minLength: 1, maxLength: 4 })
  .map((body) => bodySchema.parse(body));
