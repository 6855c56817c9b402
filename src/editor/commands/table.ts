import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
} from '@lexical/table';
import { $getSelection } from 'lexical';

/** The table around the selection; Lexical's own functions throw where there is none. */
const $table = () => {
  const node = $getSelection()?.getNodes()[0];
  return node ? $findTableNode(node) : null;
};

const inTable = ($action: () => unknown) => () => {
  if ($table() !== null) $action();
};

/** The menu of a table's cell. */
export const tableCommands = {
  'table.rowAbove': inTable(() => $insertTableRowAtSelection(false)),
  'table.rowBelow': inTable(() => $insertTableRowAtSelection(true)),
  'table.columnBefore': inTable(() => $insertTableColumnAtSelection(false)),
  'table.columnAfter': inTable(() => $insertTableColumnAtSelection(true)),
  'table.deleteRow': inTable($deleteTableRowAtSelection),
  'table.deleteColumn': inTable($deleteTableColumnAtSelection),
  'table.delete': inTable(() => $table()?.remove()),
} satisfies Record<string, () => void>;
