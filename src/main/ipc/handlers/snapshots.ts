import { textOf } from '../../../core/citations/csl';
import { StetError } from '../../../core/model/errors';
import { isWithheld } from '../../../core/model/terms';
import type { snapshotChannels } from '../../../ipc/channels/snapshots';
import type { Handlers } from '../../../ipc/contract';
import type { FetchedPage } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';
import { t } from '../messages';

interface Services {
  open: OpenWorkspace;
  dialogs: Dialogs;
  jobs: Jobs;
  fetchToKeep: <T>(
    job: string,
    address: string,
    keep: (page: FetchedPage) => Promise<T>,
  ) => Promise<T | null>;
}

export function snapshotHandlers({
  open,
  dialogs,
  jobs,
  fetchToKeep,
}: Services): Pick<Handlers, keyof typeof snapshotChannels> {
  return {
    'snapshots.info': async ({ id }) => open().snapshots.info(id),
    'snapshots.keep': async ({ job, id }) => {
      const file = await dialogs.chooseSavedPage();
      if (file === null) return null;
      return jobs.run(job, (context) => open().snapshots.storeFile(id, file, context));
    },
    'snapshots.fetch': async ({ job, id }) => {
      const workspace = open();
      const [source] = await workspace.sources.getMany([id]);
      if (source && isWithheld(source)) throw new StetError('forbidden', t.message('confidentialPage'));
      return fetchToKeep(job, source ? textOf(source.csl, 'URL') : '', (page) =>
        workspace.snapshots.store(id, page),
      );
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
