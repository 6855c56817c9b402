import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { pasteAsPlainText, systemTitle } from '../../ipc/commands';

/** The right-click menu of text. A misspelt word has a menu of its own in the window. */
export function installContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const template: MenuItemConstructorOptions[] = [
      { role: 'cut', label: systemTitle('cut'), enabled: editFlags.canCut, visible: isEditable },
      {
        role: 'copy',
        label: systemTitle('copy'),
        enabled: editFlags.canCopy,
        visible: isEditable || selectionText !== '',
      },
      { role: 'paste', label: systemTitle('paste'), enabled: editFlags.canPaste, visible: isEditable },
      { role: 'pasteAndMatchStyle', label: pasteAsPlainText(), visible: isEditable },
    ];
    if (template.some((item) => item.visible !== false)) Menu.buildFromTemplate(template).popup();
  });
}
