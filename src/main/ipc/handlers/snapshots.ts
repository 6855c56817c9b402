import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs';
import type { Jobs } from '../../jobs';
import type { OpenWorkspace } from '../../workspaceSession';

type SnapshotHandlers = Pick<Handlers, Extract<keyof Handlers, `snapshots.${string}`>>;

export function snapshotHandlers(open: OpenWorkspace, dialogs: Dialogs, jobs: Jobs): SnapshotHandlers {
  return {
    'snapshots.info': async ({ id }) => open().snapshots.info(id),
    'snapshots.keep': async ({ job, id }) => {
      const file = await dialogs.chooseSavedPage();
      if (file === null) return null;
      return jobs.run(job, (context) => open().snapshots.keepFile(id, file, context));
    },
    'snapshots.newSource': async ({ job }) => {
      const file = await dialogs.chooseSavedPage();
      return file === null ? null : jobs.run(job, (context) => open().snapshots.newSource(file, context));
    },
    'snapshots.delete': async ({ id }) => open().snapshots.delete(id),
    'snapshots.show': async ({ id, words }) => open().snapshots.show(id, words),
    'snapshots.verbatim': async ({ id, words }) => open().snapshots.verbatim(id, words),
  };
}
