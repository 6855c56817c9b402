import { z } from 'zod';
import { StetError } from '../../../core/model/errors';
import { type SpeakerFacts, speakerFieldsSchema, speakerSchema } from '../../../core/model/speaker';
import { mergeSpeakers } from '../../../core/speakers/merge';
import type { Connection } from '../../db/database';
import { marks } from '../../db/rows';
import {
  insertMerge,
  moveQuotes,
  moveQuotesBack,
  quoteOwnersSchema,
  takeMerge,
} from '../../repositories/merges';
import { findSpeaker, insertSpeaker, writeSpeaker } from '../../repositories/speakers';
import { reindexQuotesOf } from '../quotes';

/** What the records were before a merge. */
const beforeSchema = z.object({
  others: z.int(),
  survivor: speakerFieldsSchema,
  /** Of the survivor right after: an edit since then stays. */
  survivorAfter: z.string(),
  gone: z.array(speakerSchema),
  quotes: quoteOwnersSchema,
});

/** Makes several speakers one who goes by the names of all; quotes follow. Answers what undoes it. */
export async function mergeInto(
  db: Connection,
  survivorId: string,
  otherIds: string[],
  facts: SpeakerFacts,
): Promise<string> {
  const survivor = await findSpeaker(db, survivorId);
  const gone = await Promise.all(otherIds.map((id) => findSpeaker(db, id)));
  if (gone.length === 0 || otherIds.includes(survivorId)) {
    throw new StetError('invalid-input', 'A merge needs two speakers or more.');
  }
  const fields = mergeSpeakers([survivor, ...gone], facts);
  const quotes = await moveQuotes(db, 'speaker', otherIds, survivorId);
  await db.run(`DELETE FROM speaker WHERE id IN (${marks(otherIds)})`, otherIds);
  await writeSpeaker(db, survivorId, fields);
  await reindexQuotesOf(db, survivorId);
  const before: z.infer<typeof beforeSchema> = {
    others: gone.length,
    survivor: speakerFieldsSchema.parse(survivor),
    survivorAfter: JSON.stringify(speakerFieldsSchema.parse(fields)),
    gone,
    quotes,
  };
  return insertMerge(db, 'speaker', survivorId, before);
}

/** Parts merged speakers again, the newest merge first; what was edited since then stays edited. */
export async function undoSpeakerMerge(db: Connection, mergeId: string): Promise<void> {
  const taken = await takeMerge(db, 'speaker', mergeId);
  const before = beforeSchema.parse(taken.before);
  const now = JSON.stringify(speakerFieldsSchema.parse(await findSpeaker(db, taken.survivorId)));
  if (now === before.survivorAfter) await writeSpeaker(db, taken.survivorId, before.survivor);
  for (const speaker of before.gone) await insertSpeaker(db, speaker);
  await moveQuotesBack(db, 'speaker', before.quotes, taken.survivorId);
  for (const { id } of [{ id: taken.survivorId }, ...before.gone]) await reindexQuotesOf(db, id);
}
