import { release } from 'node:os';
import { app } from 'electron';
import type { helpChannels } from '../../../ipc/channels/help';
import type { Handlers } from '../../../ipc/contract';
import type { LogFile } from '../../log/logFile';
import type { MachineSettingsStore } from '../../settings/machineSettings';

export function helpHandlers(
  settings: MachineSettingsStore,
  log: LogFile,
): Pick<Handlers, keyof typeof helpChannels> {
  const version = app.getVersion();
  const see = (change: Partial<typeof settings.current.seen>) =>
    settings.set('seen', { ...settings.current.seen, ...change });
  return {
    'help.state': async () => {
      const { seen } = settings.current;
      // At the first start everything is new.
      if (seen.version === '') see({ version });
      return {
        version,
        isUpdated: !['', version].includes(seen.version),
        isTourNew: !seen.tour,
        isFocusNew: !seen.focus,
      };
    },
    'help.seen': async ({ what }) => see(what === 'news' ? { version } : { [what]: true }),
    'help.report': async () => ({
      version,
      electron: process.versions.electron,
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
      platform: process.platform,
      release: release(),
      arch: process.arch,
      log: log.read(),
    }),
  };
}
