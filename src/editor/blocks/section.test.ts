import { $getRoot, $getSelection, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { heading, paragraph, text } from '../../core/document/build';
import { published } from '../../core/document/review';
import { settle } from '../../core/document/settle';
import { blockText } from '../../core/document/text';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { $moveSection } from './section';

const words = ['lead', '#A', 'a', '##A1', 'a1', '#B', 'b', 'b2', '#C'];
const body = words.map((word) => {
  const [, marks = '', rest = ''] = /^(#*)(.*)$/.exec(word) ?? [];
  return marks === '' ? paragraph([text(word)]) : heading(marks === '#' ? 'h2' : 'h3', [text(rest)]);
});

function open(suggestingAs: string | null = null) {
  const editor = headlessArticle(body, { suggestingAs: () => suggestingAs });
  const keys = editor.read(() => $getRoot().getChildrenKeys());
  const keyOf = (word: string) => keys[words.indexOf(word)] ?? '';
  const stored = () => editor.read(() => $storedBody());
  return {
    editor,
    keyOf,
    stored,
    read: () => stored().map(blockText).join(' '),
    move: (word: string, before: string | null) => {
      let moved = false;
      editor.update(
        () => {
          moved = $moveSection(keyOf(word), before === null ? null : keyOf(before));
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
      return moved;
    },
  };
}

const original = 'lead A a A1 a1 B b b2 C';

test.each([
  ['up, with its blocks', '#B', '#A', 'lead B b b2 A a A1 a1 C'],
  ['down, with what is below it', '#A', '#C', 'lead B b b2 A a A1 a1 C'],
  ['to the end', '#A', null, 'lead B b b2 C A a A1 a1'],
  ['out of its parent', '##A1', '#C', 'lead A a B b b2 A1 a1 C'],
])('a section moves %s, in one step', (_, moved, before, expected) => {
  const { editor, move, read } = open();
  expect(move(moved, before)).toBe(true);
  expect(read()).toBe(expected);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(read()).toBe(original);
});

test.each([
  ['into itself', '#A', '##A1'],
  ['where it is', '#A', '#B'],
  ['before itself', '#A', '#A'],
  ['before a block that is gone', '#A', 'gone'],
  ['that is no heading', 'b', null],
])('nothing moves %s', (_, moved, before) => {
  const { move, read } = open();
  expect(move(moved, before)).toBe(false);
  expect(read()).toBe(original);
});

test('the caret goes with its words', () => {
  const { editor, move, keyOf } = open();
  editor.update(() => void $getRoot().getChildAtIndex(6)?.selectEnd(), { discrete: true });
  move('#B', '#A');
  expect(editor.read(() => $getSelection()?.getNodes()[0]?.getParent()?.getKey())).toBe(keyOf('b'));
});

test.each([
  ['up', '#C', '#A', 'lead C A a A1 a1 B b b2'],
  ['up, over several blocks', '#B', '#A', 'lead B b b2 A a A1 a1 C'],
  ['down', '#A', '#C', 'lead B b b2 A a A1 a1 C'],
])(
  'while changes are suggested, a move %s is suggested: refused, the text is as it was',
  (_, moved, before, expected) => {
    const { editor, move, stored, read } = open('Ada');
    expect(move(moved, before)).toBe(true);
    expect(published(stored()).map(blockText).join(' ')).toBe(original);
    expect(
      settle(stored(), () => 'accept')
        .map(blockText)
        .join(' '),
    ).toBe(expected);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(read()).toBe(original);
  },
);
