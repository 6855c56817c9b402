import english from '../../resources/messages/en/commands.json';
import { catalog } from '../core/messages/catalog';
import type { Fact } from '../core/model/facts';

const t = catalog('commands', english);

export type MenuName =
  | 'File'
  | 'Edit'
  | 'View'
  | 'Insert'
  | 'Format'
  | 'Table'
  | 'Article'
  | 'Go'
  | 'Window'
  | 'Help';

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
  /** Facts that must all hold for it to do something; where they do not, it is grey and runs by no key. */
  needs?: readonly Fact[];
  /** Facts of which none may hold. */
  unless?: readonly Fact[];
  /**
   * Can be used while a dialog is open; other commands wait, so that no dialog comes over another. Ways out of the
   * workspace can: they ask what becomes of a form that is half filled in.
   */
  overDialogs?: true;
}

const open = ['workspace'] as const;
const writable = ['writable'] as const;
const article = ['article'] as const;
const beside = ['article', 'beside'] as const;
const editable = ['editable'] as const;
const suggested = ['article', 'suggested'] as const;
const settleable = ['editable', 'suggested'] as const;
const caret = ['editable', 'caret'] as const;
const figure = ['editable', 'figure'] as const;
const table = ['editable', 'table'] as const;

export const commands = {
  'article.new': { menu: 'File', key: 'CmdOrCtrl+N', needs: writable },
  'article.fromTemplate': { menu: 'File', key: 'CmdOrCtrl+Shift+N', needs: writable },
  'article.saveAsTemplate': { menu: 'File', needs: ['article', 'writable'] },
  'import.files': { menu: 'File', key: 'CmdOrCtrl+O', separated: true, needs: writable },
  'import.folder': { menu: 'File', needs: writable },
  'import.archive': { menu: 'File', needs: writable },
  'import.archiveFile': { menu: 'File', needs: writable },
  'sources.importFile': { menu: 'File', needs: writable },
  'sources.undoImport': { menu: 'File', needs: writable },
  'sources.fromPage': { menu: 'File', needs: writable },
  'sources.addTranscript': { menu: 'File', needs: writable },
  'export.open': { menu: 'File', key: 'CmdOrCtrl+Shift+E', needs: article },
  'share.word': { menu: 'File', needs: article },
  'share.review': { menu: 'File', needs: article },
  'sources.exportFile': { menu: 'File', needs: open },
  'sources.findDuplicates': { menu: 'File', needs: writable },
  'speakers.findDuplicates': { menu: 'File', needs: writable },
  'sources.citationKeys': { menu: 'File', needs: writable },
  'workspace.create': { menu: 'File', separated: true, overDialogs: true },
  'workspace.open': { menu: 'File', overDialogs: true },
  'workspace.sample': { menu: 'File', overDialogs: true },
  'workspace.backup': { menu: 'File', needs: open },
  'workspace.backups': { menu: 'File', needs: open },
  'workspace.copies': { menu: 'File', needs: writable },
  'workspace.rescued': { menu: 'File' },
  'workspace.export': { menu: 'File', needs: open },
  'workspace.import': { menu: 'File' },
  'workspace.reveal': { menu: 'File', needs: open, overDialogs: true },
  'workspace.close': { menu: 'File', needs: open, overDialogs: true },

  'edit.find': { menu: 'Edit', key: 'CmdOrCtrl+F', separated: true, needs: article },
  'edit.findNext': { menu: 'Edit', key: 'CmdOrCtrl+G', needs: article },
  'edit.findPrevious': { menu: 'Edit', key: 'CmdOrCtrl+Shift+G', needs: article },
  'edit.moveBlockUp': { menu: 'Edit', key: 'Alt+Shift+Up', separated: true, needs: ['editable', 'above'] },
  'edit.moveBlockDown': { menu: 'Edit', key: 'Alt+Shift+Down', needs: ['editable', 'below'] },
  'edit.duplicateBlock': { menu: 'Edit', needs: ['editable', 'selection'] },
  'edit.deleteBlock': { menu: 'Edit', needs: ['editable', 'selection'] },
  'edit.citation': { menu: 'Edit', separated: true, needs: ['editable', 'citation'] },
  'edit.footnote': { menu: 'Edit', needs: ['editable', 'footnote'] },
  'edit.figure': { menu: 'Edit', needs: figure },
  'edit.figureWidth': { menu: 'Edit', needs: figure },
  'edit.nextMisspelt': { menu: 'Edit', key: 'F7', separated: true, needs: article },
  'edit.suggest': { menu: 'Edit', key: 'CmdOrCtrl+Alt+Shift+E', separated: true, needs: editable },
  'edit.suggestions': { menu: 'Edit', needs: article },
  'edit.nextSuggestion': { menu: 'Edit', key: 'F8', needs: suggested },
  'edit.previousSuggestion': { menu: 'Edit', key: 'Shift+F8', needs: suggested },
  'edit.acceptSuggestion': { menu: 'Edit', key: 'CmdOrCtrl+F8', needs: settleable },
  'edit.refuseSuggestion': { menu: 'Edit', key: 'CmdOrCtrl+Shift+F8', needs: settleable },
  'edit.acceptAllSuggestions': { menu: 'Edit', needs: settleable },
  'edit.refuseAllSuggestions': { menu: 'Edit', needs: settleable },
  'comment.next': { menu: 'Edit', key: 'CmdOrCtrl+Alt+N', separated: true, needs: article },
  'comment.previous': { menu: 'Edit', key: 'CmdOrCtrl+Alt+P', needs: article },
  'app.preferences': { menu: 'Edit', key: 'CmdOrCtrl+,', separated: true },

  'view.palette': { menu: 'View', key: 'CmdOrCtrl+K', needs: open },
  'view.sidebar': { menu: 'View', key: 'CmdOrCtrl+Alt+1', separated: true, needs: open },
  'view.inspector': { menu: 'View', key: 'CmdOrCtrl+Alt+2', needs: article },
  'view.previewBeside': { menu: 'View', key: 'CmdOrCtrl+Alt+B', separated: true, needs: article },
  'view.sourceBeside': { menu: 'View', needs: article },
  'view.articleBeside': { menu: 'View', needs: article },
  'view.closeBeside': { menu: 'View', needs: beside },
  'view.focus': { menu: 'View', key: 'F9', separated: true, needs: article },
  'view.typewriter': { menu: 'View', separated: true, needs: article },
  'view.lightSentence': { menu: 'View', needs: article },
  'view.lightParagraph': { menu: 'View', needs: article },
  'view.counts': { menu: 'View', key: 'CmdOrCtrl+Alt+G', needs: article },
  'view.zoomIn': { menu: 'View', key: 'CmdOrCtrl+=', separated: true, overDialogs: true },
  'view.zoomOut': { menu: 'View', key: 'CmdOrCtrl+-', overDialogs: true },
  'view.zoomReset': { menu: 'View', key: 'CmdOrCtrl+0', needs: ['zoomed'], overDialogs: true },
  'view.theme': { menu: 'View', separated: true, needs: open, overDialogs: true },
  'view.spelling': { menu: 'View', overDialogs: true },
  'view.smartTyping': { menu: 'View', overDialogs: true },

  'insert.quote': { menu: 'Insert', key: 'CmdOrCtrl+Shift+Q', needs: editable, unless: ['code'] },
  'insert.citation': { menu: 'Insert', key: 'CmdOrCtrl+Shift+C', needs: editable, unless: ['code'] },
  'insert.footnote': { menu: 'Insert', key: 'CmdOrCtrl+Alt+F', needs: editable, unless: ['code'] },
  'comment.add': {
    menu: 'Insert',
    key: 'CmdOrCtrl+Alt+M',
    needs: ['editable', 'selection'],
  },
  'insert.figure': { menu: 'Insert', needs: editable },
  'insert.table': { menu: 'Insert', needs: editable, unless: ['table'] },
  'insert.rule': { menu: 'Insert', needs: editable },
  'insert.code': { menu: 'Insert', needs: caret, unless: ['code', 'table'] },
  'insert.snippet': { menu: 'Insert', needs: editable },
  'insert.bibliography': { menu: 'Insert', needs: editable },
  'insert.related': { menu: 'Insert', needs: editable },

  'format.bold': { menu: 'Format', key: 'CmdOrCtrl+B', needs: caret, unless: ['code'] },
  'format.italic': { menu: 'Format', key: 'CmdOrCtrl+I', needs: caret, unless: ['code'] },
  'format.strikethrough': { menu: 'Format', key: 'CmdOrCtrl+Shift+X', needs: caret, unless: ['code'] },
  'format.code': { menu: 'Format', key: 'CmdOrCtrl+E', needs: caret, unless: ['code'] },
  'format.link': { menu: 'Format', key: 'CmdOrCtrl+Shift+K', needs: caret, unless: ['code'] },
  'format.openLink': { menu: 'Format', needs: ['article', 'link'] },
  'format.copyLink': { menu: 'Format', needs: ['article', 'link'] },
  'format.removeLink': { menu: 'Format', needs: ['editable', 'link'] },
  'format.paragraph': {
    menu: 'Format',
    key: 'CmdOrCtrl+Alt+0',
    separated: true,
    needs: caret,
    unless: ['paragraph', 'cells'],
  },
  'format.heading2': { menu: 'Format', key: 'CmdOrCtrl+2', needs: caret, unless: ['heading2', 'table'] },
  'format.heading3': { menu: 'Format', key: 'CmdOrCtrl+3', needs: caret, unless: ['heading3', 'table'] },
  'format.heading4': { menu: 'Format', key: 'CmdOrCtrl+4', needs: caret, unless: ['heading4', 'table'] },
  'format.bulletList': {
    menu: 'Format',
    key: 'CmdOrCtrl+Shift+8',
    needs: caret,
    unless: ['bulletList', 'table'],
  },
  'format.numberList': {
    menu: 'Format',
    key: 'CmdOrCtrl+Shift+7',
    needs: caret,
    unless: ['numberList', 'table'],
  },
  'format.checkList': {
    menu: 'Format',
    key: 'CmdOrCtrl+Shift+9',
    needs: caret,
    unless: ['checkList', 'table'],
  },
  'format.blockquote': { menu: 'Format', needs: ['editable', 'selection'] },
  'format.figureOwn': { menu: 'Format', separated: true, needs: figure, unless: ['ownWidth'] },
  'format.figure25': { menu: 'Format', needs: figure, unless: ['width25'] },
  'format.figure50': { menu: 'Format', needs: figure, unless: ['width50'] },
  'format.figure75': { menu: 'Format', needs: figure, unless: ['width75'] },
  'format.figure100': { menu: 'Format', needs: figure, unless: ['width100'] },
  'format.tidy': { menu: 'Format', separated: true, needs: editable },

  'table.tools': { menu: 'Table', key: 'CmdOrCtrl+Shift+M', needs: table },
  'table.rowAbove': { menu: 'Table', separated: true, needs: table },
  'table.rowBelow': { menu: 'Table', needs: table },
  'table.columnBefore': { menu: 'Table', needs: table },
  'table.columnAfter': { menu: 'Table', needs: table },
  'table.headerRow': { menu: 'Table', separated: true, needs: table },
  'table.deleteRow': { menu: 'Table', separated: true, needs: table },
  'table.deleteColumn': { menu: 'Table', needs: table },
  'table.delete': { menu: 'Table', needs: table },

  'quote.capture': { menu: 'Article', key: 'CmdOrCtrl+Shift+A', needs: writable, unless: ['fixed'] },
  'capture.fromClipboard': { menu: 'Article' },
  'capture.bookmarklet': { menu: 'Article', needs: open },
  'quote.show': { menu: 'Article', separated: true, needs: ['article', 'quotation'] },
  'quote.edit': { menu: 'Article', needs: ['article', 'writable', 'quotation'] },
  'quote.detach': { menu: 'Article', needs: ['editable', 'quotation'] },
  'quote.find': { menu: 'Article', key: 'CmdOrCtrl+Shift+F', separated: true, needs: article },
  'quote.evidence': { menu: 'Article', key: 'CmdOrCtrl+Alt+E', needs: article },
  'quote.origin': { menu: 'Article', needs: open },
  'quote.corrections': { menu: 'Article', needs: open },
  'quote.balance': { menu: 'Article', needs: open },
  'coverage.open': { menu: 'Article', needs: open },
  'coverage.links': { menu: 'Article', needs: ['post'] },
  'comment.show': { menu: 'Article', needs: article },
  'quote.report': { menu: 'Article', needs: article },
  'preview.open': { menu: 'Article', key: 'CmdOrCtrl+Alt+V', needs: article },
  'preview.copyMarkdown': { menu: 'Article', needs: article },
  'preview.copyHtml': { menu: 'Article', needs: article },
  'preview.copyRichText': { menu: 'Article', needs: article },
  'article.checks': { menu: 'Article', key: 'CmdOrCtrl+Alt+K', separated: true, needs: article },
  'checks.levels': { menu: 'Article', needs: writable },
  'article.status.draft': { menu: 'Article', separated: true, needs: editable, unless: ['draft'] },
  'article.status.review': { menu: 'Article', needs: editable, unless: ['review'] },
  'article.status.ready': { menu: 'Article', needs: editable, unless: ['ready'] },
  'article.status.published': { menu: 'Article', needs: editable, unless: ['published'] },
  'article.citationStyle': { menu: 'Article', separated: true, needs: editable },
  'article.duplicate': { menu: 'Article', separated: true, needs: ['article', 'writable'] },
  'article.copyLink': { menu: 'Article', needs: article },
  'article.revision': { menu: 'Article', needs: editable },
  'article.bin': { menu: 'Article', needs: editable },

  'go.desk': { menu: 'Go', key: 'CmdOrCtrl+Shift+D', needs: open },
  'go.quotes': { menu: 'Go', needs: open },
  'go.sources': { menu: 'Go', needs: open },
  'go.speakers': { menu: 'Go', needs: open },
  'go.archive': { menu: 'Go', needs: open },
  'go.snippets': { menu: 'Go', needs: open },
  'go.bin': { menu: 'Go', needs: open },
  'go.search': { menu: 'Go', key: 'CmdOrCtrl+P', needs: open },
  'go.editor': { menu: 'Go', key: 'F6', separated: true, needs: article },
  'go.inspector': { menu: 'Go', key: 'Shift+F6', needs: article },
  'go.beside': { menu: 'Go', key: 'CmdOrCtrl+Shift+F6', needs: beside },
  'go.notice': { menu: 'Go', key: 'CmdOrCtrl+F6', needs: ['notice'], overDialogs: true },

  'help.open': { menu: 'Help', key: 'F1' },
  'help.tour': { menu: 'Help', needs: open },
  'help.keys': { menu: 'Help', key: 'CmdOrCtrl+/', needs: open },
  'help.new': { menu: 'Help' },
  'help.report': { menu: 'Help', separated: true },
  'help.log': { menu: 'Help', needs: open },
  'help.updates': { menu: 'Help', separated: true },
  'help.about': { menu: 'Help' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

const isCommandId = (id: string): id is CommandId => id in commands;
export const commandIds = Object.keys(commands).filter(isCommandId);

/** The key of a command unless the user chose another (`keys.ts`). */
export function defaultKey(id: CommandId): string | null {
  const command = commands[id];
  return 'key' in command ? command.key : null;
}

/** Whether a command does something where these facts hold. */
export function isAvailable(id: CommandId, held: ReadonlySet<Fact>): boolean {
  const { needs, unless, overDialogs }: Command = commands[id];
  if (held.has('dialog') && !overDialogs) return false;
  return (needs?.every((fact) => held.has(fact)) ?? true) && !unless?.some((fact) => held.has(fact));
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
  | 'forward'
  | 'zoom'
  | 'front'
  | 'about'
  | 'services'
  | 'hideOthers'
  | 'unhide';

export const systemTitle = (action: SystemAction): string => t(`system.${action}`);

export const pasteAsPlainText = (): string => systemTitle('pasteAsPlainText');
