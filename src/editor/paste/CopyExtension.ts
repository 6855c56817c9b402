import { ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard';
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  configExtension,
  defineExtension,
  mergeRegister,
} from 'lexical';
import { t } from '../api/messages';
import { ServicesExtension, servicesOf } from '../api/services';
import { $countLeftOut, $htmlCopy, $ownCopy, $plainCopy, ownFormat } from './copied';
import { $insertOwn } from './own';

/**
 * What is copied, cut or dragged reaches other programs without words off the record; within the window it stays
 * complete.
 */
export const CopyExtension = defineExtension({
  name: 'stet/copy',
  dependencies: [
    ServicesExtension,
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        [ownFormat]: [$ownCopy],
        'text/html': [$htmlCopy],
        'text/plain': [$plainCopy],
      },
    }),
    // A drop comes here; a paste is handled by `PasteExtension`.
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        [ownFormat]: [
          (json) => {
            $insertOwn(json);
            return true;
          },
        ],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      ...[COPY_COMMAND, CUT_COMMAND].map((command) =>
        editor.registerCommand(
          command,
          () => {
            const count = $countLeftOut($getSelection());
            if (count > 0) servicesOf(editor).onNote(t('copy.leftOut', { count }));
            return false;
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    ),
});
