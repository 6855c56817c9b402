import { $createTableSelection, $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
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
} from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import type { Fact } from '../../../core/model/facts';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { $textFacts } from '../../../editor/commands/textFacts';
import { $storedBody } from '../../../editor/persistence/serialize';
import { headlessArticle } from '../../../editor/testing';
import { type CommandId, commandIds, isAvailable } from '../../../ipc/commands';

const line = (words: string) => paragraph([text(words)]);
const body: Body = [
  line('first'),
  heading('h2', [text('two')]),
  heading('h3', [text('three')]),
  heading('h4', [text('four')]),
  list('bullet', [listItem(1, [text('bullet')])]),
  list('number', [listItem(1, [text('number')])]),
  list('check', [listItem(1, [text('check')], false)]),
  blockquote([line('quoted')]),
  quotationBlock('q', [line('said')]),
  paragraph([text('with a '), quotation('q', [text('tied')]), text(' one')]),
  paragraph([link('https://example.org/', [text('linked')])]),
  figure('a.png'),
  code([text('program')]),
  table([tableRow([tableCell([line('cell')]), tableCell([line('beside')])])]),
  line('last'),
];
const words = 'first two three four bullet number check quoted said tied linked program cell last'.split(' ');

const change = (editor: LexicalEditor, $change: () => void) => editor.update($change, { discrete: true });

const $textOf = (words: string) =>
  $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === words);

function $selectFigure(): void {
  const selection = $createNodeSelection();
  const chosen = $getRoot()
    .getChildren()
    .find((node) => node.getType() === 'figure');
  if (chosen) selection.add(chosen.getKey());
  $setSelection(selection);
}

function $selectCells(): void {
  const chosen = $getRoot().getChildren().find($isTableNode);
  const rows = chosen?.getChildren().filter($isTableRowNode) ?? [];
  const [first, second] = rows.flatMap((row) => row.getChildren()).filter($isTableCellNode);
  if (!chosen || !first || !second) throw new Error('no table');
  const selection = $createTableSelection();
  selection.set(chosen.getKey(), first.getKey(), second.getKey());
  $setSelection(selection);
}

/** Everything that a selection can be. */
const selections: [string, () => void][] = [
  ['nothing selected', () => $setSelection(null)],
  ...words.map((word): [string, () => void] => [
    `the caret in “${word}”`,
    () => void $textOf(word)?.select(2, 2),
  ]),
  ...words.map((word): [string, () => void] => [
    `“${word}” selected`,
    () => void $textOf(word)?.select(0, word.length),
  ]),
  ['the whole text selected', () => void $getRoot().select(0, body.length)],
  [
    'two lines selected',
    () =>
      $textOf('first')
        ?.select(0, 0)
        .focus.set($textOf('two')?.getKey() ?? '', 1, 'text'),
  ],
  ['a figure selected', $selectFigure],
  ['cells of a table selected', $selectCells],
];

/** Commands that the editor carries out by itself; the others open a dialog, belong to the screen, or say what they did. */
const own = commandIds.filter(
  (id) =>
    /^(edit\.(move|duplicate|delete)|format|table|insert\.(footnote|table|rule|code|bibliography)$)/.test(
      id,
    ) &&
    !/^format\.(link|openLink|copyLink)$/.test(id) &&
    id !== 'format.tidy' &&
    id !== 'table.tools',
);
const shown = ['workspace', 'writable', 'article', 'editable'] as const;

/** What Lexical does to selected cells, it does only in a window; marks and notes are no part of a program. */
const isOfNoUse = (id: CommandId, held: ReadonlySet<Fact>) =>
  (held.has('cells') || held.has('code')) &&
  /^(format\.(bold|italic|strikethrough|code)|insert\.footnote)$/.test(id);

/** What is stored, and how the next words will look. */
const look = (editor: LexicalEditor) =>
  editor.read(() => {
    const selection = $getSelection();
    return JSON.stringify([$storedBody(), $isRangeSelection(selection) && selection.format]);
  });

test.each(selections)('with %s, a command is grey or does something', (_name, $select) => {
  const wrong: string[] = [];
  for (const id of own) {
    const editor = headlessArticle(body);
    change(editor, $select);
    const held = new Set<Fact>([...shown, ...editor.read($textFacts)]);
    const before = look(editor);
    change(editor, () => void editor.dispatchCommand(RUN_COMMAND, id));
    const isDone = look(editor) !== before;
    if (isAvailable(id, held) !== isDone && !isOfNoUse(id, held)) {
      wrong.push(`${id} is ${isDone ? 'grey and could be done' : 'offered and does nothing'}`);
    }
    editor.dispose();
  }
  expect(wrong).toEqual([]);
});

test('a line with a quotation keeps its words when it becomes code', () => {
  const editor = headlessArticle(body);
  change(editor, () => void $textOf('tied')?.select(1, 1));
  change(editor, () => void editor.dispatchCommand(RUN_COMMAND, 'insert.code'));
  expect(editor.read($storedBody)[9]).toEqual(code([text('with a tied one')]));
});
