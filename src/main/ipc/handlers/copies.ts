import type { copyChannels } from '../../../ipc/channels/copies';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export const copyHandlers = (open: OpenWorkspace): Pick<Handlers, keyof typeof copyChannels> => ({
  'copies.list': async () => open().copies.list(),
  'copies.compare': async ({ name }) => open().copies.compare(name),
  'copies.merge': async ({ name, choices }) => ({ left: await open().copies.merge(name, choices) }),
});
