import type { updateChannels } from '../../../ipc/channels/updates';
import type { Handlers } from '../../../ipc/contract';
import type { MachineSettingsStore } from '../../settings/machineSettings';
import { Updates } from '../../updates/updates';
import type { Jobs } from '../../workspace/jobs';
import type { WorkspaceSession } from '../../workspace/session';

export function updateHandlers(
  jobs: Jobs,
  session: WorkspaceSession,
  settings: MachineSettingsStore,
): Pick<Handlers, keyof typeof updateChannels> {
  const updates = new Updates();
  return {
    'app.newVersion': async () => (settings.current.asksForUpdates ? updates.newVersion() : null),
    'app.checkUpdates': () => updates.check(),
    'app.fetchUpdate': ({ job }) => jobs.run(job, (context) => updates.fetch(context)),
    'app.installUpdate': async () => {
      if (!updates.isFetched) return;
      // The user may stay because of words that are not saved.
      if ((await session.close()).status !== 'open') await updates.install();
    },
  };
}
