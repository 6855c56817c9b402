import path from 'node:path';
import { shell } from 'electron';
import { StetError } from '../../../core/model/errors';
import { slugify } from '../../../core/model/slug';
import type { exportChannels } from '../../../ipc/channels/export';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t as dialogText } from '../../dialogs/messages';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';
import { t } from '../messages';

export function exportHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
  jobs: Jobs,
): Pick<Handlers, keyof typeof exportChannels> {
  let lastFolder: string | undefined;
  return {
    'export.presets': async () => open().exports.presets(),
    'export.preview': async ({ articleId, options }) => open().exports.preview(articleId, options),
    'export.run': async ({ job, articleIds, options }) => {
      const folder = await dialogs.chooseFolder(dialogText('exportFolder'));
      if (folder === null) return null;
      lastFolder = folder;
      return jobs.run(job, (context) => open().exports.run(articleIds, options, folder, context));
    },
    'export.saveCopy': async ({ name, text }) => {
      const file = await dialogs.saveFile(dialogText('saveCopy'), `${await slugify(name)}.md`);
      if (file === null) return null;
      await writeFileAtomic(file, text);
      return { file: path.basename(file) };
    },
    'export.reveal': async () => {
      if (!lastFolder) throw new StetError('not-found', t.message('nothingExported'));
      const problem = await shell.openPath(lastFolder);
      if (problem) throw new StetError('io', t.message('folderNotShown', { problem }));
    },
  };
}
