import type { archiveChannels } from '../../../ipc/channels/archive';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function archiveHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof archiveChannels> {
  return {
    'archive.list': async (input) => open().archive.list(input),
    'archive.get': async ({ id }) => open().archive.get(id),
    'archive.links': async ({ id }) => open().archive.links(id),
  };
}
