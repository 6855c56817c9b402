import type { statementChannels } from '../../../ipc/channels/statements';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function statementHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof statementChannels> {
  return {
    'statements.list': async ({ articleId }) => open().statements.list(articleId),
    'statements.keep': async (statement) => open().statements.keep(statement),
    'statements.delete': async (key) => open().statements.delete(key),
  };
}
