import type { SpeakerFacts } from '../../../core/model/speaker';
import { factsOf, mergeSpeakers } from '../../../core/speakers/merge';
import { roleLine } from '../../../core/speakers/roles';
import type { SpeakerListItem } from '../../../ipc/channels/speakers';
import { call } from '../../api/client';
import type { DuplicateKind } from './kind';

export const speakers: DuplicateKind<SpeakerListItem, SpeakerFacts> = {
  title: 'Duplicate speakers',
  what: 'speakers who seem to be one',
  none: 'No speaker is here twice.',
  fieldsOf: factsOf,
  wordsOf: (value) => String(value || 'nothing'),
  labelOf: ({ name }) => name,
  usesOf: ({ quotes }) => (quotes === 1 ? '1 quote' : `${quotes} quotes`),
  nameOf: ({ name }) => name,
  united: (records, facts) => {
    const { aliases, roles } = mergeSpeakers(records, facts);
    return [
      aliases.length > 0 ? `Also known as ${aliases.join('; ')}.` : '',
      roles.length > 0 ? `Was ${roles.map(roleLine).join('; ')}.` : '',
    ].filter(Boolean);
  },
  caution: (records) => {
    const hidden = records.filter(({ known }) => known === 'in-confidence').map(({ name }) => name);
    if (hidden.length === 0 || !records.some(({ known }) => known === 'openly')) return null;
    return `${hidden.join(' and ')} is known through confidential sources alone. Once these are one, quotes without a source are exported with the name.`;
  },
  merge: async ({ id }, others, facts) => {
    const otherIds = others.map((other) => other.id);
    return (await call('speakers.merge', { survivorId: id, otherIds, facts })).merge;
  },
  undo: (id) => call('speakers.undoMerge', { id }),
};
