import { sourceShort } from '../../../core/citations/reference';
import type { CslItem } from '../../../core/model/source';
import type { SourceListItem } from '../../../ipc/channels/sources';
import { call } from '../../api/client';
import type { DuplicateKind } from './kind';
import { valueWords } from './valueWords';

export const sources: DuplicateKind<SourceListItem, CslItem> = {
  title: 'Duplicate sources',
  what: 'sources that seem to be one work',
  none: 'No source is here twice.',
  fieldsOf: ({ csl }) => csl,
  wordsOf: valueWords,
  labelOf: ({ citationKey }) => citationKey,
  usesOf: ({ uses }) => (uses === 1 ? 'cited in 1 article' : `cited in ${uses} articles`),
  nameOf: sourceShort,
  merge: async ({ id }, others, csl) => {
    const otherIds = others.map((other) => other.id);
    return (await call('sources.merge', { survivorId: id, otherIds, csl })).merge;
  },
  undo: (id) => call('sources.undoMerge', { id }),
};
