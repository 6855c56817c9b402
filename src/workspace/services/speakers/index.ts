import { StetError } from '../../../core/model/errors';
import { newId } from '../../../core/model/newId';
import {
  type Speaker,
  type SpeakerFacts,
  type SpeakerFields,
  speakerFieldsSchema,
} from '../../../core/model/speaker';
import { endsBeforeItBegins, roleLine } from '../../../core/speakers/roles';
import type { Connection, Database } from '../../db/database';
import { now } from '../../db/rows';
import { deleteMergesInto, listMerges } from '../../repositories/merges';
import { t } from '../../repositories/messages';
import { detachQuotes, listWordsOf } from '../../repositories/quoteOwners';
import { reindexQuotesOf } from '../../repositories/quotes';
import {
  findListedSpeakers,
  listSpeakerDuplicates,
  listSpeakers,
  type SpeakerFilter,
} from '../../repositories/speakerList';
import { deleteSpeakers, findSpeaker, insertSpeaker, writeSpeaker } from '../../repositories/speakers';
import { listUsesOfSpeaker } from '../../repositories/uses';
import { assertUnused } from '../articles/releaseUses';
import { mergeSpeakersInto, undoSpeakerMerge } from './merge';

export type Speakers = ReturnType<typeof speakerService>;

export function speakerService(db: Database) {
  return {
    list: (filter: SpeakerFilter) => listSpeakers(db, filter),
    getMany: (ids: string[]) => findListedSpeakers(db, ids),
    create: (fields: SpeakerFields) => db.transaction((connection) => addSpeaker(connection, fields)),
    update: (id: string, change: Partial<SpeakerFields>) =>
      db.transaction((connection) => updateSpeaker(connection, id, change)),
    delete: (id: string, detach: boolean) =>
      db.transaction((connection) => deleteSpeaker(connection, id, detach)),
    uses: (id: string) => listUsesOfSpeaker(db, id),
    duplicates: () => listSpeakerDuplicates(db),
    merge: (survivorId: string, otherIds: string[], facts: SpeakerFacts) =>
      db.transaction((connection) => mergeSpeakersInto(connection, survivorId, otherIds, facts)),
    merges: (id: string) => listMerges(db, 'speaker', id),
    undoMerge: (id: string) => db.transaction((connection) => undoSpeakerMerge(connection, id)),
  };
}

async function addSpeaker(db: Connection, fields: SpeakerFields): Promise<Speaker> {
  assertRoles(fields);
  const at = now();
  const speaker = { ...fields, id: newId(), createdAt: at, updatedAt: at };
  await insertSpeaker(db, speaker);
  return speaker;
}

async function updateSpeaker(db: Connection, id: string, change: Partial<SpeakerFields>): Promise<Speaker> {
  const before = await findSpeaker(db, id);
  const fields = speakerFieldsSchema.parse({ ...before, ...change });
  assertRoles(fields);
  await writeSpeaker(db, id, fields);
  const after = await findSpeaker(db, id);
  if (namesOf(after) !== namesOf(before)) await reindexQuotesOf(db, id);
  return after;
}

function assertRoles({ roles }: SpeakerFields): void {
  const wrong = roles.find(endsBeforeItBegins);
  if (wrong) throw new StetError('invalid-input', t.message('speaker.roleEnds', { role: roleLine(wrong) }));
}

const namesOf = ({ name, aliases }: Speaker): string => JSON.stringify([name, ...aliases]);

async function deleteSpeaker(db: Connection, id: string, detach: boolean): Promise<void> {
  if (!detach) {
    const quotes = await listWordsOf(db, 'speaker', id, 5);
    assertUnused(
      'speaker',
      quotes.map((words) => ({ headline: words.slice(0, 60) })),
    );
  }
  await detachQuotes(db, 'speaker', id);
  await deleteMergesInto(db, id);
  await deleteSpeakers(db, [id]);
}
