import type { speakerChannels } from '../../../ipc/channels/speakers';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function speakerHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof speakerChannels> {
  return {
    'speakers.list': async (input) => open().speakers.list(input),
    'speakers.getMany': async ({ ids }) => open().speakers.getMany(ids),
    'speakers.create': async (fields) => open().speakers.create(fields),
    'speakers.update': async ({ id, fields }) => open().speakers.update(id, fields),
    'speakers.delete': async ({ id, detach }) => open().speakers.delete(id, detach),
    'speakers.uses': async ({ id }) => open().speakers.uses(id),
    'speakers.duplicates': async () => open().speakers.duplicates(),
    'speakers.merge': async ({ survivorId, otherIds, facts }) => ({
      merge: await open().speakers.merge(survivorId, otherIds, facts),
    }),
    'speakers.merges': async ({ id }) => open().speakers.merges(id),
    'speakers.undoMerge': async ({ id }) => open().speakers.undoMerge(id),
  };
}
