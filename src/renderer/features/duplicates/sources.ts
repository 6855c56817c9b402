import { sourceShort } from '../../../core/citations/reference';
import type { CslItem } from '../../../core/model/source';
import type { SourceListItem } from '../../../ipc/channels/sources';
import { call } from '../../api/client';
import type { DuplicateKind } from './kind';
import { t } from './messages';
import { valueWords } from './valueWords';

export const sources: DuplicateKind<SourceListItem, CslItem> = {
  name: 'sources',
  fieldsOf: ({ csl }) => csl,
  wordsOf: valueWords,
  labelOf: ({ citationKey }) => citationKey,
  usesOf: ({ uses }) => t('uses.sources', { count: uses }),
  nameOf: sourceShort,
  merge: async ({ id }, others, csl) => {
    const otherIds = others.map((other) => other.id);
    return (await call('sources.merge', { survivorId: id, otherIds, csl })).merge;
  },
  undo: (id) => call('sources.undoMerge', { id }),
};
