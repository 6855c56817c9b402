import { shell } from 'electron';
import { StetError } from '../../../core/model/errors';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs';
import type { Jobs } from '../../jobs';
import type { OpenWorkspace } from '../../workspaceSession';

type ExchangeHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}` | `export.${string}`>>;

export function exchangeHandlers(open: OpenWorkspace, dialogs: Dialogs, jobs: Jobs): ExchangeHandlers {
  let lastFolder: string | undefined;
  return {
    'export.presets': async () => open().exports.presets(),
    'export.preview': async ({ articleId, options }) => open().exports.preview(articleId, options),
    'export.run': async ({ job, articleIds, options }) => {
      const folder = await dialogs.chooseFolder('Export to this folder');
      if (folder === null) return null;
      lastFolder = folder;
      return jobs.run(job, (context) => open().exports.run(articleIds, options, folder, context));
    },
    'export.reveal': async () => {
      if (!lastFolder) throw new StetError('not-found', 'Nothing has been exported since the start.');
      const problem = await shell.openPath(lastFolder);
      if (problem) throw new StetError('io', `The folder could not be shown: ${problem}`);
    },
    'import.choose': async ({ job, as, folder }) => {
      const paths = folder ? await dialogs.chooseImportFolder() : await dialogs.chooseImportFiles();
      if (paths === null) return null;
      return jobs.run(job, (context) => open().imports.fromPaths(paths, as, context));
    },
    'import.removeFurniture': async ({ id }) => ({ removed: await open().articles.removeFurniture(id) }),
    'import.files': async ({ job, as, files }) =>
      jobs.run(job, (context) => open().imports.fromFiles(files, as, context)),
  };
}
