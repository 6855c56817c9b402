import type { coverageChannels } from '../../../ipc/channels/coverage';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function coverageHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof coverageChannels> {
  return {
    'coverage.count': async ({ subject }) => open().coverage.count(subject),
    'coverage.list': async ({ subject, ...span }) => open().coverage.list(subject, span),
    'coverage.filed': async ({ of }) => open().coverage.filed(of),
    'coverage.links': async ({ id }) => open().coverage.links(id),
  };
}
