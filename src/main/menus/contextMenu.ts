import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { pasteAsPlainText } from '../../ipc/commands';
import { t } from './messages';

/** The right-click menu of text: spelling first, then the clipboard. */
export function installContextMenu(contents: WebContents): void {
  contents.on(
    'context-menu',
    (_event, { dictionarySuggestions, editFlags, isEditable, misspelledWord, selectionText }) => {
      const spelling: MenuItemConstructorOptions[] = misspelledWord
        ? [
            ...dictionarySuggestions.map((word) => ({
              label: word,
              click: () => contents.replaceMisspelling(word),
            })),
            {
              label: t('addToDictionary', { word: misspelledWord }),
              click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
            },
            { type: 'separator' },
          ]
        : [];
      const clipboard: MenuItemConstructorOptions[] = [
        { role: 'cut', enabled: editFlags.canCut, visible: isEditable },
        { role: 'copy', enabled: editFlags.canCopy, visible: isEditable || selectionText !== '' },
        { role: 'paste', enabled: editFlags.canPaste, visible: isEditable },
        { role: 'pasteAndMatchStyle', label: pasteAsPlainText(), visible: isEditable },
      ];
      const template = [...spelling, ...clipboard];
      if (template.some((item) => item.visible !== false)) Menu.buildFromTemplate(template).popup();
    },
  );
}
