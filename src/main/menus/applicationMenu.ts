import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type CommandId,
  commandIds,
  commands,
  commandTitle,
  menuTitle,
  pasteAsPlainText,
} from '../../ipc/commands';

type Run = (id: CommandId) => void;
type Template = MenuItemConstructorOptions[];

const isMac = process.platform === 'darwin';

/** The native menu bar: the command list of the contract, plus the roles that the system provides. */
export function installApplicationMenu(run: Run): void {
  const separator = { type: 'separator' } as const;
  const template: Template = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: menuTitle('File'),
      submenu: [...entries('File', run), separator, { role: isMac ? 'close' : 'quit' }],
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
        ...entries('Edit', run),
      ],
    },
    {
      label: menuTitle('View'),
      submenu: [
        ...entries('View', run),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { label: menuTitle('Insert'), submenu: entries('Insert', run) },
    {
      label: menuTitle('Format'),
      submenu: [
        ...entries('Format', run),
        separator,
        { label: menuTitle('Table'), submenu: entries('Table', run) },
      ],
    },
    { label: menuTitle('Article'), submenu: entries('Article', run) },
    { label: menuTitle('Go'), submenu: entries('Go', run) },
    { role: 'windowMenu' },
    { role: 'help', submenu: entries('Help', run) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function entries(menu: (typeof commands)[CommandId]['menu'], run: Run): Template {
  return commandIds.flatMap((id): Template => {
    const command = commands[id];
    if (command.menu !== menu) return [];
    const item: MenuItemConstructorOptions = {
      id,
      label: commandTitle(id),
      click: () => run(id),
      ...('key' in command ? { accelerator: command.key } : {}),
    };
    return 'separated' in command ? [{ type: 'separator' }, item] : [item];
  });
}
