import { $getRoot, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { list, listItem, paragraph, text } from '../../core/document/build';
import type { Body } from '../../core/document/nodes';
import type { EditorSnapshot } from '../api';
import { headlessArticle } from '../testing';
import { $storedBody } from './serialize';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const words = (value: string) => paragraph([text(value)]);

/** An editor with what it tells the window, and the text after the pause of a save. */
function opened(body: Body) {
  const snapshots: EditorSnapshot[] = [];
  const editor = headlessArticle(body, { onSnapshot: (snapshot) => void snapshots.push(snapshot) });
  const latest = () => snapshots.at(-1) ?? { body: [], keys: [] };
  return {
    editor,
    latest,
    async changed(change: () => void) {
      change();
      await vi.advanceTimersByTimeAsync(300);
      return latest();
    },
  };
}

const type = (editor: LexicalEditor, block: number, value: string) =>
  editor.update(() => void $getRoot().getAllTextNodes()[block]?.setTextContent(value), { discrete: true });

const keysOf = (editor: LexicalEditor) => editor.read(() => $getRoot().getChildrenKeys());

test('an article that was just opened is reported as the same block objects that it was filled from', () => {
  const body = [words('one'), list('bullet', [listItem(1, [text('two')])]), words('three')];
  const { editor, latest } = opened(body);
  expect(latest().body).toBe(body);
  expect(latest().keys).toEqual(keysOf(editor));
  editor.dispose();
});

test('what the editor repairs while it reads is reported as repaired, the rest unchanged', () => {
  const item = (value: string) => list('bullet', [listItem(1, [text(value)])]);
  const body = [words('one'), item('two'), item('three'), words('four')];
  const { editor, latest } = opened(body);
  const stored = editor.read($storedBody);
  expect(stored, 'two lists that touch are one').toHaveLength(3);
  expect(latest().body).toEqual(stored);
  expect(latest().keys).toEqual(keysOf(editor));
  expect(latest().body[0]).toBe(body[0]);
  expect(latest().body[2]).toBe(body[3]);
  editor.dispose();
});

test('an empty article has a line to write in', () => {
  const { editor, latest } = opened([]);
  expect(editor.read($storedBody)).toEqual([paragraph([])]);
  expect(latest().body).toEqual([paragraph([])]);
  editor.dispose();
});

test('a change and its undo touch only their own block', async () => {
  const body = [words('one'), words('two'), words('three')];
  const { editor, changed } = opened(body);
  const edited = await changed(() => type(editor, 1, 'new'));
  expect(edited.body).toEqual([words('one'), words('new'), words('three')]);
  expect(edited.body[0]).toBe(body[0]);
  expect(edited.body[2]).toBe(body[2]);
  const undone = await changed(() => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(undone.body).toEqual(body);
  expect(undone.body[0]).toBe(body[0]);
  expect(undone.keys).toEqual(keysOf(editor));
  const again = await changed(() => type(editor, 0, 'last'));
  expect(again.body).toEqual([words('last'), words('two'), words('three')]);
  expect(again.body[2]).toBe(body[2]);
  editor.dispose();
});

test('a block that is serialised again without a difference stays the same object', async () => {
  const body = [words('one'), words('two')];
  const { editor, changed, latest } = opened(body);
  const { body: same } = await changed(() => {
    type(editor, 0, 'other');
    type(editor, 0, 'one');
  });
  expect(same[0]).toBe(body[0]);
  expect(latest().body).toEqual(body);
  editor.dispose();
});
