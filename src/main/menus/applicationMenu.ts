import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Fact } from '../../core/model/facts';
import {
  type CommandId,
  commandIds,
  commands,
  commandTitle,
  isAvailable,
  menuTitle,
  pasteAsPlainText,
  systemTitle,
} from '../../ipc/commands';
import type { Keys } from '../../ipc/keys';
import { t } from './messages';

type Run = (id: CommandId) => void;
type Template = MenuItemConstructorOptions[];

const isMac = process.platform === 'darwin';
const separator = { type: 'separator' } as const;

/** The native menu bar: the command list of the contract, plus the roles that the system provides. */
export class ApplicationMenu {
  #held: ReadonlySet<Fact> = new Set();

  #keys: Keys | null = null;
  #recent: Template = [];

  constructor(private readonly run: Run) {}

  install(keys: Keys): void {
    this.#keys = keys;
    this.#build();
  }

  /** Entries that open a recent workspace. */
  showRecent(entries: Template): void {
    this.#recent = entries;
    this.#build();
  }

  #build(): void {
    if (this.#keys === null) return;
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(this.#keys, this.#recent, this.run)));
    this.#enable();
  }

  /** What cannot be done where these facts hold is grey, and its key does nothing. */
  readonly show = (facts: readonly Fact[]): void => {
    this.#held = new Set(facts);
    this.#enable();
  };

  #enable(): void {
    const menu = Menu.getApplicationMenu();
    for (const id of commandIds) enable(menu, id, isAvailable(id, this.#held));
    for (const role of ['undo', 'redo'] as const) enable(menu, role, this.#held.has(`${role}able`));
  }
}

/** Only a change is a call to the system. */
function enable(menu: Menu | null, id: string, isEnabled: boolean): void {
  const item = menu?.getMenuItemById(id);
  if (item && item.enabled !== isEnabled) item.enabled = isEnabled;
}

function template(keys: Keys, recent: Template, run: Run): Template {
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const key = keys[id];
    return {
      id,
      label: commandTitle(id),
      click: () => run(id),
      ...(key === null ? {} : { accelerator: key }),
    };
  };
  const recentMenu: MenuItemConstructorOptions = {
    id: 'recent',
    label: t('recent.open'),
    enabled: recent.length > 0,
    submenu: recent,
  };
  const entries = (menu: (typeof commands)[CommandId]['menu']): Template =>
    commandIds.flatMap((id): Template => {
      const command = commands[id];
      if (command.menu !== menu || (isMac && inMacMenu.has(id))) return [];
      const more = id === 'workspace.open' ? [recentMenu] : [];
      return ['separated' in command ? separator : [], item(id), more].flat();
    });
  return [
    ...(isMac ? [macMenu(item)] : []),
    {
      label: menuTitle('File'),
      submenu: [...entries('File'), separator, isMac ? role('close') : role('quit')],
    },
    {
      label: menuTitle('Edit'),
      submenu: [
        { ...role('undo'), id: 'undo' },
        { ...role('redo'), id: 'redo' },
        separator,
        role('cut'),
        role('copy'),
        role('paste'),
        { role: 'pasteAndMatchStyle', label: pasteAsPlainText() },
        role('selectAll'),
        ...entries('Edit'),
      ],
    },
    {
      label: menuTitle('View'),
      submenu: [
        ...entries('View'),
        separator,
        { role: 'togglefullscreen', label: systemTitle('fullScreen') },
        { role: 'toggleDevTools', label: systemTitle('developer') },
      ],
    },
    { label: menuTitle('Insert'), submenu: entries('Insert') },
    {
      label: menuTitle('Format'),
      submenu: [...entries('Format'), separator, { label: menuTitle('Table'), submenu: entries('Table') }],
    },
    { label: menuTitle('Article'), submenu: entries('Article') },
    { label: menuTitle('Go'), submenu: entries('Go') },
    { role: 'window', label: menuTitle('Window'), submenu: windowEntries() },
    { role: 'help', label: menuTitle('Help'), submenu: entries('Help') },
  ];
}

/** An entry of the system, which Electron names in English only. */
const role = (name: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'close' | 'quit') => ({
  role: name,
  label: systemTitle(name),
});

const windowEntries = (): Template => [
  { role: 'minimize', label: systemTitle('minimize') },
  { role: 'zoom', label: systemTitle('zoom') },
  ...(isMac ? [separator, { role: 'front' as const, label: systemTitle('front') }] : [role('close')]),
];

/** macOS has these in the menu with the name of the app. */
const inMacMenu = new Set<CommandId>(['app.preferences']);

const macMenu = (item: (id: CommandId) => MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about', label: systemTitle('about') },
    separator,
    item('app.preferences'),
    separator,
    { role: 'services', label: systemTitle('services') },
    separator,
    { role: 'hide', label: systemTitle('hide') },
    { role: 'hideOthers', label: systemTitle('hideOthers') },
    { role: 'unhide', label: systemTitle('unhide') },
    separator,
    role('quit'),
  ],
});
