import type { EditorThemeClasses } from 'lexical';

/** Class names that the style sheets of the nodes use. */
export const theme: EditorThemeClasses = {
  blockCursor: 'stet-block-cursor',
  code: 'stet-code',
  hr: 'stet-rule',
  hrSelected: 'stet-selected',
  link: 'stet-link',
  list: {
    checklist: 'stet-checklist',
    listitemChecked: 'stet-task stet-task-done',
    listitemUnchecked: 'stet-task',
    nested: { listitem: 'stet-nested-item' },
  },
  table: 'stet-table',
  tableCell: 'stet-cell',
  tableCellHeader: 'stet-cell-header',
  tableCellSelected: 'stet-cell-selected',
  tableScrollableWrapper: 'stet-table-scroll',
  text: {
    bold: 'stet-bold',
    code: 'stet-inline-code',
    italic: 'stet-italic',
    strikethrough: 'stet-strikethrough',
  },
};
