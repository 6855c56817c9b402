import type { snippetChannels } from '../../../ipc/channels/snippets';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function snippetHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof snippetChannels> {
  return {
    'snippets.list': async (input) => open().snippets.list(input),
    'snippets.getMany': async ({ ids }) => open().snippets.getMany(ids),
    'snippets.create': async (fields) => open().snippets.create(fields),
    'snippets.update': async ({ id, fields }) => open().snippets.update(id, fields),
    'snippets.delete': async ({ id, detach }) => open().snippets.delete(id, detach),
    'snippets.uses': async ({ id }) => open().snippets.uses(id),
  };
}
