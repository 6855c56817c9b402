import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditorWithDispose,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, onTestFinished, test } from 'vitest';
import { list, listItem, paragraph, quotation, text } from '../../core/document/build';
import type { Block, Body, Inline } from '../../core/document/nodes';
import { threadsOf } from '../../core/document/review';
import { $ownCopy } from '../paste/copied';
import { $insertOwn } from '../paste/own';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { $selectionOf } from '../text/locate';
import { $commentOnSelection, $nextThread, $removeThread } from './marks';

function open(body: Body) {
  const editor = headlessArticle(body);
  onTestFinished(() => editor.dispose());
  return {
    editor,
    body: () => editor.read($storedBody),
    /** Words with their threads: `The [c1:old] quay`. */
    shown: () => editor.read($storedBody).map(line).join(' | '),
  };
}

const line = (block: Block): string => {
  const inline = (node: Inline): string => {
    if ('children' in node) return node.children.map(inline).join('');
    const words = 'text' in node ? node.text : `<${node.type}>`;
    const ids = ('$' in node && node.$ && 'comments' in node.$ && node.$.comments) || [];
    return ids.length > 0 ? `[${ids.join('+')}:${words}]` : words;
  };
  return 'children' in block
    ? block.children
        .map((child) =>
          child.type === 'listitem'
            ? `* ${child.children.map((one) => inline(one as Inline)).join('')}`
            : inline(child as Inline),
        )
        .join('')
    : `<${block.type}>`;
};

const change = (editor: LexicalEditorWithDispose, $change: () => unknown) =>
  editor.update(() => void $change(), { discrete: true, tag: HISTORY_PUSH_TAG });

/** Selects a span of a block. */
function $select(block: number, start: number, end: number): void {
  const node = $getRoot().getChildAtIndex(block);
  const blockKey = node?.getKey() ?? '';
  if (start === end) {
    const selection = $selectionOf({ blockKey, start: Math.max(0, start - 1), end: Math.max(1, start) });
    const point = start === 0 ? selection?.anchor : selection?.focus;
    if (point?.type === 'text') point.getNode().select(point.offset, point.offset);
    return;
  }
  const selection = $selectionOf({ blockKey, start, end });
  if (selection)
    $getRoot()
      .selectStart()
      .setTextNodeRange(
        selection.anchor.getNode() as never,
        selection.anchor.offset,
        selection.focus.getNode() as never,
        selection.focus.offset,
      );
}

const comment = (editor: LexicalEditorWithDispose, id: string, at: [number, number, number]) => {
  let words: string | null = null;
  editor.update(
    () => {
      $select(...at);
      words = $commentOnSelection(id);
    },
    { discrete: true, tag: 'history-merge' },
  );
  return words;
};

const type = (editor: LexicalEditorWithDispose, block: number, at: number, words: string) =>
  change(editor, () => {
    $select(block, at, at);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });

const quay = () => [paragraph([text('The old stone quay')]), paragraph([text('It sank.')])];

test('a comment is on what is selected, and on the word at a caret', () => {
  const { editor, shown } = open(quay());
  expect(comment(editor, 'c1', [0, 4, 13])).toBe('old stone');
  expect(shown()).toBe('The [c1:old stone] quay | It sank.');
  expect(comment(editor, 'c2', [0, 6, 6])).toBe('old');
  expect(shown()).toBe('The [c1+c2:old][c1: stone] quay | It sank.');
  change(editor, () => $removeThread('c1'));
  expect(shown()).toBe('The [c2:old] stone quay | It sank.');
});

test('a comment reaches over lines, quotations and items', () => {
  const { editor, shown } = open([
    paragraph([text('She said '), quotation('q', [text('“no”')]), text('.')]),
    list('bullet', [listItem(1, [text('one')]), listItem(2, [text('two')])]),
  ]);
  let words: string | null = null;
  change(editor, () => {
    $getRoot().select(0, 2);
    words = $commentOnSelection('c1');
  });
  expect(words).toBe('She said “no”. one two');
  expect(shown()).toBe('[c1:She said ][c1:“no”][c1:.] | * [c1:one]* [c1:two]');
});

test('words typed at an edge are not commented, those typed inside are', () => {
  const { editor, shown } = open(quay());
  comment(editor, 'c1', [0, 4, 7]);
  type(editor, 0, 7, 'er');
  expect(shown()).toBe('The [c1:old]er stone quay | It sank.');
  type(editor, 0, 5, '-');
  expect(shown()).toBe('The [c1:o-ld]er stone quay | It sank.');
  comment(editor, 'c2', [1, 0, 2]);
  type(editor, 1, 0, 'Then ');
  expect(shown()).toBe('The [c1:o-ld]er stone quay | Then [c2:It] sank.');
});

test('typing goes on behind commented words at the end of a line', () => {
  const { editor, shown } = open(quay());
  comment(editor, 'c1', [1, 3, 8]);
  for (const letter of ' So.') {
    change(editor, () => {
      const selection = $getSelection();
      if (letter === ' ') $select(1, 8, 8);
      const now = letter === ' ' ? $getSelection() : selection;
      if ($isRangeSelection(now)) now.insertText(letter);
    });
  }
  expect(shown()).toBe('The old stone quay | It [c1:sank.] So.');
});

test('Undo takes words back, not what is said of them', () => {
  const { editor, shown } = open(quay());
  type(editor, 1, 8, ' Really.');
  comment(editor, 'c1', [1, 3, 8]);
  comment(editor, 'c2', [1, 9, 16]);
  expect(shown()).toBe('The old stone quay | It [c1:sank.] [c2:Really.]');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
  expect(shown()).toBe('The old stone quay | It [c1:sank.]');
  editor.dispatchCommand(REDO_COMMAND, undefined);
  editor.read(() => {});
  expect(shown()).toBe('The old stone quay | It [c1:sank.] [c2:Really.]');
});

test('a copy beside commented words is not commented; words that are moved are', () => {
  const { editor, body, shown } = open(quay());
  comment(editor, 'c1', [0, 4, 7]);
  const copy = () => {
    let json = '';
    change(editor, () => {
      $select(0, 4, 7);
      json = $ownCopy($getSelection()) ?? '';
    });
    return json;
  };
  const json = copy();
  expect(json).not.toContain('c1');
  change(editor, () => {
    $select(1, 3, 3);
    $insertOwn(json);
  });
  expect(shown()).toBe('The [c1:old] stone quay | It oldsank.');
  const cut = copy();
  change(editor, () => {
    $select(0, 4, 7);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.removeText();
  });
  expect(body().flatMap(threadsOf)).toEqual([]);
  change(editor, () => {
    $select(1, 0, 0);
    $insertOwn(cut);
  });
  expect(shown()).toBe('The  stone quay | [c1:old]It oldsank.');
});

test('from the caret one goes to the next thread and back, round the text', () => {
  const { editor } = open(quay());
  comment(editor, 'a', [0, 4, 7]);
  comment(editor, 'b', [0, 14, 18]);
  comment(editor, 'c', [1, 3, 7]);
  const from = (block: number, at: number, direction: 1 | -1, hidden = '') => {
    change(editor, () => $select(block, at, at));
    return editor.read(() => $nextThread(direction, (id) => id !== hidden));
  };
  expect(from(0, 2, 1)).toBe('a');
  expect(from(0, 5, 1)).toBe('b');
  expect(from(0, 5, 1, 'b')).toBe('c');
  expect(from(1, 8, 1)).toBe('a');
  expect(from(1, 8, -1)).toBe('c');
  expect(from(1, 5, -1)).toBe('b');
  expect(from(0, 2, -1)).toBe('c');
});
