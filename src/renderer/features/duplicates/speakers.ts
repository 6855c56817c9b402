import type { SpeakerFacts } from '../../../core/model/speaker';
import { factsOf, mergeSpeakers } from '../../../core/speakers/merge';
import { roleLine } from '../../../core/speakers/roles';
import type { SpeakerListItem } from '../../../ipc/channels/speakers';
import { call } from '../../api/client';
import type { DuplicateKind } from './kind';
import { t } from './messages';

export const speakers: DuplicateKind<SpeakerListItem, SpeakerFacts> = {
  name: 'speakers',
  fieldsOf: factsOf,
  wordsOf: (value) => String(value || t('nothing')),
  labelOf: ({ name }) => name,
  usesOf: ({ quotes }) => t('uses.speakers', { count: quotes }),
  nameOf: ({ name }) => name,
  united: (records, facts) => {
    const { aliases, roles } = mergeSpeakers(records, facts);
    return [
      aliases.length > 0 ? t('aliases', { names: aliases.join('; ') }) : '',
      roles.length > 0 ? t('roles', { roles: roles.map(roleLine).join('; ') }) : '',
    ].filter(Boolean);
  },
  caution: (records) => {
    const hidden = records.filter(({ known }) => known === 'in-confidence').map(({ name }) => name);
    if (hidden.length === 0 || !records.some(({ known }) => known === 'openly')) return null;
    return t('caution', { names: hidden.join(', '), count: hidden.length });
  },
  merge: async ({ id }, others, facts) => {
    const otherIds = others.map((other) => other.id);
    return (await call('speakers.merge', { survivorId: id, otherIds, facts })).merge;
  },
  undo: (id) => call('speakers.undoMerge', { id }),
};
