import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $setTableRowIsHeader,
  TableCellHeaderStates,
  TableNode,
} from '@lexical/table';
import { $getSelection } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import { $insertBlock } from '../../blocks/insert';
import './table.css';

/** The table around the selection; Lexical's own functions throw when there is none. */
export const $table = (): TableNode | null => {
  const node = $getSelection()?.getNodes()[0];
  return node ? $findTableNode(node) : null;
};

const inTable = ($action: () => unknown) => () => {
  if ($table() !== null) $action();
};

/** Whether the first row names the columns. */
function $hasHeaderRow(table: TableNode): boolean {
  const row = table.getFirstChild();
  const cells = $isTableRowNode(row) ? row.getChildren().filter($isTableCellNode) : [];
  return cells.some((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW));
}

const commands = {
  'insert.table': () => {
    if ($table() !== null) return;
    const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
    $insertBlock(table);
    table.selectStart();
  },
  'table.rowAbove': inTable(() => $insertTableRowAtSelection(false)),
  'table.rowBelow': inTable(() => $insertTableRowAtSelection(true)),
  'table.columnBefore': inTable(() => $insertTableColumnAtSelection(false)),
  'table.columnAfter': inTable(() => $insertTableColumnAtSelection(true)),
  'table.headerRow': () => {
    const table = $table();
    if (table !== null) $setTableRowIsHeader(table, 0, !$hasHeaderRow(table));
  },
  'table.deleteRow': inTable($deleteTableRowAtSelection),
  'table.deleteColumn': inTable($deleteTableColumnAtSelection),
  'table.delete': inTable(() => $table()?.remove()),
};

export const tableEntry = {
  node: TableNode,
  commands,
  offers: ['insert.table'],
} as const satisfies NodeEntry<TableNode>;

/** What the slash menu shows in a cell. */
export const tableOffers = [
  'table.rowBelow',
  'table.columnAfter',
  'table.rowAbove',
  'table.columnBefore',
  'table.headerRow',
  'table.deleteRow',
  'table.deleteColumn',
  'table.delete',
] as const satisfies (keyof typeof commands)[];
