import { $createNodeSelection, $createTextNode, $getRoot, $setSelection, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { figure, list, listItem, paragraph, text } from '../../core/document/build';
import type { Block } from '../../core/document/nodes';
import { $createSnippetNode } from '../nodes/snippet/SnippetNode';
import { $parseBlocks, $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { $insertAtSelection, $insertBlock } from './insert';

const picture = figure('https://example.org/a.png');
const line = (words: string) => paragraph([text(words)]);
const items = list('bullet', [listItem(1, [text('new')])]);

/** The text after something was put in while its first block was selected as a whole. */
function withFirstSelected(body: Block[], $insert: () => void): Block[] {
  const editor = headlessArticle(body);
  editor.update(
    () => {
      const selection = $createNodeSelection();
      selection.add($getRoot().getFirstChildOrThrow<LexicalNode>().getKey());
      $setSelection(selection);
      $insert();
    },
    { discrete: true },
  );
  return editor.read($storedBody);
}

test.each<[string, Block[], () => void, Block[]]>([
  [
    'words get a line of their own',
    [picture, line('old')],
    () => $insertAtSelection([$createTextNode('new')]),
    [picture, line('new'), line('old')],
  ],
  [
    'words go to the empty line that is there',
    [picture, paragraph([])],
    () => $insertAtSelection([$createTextNode('new')]),
    [picture, line('new')],
  ],
  [
    'blocks leave no empty line',
    [picture, line('old')],
    () => $insertAtSelection($parseBlocks([items])),
    [picture, items, line('old')],
  ],
  [
    'a block leaves no empty line',
    [picture, line('old')],
    () => $insertBlock($createSnippetNode('s')),
    [picture, { type: 'snippet', version: 1, snippetId: 's' }, line('old')],
  ],
])('behind a selected picture, which stays: %s', (_, body, $insert, after) => {
  expect(withFirstSelected(body, $insert)).toEqual(after);
});
