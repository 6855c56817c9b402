import { readFile } from 'node:fs/promises';
import { app } from 'electron';
import { type aboutChannels, noticesSchema } from '../../../ipc/channels/about';
import type { Handlers } from '../../../ipc/contract';

/** `notices` is the file that the build writes. */
export function aboutHandlers(notices: string): Pick<Handlers, keyof typeof aboutChannels> {
  return {
    'app.about': async () => ({
      ...noticesSchema.parse(JSON.parse(await readFile(notices, 'utf8'))),
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
    }),
  };
}
