import type { importChannels } from '../../../ipc/channels/import';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs/dialogs';
import type { OpenedFiles } from '../../opened/files';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

export function importHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
  jobs: Jobs,
  opened: OpenedFiles,
): Pick<Handlers, keyof typeof importChannels> {
  return {
    'import.choose': async ({ job, folder }) => {
      const paths = folder ? await dialogs.chooseImportFolder() : await dialogs.chooseImportFiles();
      if (paths === null) return null;
      return jobs.run(job, (context) => open().imports.fromPaths(paths, context));
    },
    'import.takeProposals': async ({ id, proposals }) => open().articles.takeProposals(id, proposals),
    'import.takeBack': async ({ id, back }) => {
      await open().articles.takeBack(id, back);
      return null;
    },
    'import.readAgain': async ({ id, changes }) => open().imports.readAgain(id, changes),
    'import.takeOpened': async () => opened.take(),
    'import.files': async ({ job, files }) =>
      jobs.run(job, (context) => open().imports.fromFiles(files, context)),
  };
}
