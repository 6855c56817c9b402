import { $createLinkNode } from '@lexical/link';
import { $createQuoteNode } from '@lexical/rich-text';
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
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
} from '../../core/document/build';
import type { Block, Inline } from '../../core/document/nodes';
import { createHandle } from '../article/handle';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';

const line = (...inlines: (Inline | string)[]): Block =>
  paragraph(inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)));

/** An article with the caret at its end. */
function open(...blocks: Block[]) {
  const editor = headlessArticle(blocks);
  change(editor, () => void $getRoot().selectEnd());
  return editor;
}

const change = (editor: LexicalEditor, $change: () => void, tag?: string): void =>
  editor.update($change, { discrete: true, ...(tag === undefined ? {} : { tag }) });

/** Key by key, as shortcuts need it. */
function type(editor: LexicalEditor, value: string): void {
  for (const character of value) {
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(character);
    });
  }
}

const enter = (editor: LexicalEditor): void =>
  void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
const caretIn = (editor: LexicalEditor, words: string, offset?: number): void =>
  change(editor, () => {
    const node = $getRoot()
      .getAllTextNodes()
      .find((candidate) => candidate.getTextContent().includes(words));
    node?.select(offset, offset);
  });
const bodyOf = (editor: LexicalEditor): Block[] => editor.read($storedBody);

describe('typing', () => {
  test.each<[string, Block]>([
    ['## Two', heading('h2', [text('Two')])],
    ['### Three', heading('h3', [text('Three')])],
    ['#### Four', heading('h4', [text('Four')])],
    ['- item', list('bullet', [listItem(1, [text('item')])])],
    ['1. item', list('number', [listItem(1, [text('item')])])],
    ['- [ ] task', list('check', [listItem(1, [text('task')], false)])],
    ['- [x] task', list('check', [listItem(1, [text('task')], true)])],
    ['> words', blockquote([line('words')])],
    ['a **b** c', line('a ', text('b', 1), ' c')],
    ['a *b* c', line('a ', text('b', 2), ' c')],
    ['a ~~b~~ c', line('a ', text('b', 4), ' c')],
    ['a `b` c', line('a ', text('b', 16), ' c')],
  ])('%s makes what it says in Markdown', (typed, block) => {
    const editor = open(line());
    type(editor, typed);
    expect(bodyOf(editor)).toEqual([block]);
  });

  test('three hyphens make a rule and a line below it', () => {
    const editor = open(line());
    type(editor, '--- after');
    expect(bodyOf(editor)).toEqual([{ type: 'horizontalrule', version: 1 }, line('after')]);
  });

  test('one # makes no heading, since the headline is above the text', () => {
    const editor = open(line());
    type(editor, '# x');
    expect(bodyOf(editor)).toEqual([line('# x')]);
  });

  test('a task in the middle of a list splits it', () => {
    const editor = open(list('bullet', [listItem(1, [text('one')])]));
    enter(editor);
    type(editor, '[ ] two');
    expect(bodyOf(editor)).toEqual([
      list('bullet', [listItem(1, [text('one')])]),
      list('check', [listItem(1, [text('two')], false)]),
    ]);
  });

  test('an address that would run code stays text', () => {
    const editor = open(line());
    type(editor, '[click](javascript:x) ');
    expect(JSON.stringify(bodyOf(editor))).not.toContain('"link"');
  });
});

describe('a block quote and a block quotation', () => {
  test.each<[string, (children: Block[]) => Block]>([
    ['quote', blockquote],
    ['quotation', (children) => quotationBlock('q1', children)],
  ])('%s: Enter in its empty last line leaves it', (_name, container) => {
    const editor = open(container([line('words')]));
    enter(editor);
    enter(editor);
    type(editor, 'after');
    expect(bodyOf(editor)).toEqual([container([line('words')]), line('after')]);
  });

  test('Enter between two lines stays inside', () => {
    const editor = open(blockquote([line('one'), line('two')]));
    caretIn(editor, 'one', 3);
    enter(editor);
    expect(bodyOf(editor)).toEqual([blockquote([line('one'), line(), line('two')])]);
  });

  test('keeps a line for the caret when all its words are deleted', () => {
    const editor = open(line('before'), blockquote([line('words')]));
    change(editor, () => $getRoot().getLastDescendant()?.getParent()?.remove());
    expect(bodyOf(editor)).toEqual([line('before'), blockquote([line()])]);
  });

  test('is made of the selected blocks and removed again by one command', () => {
    const editor = open(line('one'), line('two'));
    const handle = createHandle(editor);
    change(editor, () => void $getRoot().select(0, 2));
    expect(handle.run('format.blockquote')).toBe(true);
    expect(bodyOf(editor)).toEqual([blockquote([line('one'), line('two')])]);
    handle.run('format.blockquote');
    expect(bodyOf(editor)).toEqual([line('one'), line('two')]);
  });
});

describe('a quotation in a line', () => {
  const said = line('He said ', quotation('q1', [text('“no and never”')]), '.');

  test('becomes two of the same record when the line is split in it, and one again when they are joined', () => {
    const editor = open(said);
    caretIn(editor, 'no and', 3);
    enter(editor);
    expect(bodyOf(editor)).toEqual([
      line('He said ', quotation('q1', [text('“no')])),
      line(quotation('q1', [text(' and never”')]), '.'),
    ]);
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.deleteCharacter(true);
    });
    expect(bodyOf(editor)).toEqual([said]);
  });
});

