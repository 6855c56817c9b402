import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type CommandId,
  commandIds,
  commands,
  commandTitle,
  menuTitle,
  pasteAsPlainText,
} from '../../ipc/commands';
import type { Keys } from '../../ipc/keys';

type Run = (id: CommandId) => void;
type Template = MenuItemConstructorOptions[];

const isMac = process.platform === 'darwin';
const separator = { type: 'separator' } as const;

/** The native menu bar: the command list of the contract, plus the roles that the system provides. */
export function installApplicationMenu(keys: Keys, run: Run): void {
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const key = keys[id];
    return {
      id,
      label: commandTitle(id),
      click: () => run(id),
      ...(key === null ? {} : { accelerator: key }),
    };
  };
  const entries = (menu: (typeof commands)[CommandId]['menu']): Template =>
    commandIds.flatMap((id): Template => {
      const command = commands[id];
      if (command.menu !== menu || (isMac && inMacMenu.has(id))) return [];
      return 'separated' in command ? [separator, item(id)] : [item(id)];
    });
  const template: Template = [
    ...(isMac ? [macMenu(item)] : []),
    {
      label: menuTitle('File'),
      submenu: [...entries('File'), separator, { role: isMac ? 'close' : 'quit' }],
    },
    {
      label: menuTitle('Edit'),
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle', label: pasteAsPlainText() },
        { role: 'selectAll' },
        ...entries('Edit'),
      ],
    },
    {
      label: menuTitle('View'),
      submenu: [...entries('View'), separator, { role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
    },
    { label: menuTitle('Insert'), submenu: entries('Insert') },
    {
      label: menuTitle('Format'),
      submenu: [...entries('Format'), separator, { label: menuTitle('Table'), submenu: entries('Table') }],
    },
    { label: menuTitle('Article'), submenu: entries('Article') },
    { label: menuTitle('Go'), submenu: entries('Go') },
    { role: 'windowMenu' },
    { role: 'help', submenu: entries('Help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** macOS has these in the menu with the name of the app. */
const inMacMenu = new Set<CommandId>(['app.preferences']);

const macMenu = (item: (id: CommandId) => MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    separator,
    item('app.preferences'),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
});
