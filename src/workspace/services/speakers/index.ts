import { StetError } from '../../../core/model/errors';
import { newId } from '../../../core/model/primitives';
import {
  type Speaker,
  type SpeakerFacts,
  type SpeakerFields,
  speakerFieldsSchema,
} from '../../../core/model/speaker';
import { type Usage, usageSchema } from '../../../core/model/usage';
import { endsBeforeItBegins, roleLine } from '../../../core/speakers/roles';
import { assertChanged, type Connection, type Database } from '../../db/database';
import { now, readRow } from '../../db/rows';
import { listMerges } from '../../repositories/merges';
import {
  findSpeakers,
  listSpeakerDuplicates,
  listSpeakers,
  type SpeakerFilter,
} from '../../repositories/speakerList';
import { findSpeaker, insertSpeaker, writeSpeaker } from '../../repositories/speakers';
import { assertUnused } from '../articles/releaseUses';
import { reindexQuotesOf } from '../quotes';
import { mergeInto, undoSpeakerMerge } from './merge';

export type Speakers = ReturnType<typeof speakerService>;

export function speakerService(db: Database) {
  return {
    list: (filter: SpeakerFilter) => listSpeakers(db, filter),
    getMany: (ids: string[]) => findSpeakers(db, ids),
    create: (fields: SpeakerFields) => db.transaction((connection) => addSpeaker(connection, fields)),
    update: (id: string, change: Partial<SpeakerFields>) =>
      db.transaction((connection) => updateSpeaker(connection, id, change)),
    delete: (id: string, detach: boolean) =>
      db.transaction((connection) => deleteSpeaker(connection, id, detach)),
    uses: (id: string) => listSpeakerUses(db, id),
    duplicates: () => listSpeakerDuplicates(db),
    merge: (survivorId: string, otherIds: string[], facts: SpeakerFacts) =>
      db.transaction((connection) => mergeInto(connection, survivorId, otherIds, facts)),
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
  if (wrong) throw new StetError('invalid-input', `A role ends before it begins: ${roleLine(wrong)}.`);
}

const namesOf = ({ name, aliases }: Speaker): string => JSON.stringify([name, ...aliases]);

async function deleteSpeaker(db: Connection, id: string, detach: boolean): Promise<void> {
  const quotes = await db.all('SELECT text AS headline FROM quote WHERE speaker_id = ? LIMIT 5', [id]);
  if (!detach)
    assertUnused(
      'speaker',
      quotes.map((row) => ({ headline: String(row['headline']).slice(0, 60) })),
    );
  await db.run('UPDATE quote SET speaker_id = NULL WHERE speaker_id = ?', [id]);
  await db.run('DELETE FROM merge WHERE survivor_id = ?', [id]);
  assertChanged(await db.run('DELETE FROM speaker WHERE id = ?', [id]), 'This speaker');
}

async function listSpeakerUses(db: Connection, id: string): Promise<Usage[]> {
  const rows = await db.all(
    `SELECT a.id AS article_id, a.headline, sum(u.count) AS count
       FROM quote q JOIN article_use u ON u.kind = 'quote' AND u.target = q.id JOIN article a ON a.id = u.article_id
      WHERE q.speaker_id = ? AND a.deleted_at IS NULL GROUP BY a.id ORDER BY a.updated_at DESC`,
    [id],
  );
  return rows.map((row) => readRow(usageSchema, row));
}
