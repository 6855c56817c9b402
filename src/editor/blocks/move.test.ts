import { $getNodeByKey, $getRoot, $getSelection, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph, table, tableCell, tableRow, text } from '../../core/document/build';
import { headlessArticle } from '../testing';
import { $blocksToMove, $moveBlocksBefore } from './move';

const line = (words: string) => paragraph([text(words)]);

function open(...words: string[]) {
  const editor = headlessArticle(words.map(line));
  const keys = editor.read(() => $getRoot().getChildrenKeys());
  const keyOf = (word: string) => keys[words.indexOf(word)] ?? '';
  return {
    editor,
    keyOf,
    words: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent()),
      ),
    /** As letting go of the mouse does. */
    drop: (moved: string[], before: string | null) =>
      editor.update(
        () =>
          $moveBlocksBefore(
            moved.flatMap((word) => $getNodeByKey(keyOf(word)) ?? []),
            before === null ? null : keyOf(before),
          ),
        { discrete: true, tag: HISTORY_PUSH_TAG },
      ),
  };
}

test.each([
  ['down', ['a'], 'd', ['b', 'c', 'a', 'd']],
  ['up', ['d'], 'b', ['a', 'd', 'b', 'c']],
  ['to the end', ['b'], null, ['a', 'c', 'd', 'b']],
  ['to the beginning', ['c'], 'a', ['c', 'a', 'b', 'd']],
  ['several, to the end', ['a', 'b'], null, ['c', 'd', 'a', 'b']],
  ['several, up', ['c', 'd'], 'b', ['a', 'c', 'd', 'b']],
])('a pulled block lands where the line was: %s', (_, moved, before, expected) => {
  const { drop, words } = open('a', 'b', 'c', 'd');
  drop(moved, before);
  expect(words()).toEqual(expected);
});

test.each([
  ['before itself', ['b'], 'b'],
  ['before the next', ['b'], 'c'],
  ['the last to the end', ['d'], null],
  ['several, within themselves', ['b', 'c'], 'c'],
])('dropped at its own place nothing moves: %s', (_, moved, before) => {
  const { drop, words } = open('a', 'b', 'c', 'd');
  drop(moved, before);
  expect(words()).toEqual(['a', 'b', 'c', 'd']);
});

test('a move is one step of undo, and the caret goes with its words', () => {
  const { editor, drop, words, keyOf } = open('a', 'b', 'c');
  const typed = (key: string) =>
    editor.update(() => $getRoot().getFirstChildOrThrow().selectEnd().insertText(key), { discrete: true });
  typed('1');
  drop(['a'], null);
  expect(words()).toEqual(['b', 'c', 'a1']);
  expect(editor.read(() => $getSelection()?.getNodes()[0]?.getParent()?.getKey())).toBe(keyOf('a'));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(words()).toEqual(['a1', 'b', 'c']);
});

test('the handle of one of several selected blocks moves them all, that of another block it alone', () => {
  const { editor, keyOf } = open('a', 'b', 'c');
  editor.update(
    () => {
      const end = $getNodeByKey(keyOf('b'))?.selectEnd().anchor.getNode();
      const range = $getNodeByKey(keyOf('a'))?.selectStart();
      if (end && range) range.focus.set(end.getKey(), 1, 'text');
    },
    { discrete: true },
  );
  const moved = (word: string) =>
    editor.read(() => $blocksToMove(keyOf(word)).map((block) => block.getTextContent()));
  expect(moved('b')).toEqual(['a', 'b']);
  expect(moved('c')).toEqual(['c']);
});

test('a table is moved whole', () => {
  const cells = table([tableRow([tableCell([line('one')]), tableCell([line('two')])])]);
  const editor = headlessArticle([cells, line('after')]);
  editor.update(
    () => {
      const first = $getRoot().getFirstChildOrThrow();
      $moveBlocksBefore([first], null);
    },
    { discrete: true },
  );
  expect(
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getType()),
    ),
  ).toEqual(['paragraph', 'table']);
});
