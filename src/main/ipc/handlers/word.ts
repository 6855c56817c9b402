import path from 'node:path';
import type { wordChannels } from '../../../ipc/channels/word';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t } from '../../dialogs/messages';
import type { OpenWorkspace } from '../../workspace/session';

export function wordHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
): Pick<Handlers, keyof typeof wordChannels> {
  return {
    'word.save': async ({ id, review }) => {
      const { slug, bytes, picturesLeftOut } = await open().words.write(id, { review });
      const file = await dialogs.saveFile(t('saveWord'), `${slug}.docx`);
      if (file === null) return null;
      await writeFileAtomic(file, bytes);
      return { file: path.basename(file), picturesLeftOut };
    },
    'word.saveFolder': async ({ id, content }) => {
      const parent = await dialogs.chooseFolder(t('reviewFolder'));
      return parent === null ? null : open().reviewFolders.write(id, parent, content);
    },
  };
}
