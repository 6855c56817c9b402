import { $createRangeSelection, $getRoot, $setSelection, type ElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { heading, paragraph, text } from '../../core/document/build';
import type { Block, FootnoteNode } from '../../core/document/nodes';
import { headlessArticle } from '../testing';
import { $selectedBody } from './selectedBody';

const footnote = (inner: Block): FootnoteNode => ({ type: 'footnote', version: 1, label: '', body: [inner] });
const mark = { kind: 'insertion' as const, id: 's', by: 'Ada', at: '2026-01-02T03:04:05.000Z' };
const body = [
  heading('h2', [text('The quay')]),
  paragraph([text('It sank'), footnote(paragraph([text('In March')])), text(' fast.')]),
  paragraph([text('They ran'), { ...text(' away'), $: { suggestion: mark } }, text('.')]),
];

/** Selects between two places, each a block, a child of it and an offset in that. */
function select(from: [number, number, number], to: [number, number, number]) {
  const editor = headlessArticle(body);
  editor.update(
    () => {
      const selection = $createRangeSelection();
      const at = ([block, child]: [number, number, number]) =>
        $getRoot().getChildAtIndex<ElementNode>(block)?.getChildAtIndex(child)?.getKey() ?? '';
      selection.anchor.set(at(from), from[2], 'text');
      selection.focus.set(at(to), to[2], 'text');
      $setSelection(selection);
    },
    { discrete: true },
  );
  return editor.read(() => $selectedBody());
}

test('words of one line are a paragraph, with the notes among them', () => {
  expect(select([1, 0, 3], [1, 2, 5])).toEqual([
    paragraph([text('sank'), footnote(paragraph([text('In March')])), text(' fast')]),
  ]);
});

test('what reaches over several blocks keeps their kinds', () => {
  expect(select([0, 0, 4], [1, 0, 2])).toEqual([heading('h2', [text('quay')]), paragraph([text('It')])]);
});

test('what is only suggested is not among it', () => {
  expect(select([2, 0, 5], [2, 2, 1])).toEqual([paragraph([text('ran.')])]);
});

test('a caret selects nothing', () => {
  expect(select([1, 0, 3], [1, 0, 3])).toBeNull();
});
