import { shell } from 'electron';
import { placeIn } from '../../../core/model/place';
import type { logChannels } from '../../../ipc/channels/log';
import type { Handlers } from '../../../ipc/contract';
import { logLine } from '../../../workspace/log';
import type { LogFile } from '../../log/logFile';

/** A page that fails at every key would push everything else out of the log. */
const mostOfPage = 200;

export function logHandlers(log: LogFile): Pick<Handlers, keyof typeof logChannels> {
  let told = 0;
  return {
    'log.read': async () => ({ text: log.read() }),
    'log.reveal': async () => shell.showItemInFolder(log.path),
    'log.error': async ({ kind, stack }) => {
      told++;
      if (told <= mostOfPage) logLine(`window: ${placeIn(kind, stack)}`);
    },
  };
}
