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
import type { Block, Body, FootnoteNode, Inline } from '../../../src/core/document/nodes';
import { addresses, allMarks } from './marks';

/** The ids of records that all articles use, and the addresses of pictures. */
export interface Records {
  quote: string;
  source: string;
  picture: string;
  otherPicture: string;
  snippet: string;
}

const words = (...inlines: (Inline | string)[]): Block =>
  paragraph(inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)));
export const note = (...body: Body): FootnoteNode => ({ type: 'footnote', version: 1, label: '', body });

const eachMark = (block: (mark: string) => Block | Block[]): Body => allMarks.flatMap((mark) => block(mark));
/** Tabs in code, and code that shows how Hugo shows a shortcode, have articles of their own. */
const codeMarks = allMarks.filter((mark) => !mark.includes('\t') && !mark.includes('/*'));
/** Backticks beside a picture too. */
const pictureMarks = allMarks.filter((mark) => !mark.includes('`'));
const isOneLine = (mark: string) => !mark.includes('\t');

/** One article for each place in which a mark can stand, with every mark in that place. */
export const places: Record<string, (records: Records) => Body> = {
  'text-start': () => eachMark((mark) => words(`${mark} and then words`)),
  'text-alone': () => eachMark((mark) => [words(mark), words('Between.')]),
  'text-middle': () => eachMark((mark) => words(`Words ${mark} more words.`)),
  'text-glued': () => eachMark((mark) => words(`Words${mark}more.`)),
  'text-end': () => eachMark((mark) => words(`Words at the end ${mark}`)),
  'text-lines': () =>
    eachMark((mark) =>
      words('A line', { type: 'linebreak', version: 1 }, mark, { type: 'linebreak', version: 1 }, 'end'),
    ),
  emphasis: () =>
    eachMark((mark) => words('Before ', text(mark.trim(), 2), ' and ', text(mark.trim(), 1), ' after.')),
  'inline-code': () => codeMarks.map((mark) => words('Before ', text(mark, 16), ' after.')),
  'heading-end': () => eachMark((mark) => [heading('h2', [text(`Heading ${mark}`)]), words('Below.')]),
  'heading-start': () => eachMark((mark) => [heading('h3', [text(`${mark} heading`)]), words('Below.')]),
  'link-text': () => eachMark((mark) => words('See ', link('https://x.example/a', [text(mark)]), ' there.')),
  'link-title': () =>
    eachMark((mark) => words('See ', link('https://x.example/a', [text('it')], mark), ' there.')),
  'link-address': () =>
    addresses.map((end) => words('See ', link(`https://x.example/${end}`, [text('it')]), ' there.')),
  'bare-address': () =>
    addresses.filter((end) => !/[\\<>]/.test(end)).map((end) => words(`See https://x.example/${end} there.`)),
  'picture-alt': ({ picture }) => pictureMarks.map((mark) => figure(picture, mark)),
  'picture-title': ({ picture }) =>
    pictureMarks.map((mark) => ({ ...figure(picture, 'A quay'), title: mark })),
  'picture-caption': ({ picture }) =>
    eachMark((mark) => ({ ...figure(picture, 'A quay'), caption: `${mark} caption`, credit: `by ${mark}` })),
  'list-items': () =>
    eachMark((mark) =>
      list('bullet', [listItem(1, [text(mark)]), listItem(2, [text(`words ${mark}`)])]),
    ).flatMap((block) => [block, words('Between.')]),
  'ordered-items': () => [
    list(
      'number',
      allMarks.map((mark, index) => listItem(index + 1, [text(mark)])),
    ),
  ],
  blockquote: () => eachMark((mark) => [blockquote([words(mark), words(`${mark} end`)]), words('Between.')]),
  'table-cells': () => [
    table([
      tableRow([tableCell([words('Mark')], 1), tableCell([words('In | words')], 1)]),
      ...allMarks
        .filter(isOneLine)
        .map((mark) => tableRow([tableCell([words(mark)]), tableCell([words(`words ${mark} words`)])])),
    ]),
  ],
  notes: () =>
    eachMark((mark) =>
      words('A claim', note(words(mark)), ' and one', note(words(`See ${mark} there.`)), '.'),
    ),
  'code-block': () => codeMarks.map((mark) => code([text(mark)])),
  'code-language': () =>
    [code([text(codeMarks.join('\n'))], 'js'), code([text('{{ x }}')], 'liquid')].map(splitLines),
  quotes: ({ quote }) => [
    words('She said ', quotation(quote, [text('“We will rebuild it”')]), ' and left.'),
    quotationBlock(quote, [words('We will rebuild it, stone by stone')]),
    words('After.'),
  ],
  'quote-words': ({ quote }) =>
    eachMark((mark) => [quotationBlock(quote, [words(`${mark} rebuild`)]), words('After.')]).slice(0, 60),
};

/** The editor stores the lines of code as texts with breaks between them. */
function splitLines(block: Block): Block {
  if (block.type !== 'code') return block;
  const lines = block.children.flatMap((child) => ('text' in child ? child.text.split('\n') : []));
  return {
    ...block,
    children: lines.flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 } as const] : []),
      text(line),
    ]),
  };
}
