import type { archiveChannels } from '../../../ipc/channels/archive';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs/dialogs';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

export function archiveHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
  jobs: Jobs,
): Pick<Handlers, keyof typeof archiveChannels> {
  return {
    'archive.list': async (input) => open().archive.list(input),
    'archive.get': async ({ id }) => open().archive.get(id),
    'archive.links': async ({ id }) => open().archive.links(id),
    'archive.choose': async ({ folder }) => {
      const chosen = await (folder ? dialogs.chooseSiteFolder() : dialogs.chooseSiteExport());
      return chosen === null ? null : open().archiveImports.inspect(chosen);
    },
    'archive.inspectFiles': async ({ files }) => open().archiveImports.inspectFiles(files),
    'archive.import': async ({ job, plan, ...choice }) =>
      jobs.run(job, (context) => open().archiveImports.run(plan, choice, context)),
  };
}
