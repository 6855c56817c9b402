import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import type { exchangeChannels } from '../../../ipc/channels/exchange';
import type { Handlers } from '../../../ipc/contract';
import { importWorkspace, type workerTasks } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t as dialogText } from '../../dialogs/messages';
import type { Jobs } from '../../workspace/jobs';
import type { WorkspaceSession } from '../../workspace/session';
import { t } from '../messages';

interface Services {
  session: WorkspaceSession;
  dialogs: Dialogs;
  jobs: Jobs;
  tasks: ReturnType<typeof workerTasks>;
}

export function exchangeHandlers({
  session,
  dialogs,
  jobs,
  tasks,
}: Services): Pick<Handlers, keyof typeof exchangeChannels> {
  let imported: string | undefined;
  return {
    'exchange.export': async ({ job, confidential }) => {
      const folder = await dialogs.chooseFolder(dialogText('exchange.exportTo'));
      if (folder === null) return null;
      const report = await jobs.run(job, (context) =>
        session.open().exchange.export(folder, { confidential }, context),
      );
      return { ...report, folder: path.basename(folder) };
    },
    'exchange.import': async ({ job }) => {
      const from = await dialogs.chooseFolder(dialogText('exchange.importFrom'));
      const folder = from === null ? null : await dialogs.chooseFolder(dialogText('exchange.importTo'));
      if (from === null || folder === null) return null;
      const report = await jobs.run(job, (context) => importWorkspace(from, folder, { tasks, ...context }));
      imported = folder;
      return { ...report, folder: path.basename(folder) };
    },
    'exchange.open': async () => {
      if (imported === undefined) throw new StetError('not-found', t.message('nothingImported'));
      return session.openFolder(imported);
    },
  };
}
