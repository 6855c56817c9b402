import type { checkChannels } from '../../../ipc/channels/checks';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function checkHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof checkChannels> {
  return {
    'checks.of': async ({ id }) => open().checks.of(id),
    'checks.list': async () => open().checks.list(),
    'checks.waive': async ({ id, waiver }) => open().checks.waive(id, waiver),
    'checks.takeBack': async ({ id, ...finding }) => open().checks.takeBack(id, finding),
  };
}