describe('what the document model does not have', () => {
  test('underlining, colour and alignment are not kept', () => {
    const editor = open(line('words'));
    change(editor, () => void $getRoot().select(0, 1));
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline');
    editor.dispatchCommand(FORMAT_ELEMENT_COMMAND, 'center');
    change(editor, () => {
      const [node] = $getRoot().getAllTextNodes();
      node?.toggleFormat('underline').toggleFormat('bold').setStyle('color: red');
    });
    const [block] = bodyOf(editor);
    expect(block).toMatchObject({ format: '', children: [{ text: 'words', format: 1, style: '' }] });
  });

  test('a column of a table keeps its alignment', () => {
    const cell = tableCell([{ ...paragraph([text('1')]), format: 'right' }]);
    const editor = open(table([tableRow([cell])]));
    caretIn(editor, '1', 1);
    type(editor, '2');
    expect(JSON.stringify(bodyOf(editor))).toContain('"format":"right"');
  });

  test("Lexical's own block quote becomes ours", () => {
    const editor = open(line('x'));
    change(editor, () => void $getRoot().append($createQuoteNode().append($createTextNode('words'))));
    expect(bodyOf(editor)).toEqual([line('x'), blockquote([line('words')])]);
  });

  test('a link to a forbidden address becomes its words', () => {
    const editor = open(line('x'));
    change(editor, () => {
      $getRoot()
        .selectEnd()
        .insertNodes([$createLinkNode('file:///etc/passwd').append($createTextNode('y'))]);
    });
    expect(bodyOf(editor)).toEqual([line('xy')]);
  });
});

describe('commands', () => {
  test('move a block past its neighbours, and stop at the ends', () => {
    const editor = open(line('one'), blockquote([line('two')]), line('three'));
    const handle = createHandle(editor);
    caretIn(editor, 'two');
    handle.run('edit.moveBlockUp');
    handle.run('edit.moveBlockUp');
    expect(bodyOf(editor)).toEqual([blockquote([line('two')]), line('one'), line('three')]);
    handle.run('edit.moveBlockDown');
    expect(bodyOf(editor)).toEqual([line('one'), blockquote([line('two')]), line('three')]);
  });

  test('put a rule in place of an empty line', () => {
    const editor = open(line('one'), line());
    createHandle(editor).run('insert.rule');
    expect(bodyOf(editor)).toEqual([line('one'), { type: 'horizontalrule', version: 1 }]);
  });

  test('add and remove rows and columns of the table with the caret', () => {
    const editor = open(table([tableRow([tableCell([line('a')]), tableCell([line('b')])])]));
    const handle = createHandle(editor);
    caretIn(editor, 'b');
    handle.run('table.rowBelow');
    handle.run('table.columnAfter');
    const size = () => {
      const [block] = bodyOf(editor);
      return block?.type === 'table' ? block.children.map((row) => row.children.length) : [];
    };
    expect(size()).toEqual([3, 3]);
    caretIn(editor, 'b');
    handle.run('table.deleteColumn');
    expect(size()).toEqual([2, 2]);
  });

  test('switch the header row of the table with the caret', () => {
    const editor = open(table([tableRow([tableCell([line('a')])]), tableRow([tableCell([line('b')])])]));
    const handle = createHandle(editor);
    const states = () => {
      const [block] = bodyOf(editor);
      return block?.type === 'table' ? block.children.map((row) => row.children[0]?.headerState) : [];
    };
    caretIn(editor, 'b');
    handle.run('table.headerRow');
    expect(states()).toEqual([1, 0]);
    handle.run('table.headerRow');
    expect(states()).toEqual([0, 0]);
  });

  test('put a table in place of an empty line, but not into a table', () => {
    const editor = open(line());
    const handle = createHandle(editor);
    handle.run('insert.table');
    handle.run('insert.table');
    expect(bodyOf(editor).map(({ type }) => type)).toEqual(['table']);
    expect(editor.read(() => $getSelection()?.getNodes()[0]?.getParent()?.getType())).toBe('tablecell');
  });

  test('of a table do nothing outside one', () => {
    const editor = open(line('x'));
    createHandle(editor).run('table.rowBelow');
    expect(bodyOf(editor)).toEqual([line('x')]);
  });

  test('that the editor does not know are left to the application', () => {
    expect(createHandle(open(line('x'))).run('export.open')).toBe(false);
  });
});

describe('undo', () => {
  test('keeps a paste and the typing around it apart', () => {
    const editor = open(line());
    const undo = () => editor.dispatchCommand(UNDO_COMMAND, undefined);
    type(editor, 'ab');
    change(editor, () => $getRoot().selectEnd().insertText(' pasted'), PASTE_TAG);
    type(editor, 'cd');
    expect(bodyOf(editor)).toEqual([line('ab pastedcd')]);
    undo();
    expect(bodyOf(editor)).toEqual([line('ab pasted')]);
    undo();
    expect(bodyOf(editor)).toEqual([line('ab')]);
  });

  test('a text that is replaced keeps the blocks that are the same', () => {
    const editor = open(line('one'), line('two'), line('three'));
    const keys = () => editor.read(() => $getRoot().getChildrenKeys());
    const [first, , third] = keys();
    createHandle(editor).setBody([line('one'), line('between'), line('other'), line('three')]);
    expect(bodyOf(editor)).toEqual([line('one'), line('between'), line('other'), line('three')]);
    expect([keys()[0], keys()[3]]).toEqual([first, third]);
    createHandle(editor).setBody([]);
    expect(bodyOf(editor)).toEqual([line()]);
  });

  test('brings the whole text back after it was replaced', () => {
    const editor = open(line('one'), heading('h2', [text('two')]));
    createHandle(editor).setBody([line('other')]);
    expect(bodyOf(editor)).toEqual([line('other')]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(bodyOf(editor)).toEqual([line('one'), heading('h2', [text('two')])]);
  });
});
