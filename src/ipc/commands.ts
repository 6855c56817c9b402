/**
 * Every action of the app that has a menu entry, a palette entry or a key, once.
 * The native menu, the command palette and the key map derive from this list; the renderer runs them by id.
 */
interface Command {
  /** As menus and the palette show it. */
  title: string;
  menu: 'File' | 'Edit' | 'View' | 'Insert' | 'Format' | 'Table' | 'Article' | 'Go' | 'Help';
  /** Electron accelerator syntax. */
  key?: string;
  /** Starts a new group in its menu. */
  separated?: true;
}

export const commands = {
  'article.new': { title: 'New article', menu: 'File', key: 'CmdOrCtrl+N' },
  'import.files': { title: 'Import files…', menu: 'File', key: 'CmdOrCtrl+O', separated: true },
  'import.folder': { title: 'Import folder…', menu: 'File' },
  'import.archive': { title: 'Import published posts into the archive…', menu: 'File' },
  'sources.importFile': { title: 'Import sources…', menu: 'File' },
  'sources.fromPage': { title: 'New source from a saved page…', menu: 'File' },
  'export.open': { title: 'Export…', menu: 'File', key: 'CmdOrCtrl+Shift+E' },
  'sources.exportFile': { title: 'Export sources…', menu: 'File' },
  'sources.findDuplicates': { title: 'Find duplicate sources…', menu: 'File' },
  'speakers.findDuplicates': { title: 'Find duplicate speakers…', menu: 'File' },
  'sources.citationKeys': { title: 'Citation keys…', menu: 'File' },
  'workspace.create': { title: 'New workspace…', menu: 'File', separated: true },
  'workspace.open': { title: 'Open workspace…', menu: 'File' },
  'workspace.sample': { title: 'Open the sample workspace', menu: 'File' },
  'workspace.backup': { title: 'Back up now', menu: 'File' },
  'workspace.reveal': { title: 'Show the workspace folder', menu: 'File' },
  'workspace.close': { title: 'Close workspace', menu: 'File' },

  'edit.find': { title: 'Find and replace', menu: 'Edit', key: 'CmdOrCtrl+F', separated: true },
  'edit.findNext': { title: 'Find next', menu: 'Edit', key: 'CmdOrCtrl+G' },
  'edit.findPrevious': { title: 'Find previous', menu: 'Edit', key: 'CmdOrCtrl+Shift+G' },
  'edit.moveBlockUp': { title: 'Move block up', menu: 'Edit', key: 'Alt+Shift+Up', separated: true },
  'edit.moveBlockDown': { title: 'Move block down', menu: 'Edit', key: 'Alt+Shift+Down' },

  'view.palette': { title: 'Command palette', menu: 'View', key: 'CmdOrCtrl+K' },
  'view.sidebar': {
    title: 'Show or hide the left column',
    menu: 'View',
    key: 'CmdOrCtrl+Alt+1',
    separated: true,
  },
  'view.inspector': { title: 'Show or hide the inspector', menu: 'View', key: 'CmdOrCtrl+Alt+2' },
  'view.focus': { title: 'Focus mode', menu: 'View', key: 'F9' },
  'view.theme': { title: 'Switch light, dark, system', menu: 'View' },

  'insert.quote': { title: 'Quote from the library…', menu: 'Insert', key: 'CmdOrCtrl+Shift+Q' },
  'insert.citation': { title: 'Citation…', menu: 'Insert', key: 'CmdOrCtrl+Shift+C' },
  'insert.footnote': { title: 'Footnote', menu: 'Insert', key: 'CmdOrCtrl+Alt+F' },
  'insert.figure': { title: 'Figure…', menu: 'Insert' },
  'insert.table': { title: 'Table', menu: 'Insert' },
  'insert.rule': { title: 'Rule', menu: 'Insert' },
  'insert.code': { title: 'Code block', menu: 'Insert' },
  'insert.snippet': { title: 'Snippet…', menu: 'Insert' },
  'insert.bibliography': { title: 'Bibliography', menu: 'Insert' },
  'insert.related': { title: 'Related post…', menu: 'Insert' },

  'format.bold': { title: 'Bold', menu: 'Format', key: 'CmdOrCtrl+B' },
  'format.italic': { title: 'Italic', menu: 'Format', key: 'CmdOrCtrl+I' },
  'format.strikethrough': { title: 'Strikethrough', menu: 'Format', key: 'CmdOrCtrl+Shift+X' },
  'format.code': { title: 'Code', menu: 'Format', key: 'CmdOrCtrl+E' },
  'format.link': { title: 'Link…', menu: 'Format', key: 'CmdOrCtrl+Shift+K' },
  'format.paragraph': { title: 'Paragraph', menu: 'Format', key: 'CmdOrCtrl+Alt+0', separated: true },
  'format.heading2': { title: 'Heading 2', menu: 'Format', key: 'CmdOrCtrl+2' },
  'format.heading3': { title: 'Heading 3', menu: 'Format', key: 'CmdOrCtrl+3' },
  'format.heading4': { title: 'Heading 4', menu: 'Format', key: 'CmdOrCtrl+4' },
  'format.bulletList': { title: 'Bulleted list', menu: 'Format', key: 'CmdOrCtrl+Shift+8' },
  'format.numberList': { title: 'Numbered list', menu: 'Format', key: 'CmdOrCtrl+Shift+7' },
  'format.checkList': { title: 'Task list', menu: 'Format', key: 'CmdOrCtrl+Shift+9' },
  'format.blockquote': { title: 'Block quote', menu: 'Format' },

  'table.tools': { title: 'Table tools', menu: 'Table', key: 'CmdOrCtrl+Shift+M' },
  'table.rowAbove': { title: 'Insert row above', menu: 'Table', separated: true },
  'table.rowBelow': { title: 'Insert row below', menu: 'Table' },
  'table.columnBefore': { title: 'Insert column before', menu: 'Table' },
  'table.columnAfter': { title: 'Insert column after', menu: 'Table' },
  'table.headerRow': { title: 'Header row on or off', menu: 'Table', separated: true },
  'table.deleteRow': { title: 'Delete row', menu: 'Table', separated: true },
  'table.deleteColumn': { title: 'Delete column', menu: 'Table' },
  'table.delete': { title: 'Delete table', menu: 'Table' },

  'quote.capture': { title: 'Capture quote…', menu: 'Article', key: 'CmdOrCtrl+Shift+A' },
  'capture.fromClipboard': { title: 'Capture from clipboard', menu: 'Article' },
  'capture.bookmarklet': { title: 'Capture from the browser…', menu: 'Article' },
  'quote.find': { title: 'Find quotations', menu: 'Article', key: 'CmdOrCtrl+Shift+F' },
  'article.status.draft': { title: 'Move to draft', menu: 'Article', separated: true },
  'article.status.review': { title: 'Move to review', menu: 'Article' },
  'article.status.ready': { title: 'Move to ready', menu: 'Article' },
  'article.status.published': { title: 'Move to published', menu: 'Article' },
  'article.citationStyle': { title: 'Citation style…', menu: 'Article', separated: true },
  'article.duplicate': { title: 'Duplicate article', menu: 'Article', separated: true },
  'article.revision': { title: 'Store a revision', menu: 'Article' },
  'article.bin': { title: 'Move to bin', menu: 'Article' },

  'go.desk': { title: 'Desk', menu: 'Go', key: 'CmdOrCtrl+Shift+D' },
  'go.quotes': { title: 'Quotes', menu: 'Go' },
  'go.sources': { title: 'Sources', menu: 'Go' },
  'go.speakers': { title: 'Speakers', menu: 'Go' },
  'go.archive': { title: 'Archive', menu: 'Go' },
  'go.snippets': { title: 'Snippets', menu: 'Go' },
  'go.bin': { title: 'Bin', menu: 'Go' },
  'go.search': { title: 'Search everything', menu: 'Go', key: 'CmdOrCtrl+P' },
  'go.editor': { title: 'Put the caret in the text', menu: 'Go', key: 'F6', separated: true },
  'go.inspector': { title: 'Go to the inspector', menu: 'Go', key: 'Shift+F6' },

  'help.keys': { title: 'Keyboard shortcuts', menu: 'Help', key: 'CmdOrCtrl+/' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

const isCommandId = (id: string): id is CommandId => id in commands;
export const commandIds = Object.keys(commands).filter(isCommandId);
