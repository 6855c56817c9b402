import type { quoteChannels } from '../../../ipc/channels/quotes';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function quoteHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof quoteChannels> {
  return {
    'quotes.list': async (input) => open().quotes.list(input),
    'quotes.getMany': async ({ ids }) => open().quotes.getMany(ids),
    'quotes.create': async (fields) => open().quotes.create(fields),
    'quotes.update': async ({ id, fields }) => open().quotes.update(id, fields),
    'quotes.changeMany': async ({ changes }) => open().quotes.changeMany(changes),
    'quotes.confirm': async ({ id, checkedBy }) => open().evidence.confirm(id, checkedBy),
    'quotes.withdraw': async ({ id }) => open().evidence.withdraw(id),
    'quotes.delete': async ({ id, detach }) => open().quotes.delete(id, detach),
    'quotes.uses': async ({ id }) => open().quotes.uses(id),
  };
}
