import english from '../../resources/messages/en/commands.json';
import { catalog } from '../core/messages/catalog';

const t = catalog('commands', english);

export type MenuName = 'File' | 'Edit' | 'View' | 'Insert' | 'Format' | 'Table' | 'Article' | 'Go' | 'Help';

/**
 * Every action of the app that has a menu entry, a palette entry or a key, once.
 * The native menu, the command palette and the key map derive from this list; the renderer runs them by id.
 */
interface Command {
  menu: MenuName;
  /** Electron accelerator syntax. */
  key?: string;
  /** Starts a new group in its menu. */
  separated?: true;
}

export const commands = {
  'article.new': { menu: 'File', key: 'CmdOrCtrl+N' },
  'import.files': { menu: 'File', key: 'CmdOrCtrl+O', separated: true },
  'import.folder': { menu: 'File' },
  'import.archive': { menu: 'File' },
  'import.archiveFile': { menu: 'File' },
  'sources.importFile': { menu: 'File' },
  'sources.undoImport': { menu: 'File' },
  'sources.fromPage': { menu: 'File' },
  'sources.addTranscript': { menu: 'File' },
  'export.open': { menu: 'File', key: 'CmdOrCtrl+Shift+E' },
  'sources.exportFile': { menu: 'File' },
  'sources.findDuplicates': { menu: 'File' },
  'speakers.findDuplicates': { menu: 'File' },
  'sources.citationKeys': { menu: 'File' },
  'workspace.create': { menu: 'File', separated: true },
  'workspace.open': { menu: 'File' },
  'workspace.sample': { menu: 'File' },
  'workspace.backup': { menu: 'File' },
  'workspace.backups': { menu: 'File' },
  'workspace.copies': { menu: 'File' },
  'workspace.rescued': { menu: 'File' },
  'workspace.export': { menu: 'File' },
  'workspace.import': { menu: 'File' },
  'workspace.reveal': { menu: 'File' },
  'workspace.close': { menu: 'File' },

  'edit.find': { menu: 'Edit', key: 'CmdOrCtrl+F', separated: true },
  'edit.findNext': { menu: 'Edit', key: 'CmdOrCtrl+G' },
  'edit.findPrevious': { menu: 'Edit', key: 'CmdOrCtrl+Shift+G' },
  'edit.moveBlockUp': { menu: 'Edit', key: 'Alt+Shift+Up', separated: true },
  'edit.moveBlockDown': { menu: 'Edit', key: 'Alt+Shift+Down' },
  'app.preferences': { menu: 'Edit', key: 'CmdOrCtrl+,', separated: true },

  'view.palette': { menu: 'View', key: 'CmdOrCtrl+K' },
  'view.sidebar': {
    menu: 'View',
    key: 'CmdOrCtrl+Alt+1',
    separated: true,
  },
  'view.inspector': { menu: 'View', key: 'CmdOrCtrl+Alt+2' },
  'view.focus': { menu: 'View', key: 'F9' },
  'view.zoomIn': { menu: 'View', key: 'CmdOrCtrl+=', separated: true },
  'view.zoomOut': { menu: 'View', key: 'CmdOrCtrl+-' },
  'view.zoomReset': { menu: 'View', key: 'CmdOrCtrl+0' },
  'view.theme': { menu: 'View', separated: true },
  'view.spelling': { menu: 'View' },

  'insert.quote': { menu: 'Insert', key: 'CmdOrCtrl+Shift+Q' },
  'insert.citation': { menu: 'Insert', key: 'CmdOrCtrl+Shift+C' },
  'insert.footnote': { menu: 'Insert', key: 'CmdOrCtrl+Alt+F' },
  'insert.figure': { menu: 'Insert' },
  'insert.table': { menu: 'Insert' },
  'insert.rule': { menu: 'Insert' },
  'insert.code': { menu: 'Insert' },
  'insert.snippet': { menu: 'Insert' },
  'insert.bibliography': { menu: 'Insert' },
  'insert.related': { menu: 'Insert' },

  'format.bold': { menu: 'Format', key: 'CmdOrCtrl+B' },
  'format.italic': { menu: 'Format', key: 'CmdOrCtrl+I' },
  'format.strikethrough': { menu: 'Format', key: 'CmdOrCtrl+Shift+X' },
  'format.code': { menu: 'Format', key: 'CmdOrCtrl+E' },
  'format.link': { menu: 'Format', key: 'CmdOrCtrl+Shift+K' },
  'format.paragraph': { menu: 'Format', key: 'CmdOrCtrl+Alt+0', separated: true },
  'format.heading2': { menu: 'Format', key: 'CmdOrCtrl+2' },
  'format.heading3': { menu: 'Format', key: 'CmdOrCtrl+3' },
  'format.heading4': { menu: 'Format', key: 'CmdOrCtrl+4' },
  'format.bulletList': { menu: 'Format', key: 'CmdOrCtrl+Shift+8' },
  'format.numberList': { menu: 'Format', key: 'CmdOrCtrl+Shift+7' },
  'format.checkList': { menu: 'Format', key: 'CmdOrCtrl+Shift+9' },
  'format.blockquote': { menu: 'Format' },

  'table.tools': { menu: 'Table', key: 'CmdOrCtrl+Shift+M' },
  'table.rowAbove': { menu: 'Table', separated: true },
  'table.rowBelow': { menu: 'Table' },
  'table.columnBefore': { menu: 'Table' },
  'table.columnAfter': { menu: 'Table' },
  'table.headerRow': { menu: 'Table', separated: true },
  'table.deleteRow': { menu: 'Table', separated: true },
  'table.deleteColumn': { menu: 'Table' },
  'table.delete': { menu: 'Table' },

  'quote.capture': { menu: 'Article', key: 'CmdOrCtrl+Shift+A' },
  'capture.fromClipboard': { menu: 'Article' },
  'capture.bookmarklet': { menu: 'Article' },
  'quote.find': { menu: 'Article', key: 'CmdOrCtrl+Shift+F' },
  'quote.evidence': { menu: 'Article', key: 'CmdOrCtrl+Alt+E' },
  'quote.origin': { menu: 'Article' },
  'quote.corrections': { menu: 'Article' },
  'quote.balance': { menu: 'Article' },
  'coverage.open': { menu: 'Article' },
  'coverage.links': { menu: 'Article' },
  'quote.report': { menu: 'Article' },
  'article.checks': { menu: 'Article', key: 'CmdOrCtrl+Alt+K', separated: true },
  'checks.levels': { menu: 'Article' },
  'article.status.draft': { menu: 'Article', separated: true },
  'article.status.review': { menu: 'Article' },
  'article.status.ready': { menu: 'Article' },
  'article.status.published': { menu: 'Article' },
  'article.citationStyle': { menu: 'Article', separated: true },
  'article.duplicate': { menu: 'Article', separated: true },
  'article.revision': { menu: 'Article' },
  'article.bin': { menu: 'Article' },

  'go.desk': { menu: 'Go', key: 'CmdOrCtrl+Shift+D' },
  'go.quotes': { menu: 'Go' },
  'go.sources': { menu: 'Go' },
  'go.speakers': { menu: 'Go' },
  'go.archive': { menu: 'Go' },
  'go.snippets': { menu: 'Go' },
  'go.bin': { menu: 'Go' },
  'go.search': { menu: 'Go', key: 'CmdOrCtrl+P' },
  'go.editor': { menu: 'Go', key: 'F6', separated: true },
  'go.inspector': { menu: 'Go', key: 'Shift+F6' },

  'help.keys': { menu: 'Help', key: 'CmdOrCtrl+/' },
  'help.log': { menu: 'Help' },
  'help.about': { menu: 'Help', separated: true },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

const isCommandId = (id: string): id is CommandId => id in commands;
export const commandIds = Object.keys(commands).filter(isCommandId);

/** The key of a command unless the user chose another (`keys.ts`). */
export function defaultKey(id: CommandId): string | null {
  const command = commands[id];
  return 'key' in command ? command.key : null;
}

/** As menus, palette and tooltips show it. */
export const commandTitle = (id: CommandId): string => t(id);

/** The name of a menu; `&` stands before its mnemonic letter. */
export const menuTitle = (menu: MenuName): string => t(`menu.${menu}`);

/** What the system's own menu entries do. */
type SystemAction =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAsPlainText'
  | 'selectAll'
  | 'quit'
  | 'close'
  | 'minimize'
  | 'hide'
  | 'developer'
  | 'menuBar'
  | 'fullScreen'
  | 'back'
  | 'forward';

export const systemTitle = (action: SystemAction): string => t(`system.${action}`);

export const pasteAsPlainText = (): string => systemTitle('pasteAsPlainText');
