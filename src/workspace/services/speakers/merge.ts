import { z } from 'zod';
import { StetError } from '../../../core/model/errors';
import { type SpeakerFacts, speakerFieldsSchema, speakerSchema } from '../../../core/model/speaker';
import { mergeSpeakers } from '../../../core/speakers/merge';
import type { Connection } from '../../db/database';
import { insertMerge, takeMerge } from '../../repositories/merges';
import { t } from '../../repositories/messages';
import { moveQuotes, moveQuotesBack, quoteOwnersSchema } from '../../repositories/quoteOwners';
import { reindexQuotesOf } from '../../repositories/quotes';
import { deleteSpeakers, findSpeaker, insertSpeaker, writeSpeaker } from '../../repositories/speakers';
import { moveVoices } from '../../repositories/transcripts';

/** The records before a merge. */
const beforeSchema = z.object({
  others: z.int(),
  survivor: speakerFieldsSchema,
  /** The survivor's fields right after the merge: when they were edited since, an undo leaves them. */
  survivorAfter: z.string(),
  gone: z.array(speakerSchema),
  quotes: quoteOwnersSchema,
});

/** Makes several speakers one with the names and quotes of all; returns the id that undoes it. */
export async function mergeSpeakersInto(
  db: Connection,
  survivorId: string,
  otherIds: string[],
  facts: SpeakerFacts,
): Promise<string> {
  const survivor = await findSpeaker(db, survivorId);
  const gone = await Promise.all(otherIds.map((id) => findSpeaker(db, id)));
  if (gone.length === 0 || otherIds.includes(survivorId)) {
    throw new StetError('invalid-input', t.message('merge.tooFew.speaker'));
  }
  const fields = mergeSpeakers([survivor, ...gone], facts);
  const quotes = await moveQuotes(db, 'speaker', otherIds, survivorId);
  await moveVoices(db, otherIds, survivorId);
  await deleteSpeakers(db, otherIds);
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

/** Separates merged speakers again, the newest merge first; later edits stay. */
export async function undoSpeakerMerge(db: Connection, mergeId: string): Promise<void> {
  const taken = await takeMerge(db, 'speaker', mergeId);
  const before = beforeSchema.parse(taken.before);
  const now = JSON.stringify(speakerFieldsSchema.parse(await findSpeaker(db, taken.survivorId)));
  if (now === before.survivorAfter) await writeSpeaker(db, taken.survivorId, before.survivor);
  for (const speaker of before.gone) await insertSpeaker(db, speaker);
  await moveQuotesBack(db, 'speaker', before.quotes, taken.survivorId);
  for (const { id } of [{ id: taken.survivorId }, ...before.gone]) await reindexQuotesOf(db, id);
}
