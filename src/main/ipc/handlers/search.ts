import type { searchChannels } from '../../../ipc/channels/search';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function searchHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof searchChannels> {
  return {
    'search.query': async (input) => open().search(input),
    'search.origins': async (input) => open().searching.origins(input),
    'search.meant': async (input) => open().searching.meant(input),
  };
}
