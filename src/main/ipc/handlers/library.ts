import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs';
import type { OpenWorkspace } from '../../workspaceSession';

type Group = 'quotes' | 'sources' | 'speakers' | 'snippets' | 'archive' | 'assets' | 'search';
type LibraryHandlers = Omit<
  Pick<Handlers, Extract<keyof Handlers, `${Group}.${string}`>>,
  'sources.known' | 'sources.fetchMetadata'
>;

export function libraryHandlers(open: OpenWorkspace, dialogs: Dialogs): LibraryHandlers {
  return {
    'quotes.list': async (input) => open().quotes.list(input),
    'quotes.getMany': async ({ ids }) => open().quotes.getMany(ids),
    'quotes.create': async (fields) => open().quotes.create(fields),
    'quotes.update': async ({ id, fields }) => open().quotes.update(id, fields),
    'quotes.delete': async ({ id, detach }) => open().quotes.delete(id, detach),
    'quotes.uses': async ({ id }) => open().quotes.uses(id),

    'sources.list': async (input) => open().sources.list(input),
    'sources.getMany': async ({ ids }) => open().sources.getMany(ids),
    'sources.create': async (fields) => open().sources.create(fields),
    'sources.update': async ({ id, fields }) => open().sources.update(id, fields),
    'sources.rekey': async () => open().sources.rekey(),
    'sources.setKeys': async (keys) => open().sources.setKeys(keys),
    'sources.delete': async ({ id, detach }) => open().sources.delete(id, detach),
    'sources.uses': async ({ id }) => open().sources.uses(id),
    'sources.duplicates': async () => open().sources.duplicates(),
    'sources.merge': async ({ survivorId, otherIds, csl }) => ({
      merge: await open().sources.merge(survivorId, otherIds, csl),
    }),
    'sources.merges': async ({ id }) => open().sources.merges(id),
    'sources.undoMerge': async ({ id }) => open().sources.undoMerge(id),

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

    'snippets.list': async (input) => open().snippets.list(input),
    'snippets.getMany': async ({ ids }) => open().snippets.getMany(ids),
    'snippets.create': async (fields) => open().snippets.create(fields),
    'snippets.update': async ({ id, fields }) => open().snippets.update(id, fields),
    'snippets.delete': async ({ id, detach }) => open().snippets.delete(id, detach),
    'snippets.uses': async ({ id }) => open().snippets.uses(id),

    'archive.list': async (input) => open().archive.list(input),
    'archive.get': async ({ id }) => open().archive.get(id),

    'assets.add': async ({ name, bytes }) => open().assets.add(name, bytes),
    'assets.choose': async () => {
      const file = await dialogs.choosePicture();
      return file === null ? null : open().assets.add(path.basename(file), await readFile(file));
    },
    'search.query': async (input) => open().search(input),
  };
}
