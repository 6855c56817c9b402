import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import {
  blockquote,
  heading,
  list,
  listItem,
  paragraph,
  quotation,
  quotationBlock,
  table,
  tableCell,
  tableRow,
  text,
} from '../../../core/document/build';
import type { Block } from '../../../core/document/nodes';
import { $storedBody } from '../../persistence/serialize';
import { headlessArticle } from '../../testing';

const line = (words: string) => paragraph([text(words)]);
const inCell = (...blocks: Block[]) => table([tableRow([tableCell(blocks)])]);

/** The text as it is stored after a first change to it. */
function stored(body: Block[]): Block[] {
  const editor = headlessArticle(body);
  editor.update(() => $getRoot().getFirstDescendant()?.markDirty(), { discrete: true });
  return editor.read($storedBody);
}

test.each([
  ['a heading', heading('h2', [text('head')]), [line('head')]],
  [
    'a list',
    list('bullet', [listItem(1, [text('one')]), listItem(2, [text('two')])]),
    [line('one'), line('two')],
  ],
  ['a block quote', blockquote([line('one'), line('two')]), [line('one'), line('two')]],
  ['a block quotation', quotationBlock('q', [line('said')]), [paragraph([quotation('q', [text('said')])])]],
])('%s in a cell becomes its lines', (_, block, lines) => {
  expect(stored([inCell(line('x'), block)])).toEqual([inCell(line('x'), ...lines)]);
});

test('a rule in a cell goes below the table', () => {
  expect(stored([inCell(line('x'), { type: 'horizontalrule', version: 1 })])).toEqual([
    inCell(line('x')),
    { type: 'horizontalrule', version: 1 },
  ]);
});
