import { z } from 'zod';
import { StetError } from '../../../core/model/errors';
import { type CslItem, type Source, type SourceFields, sourceFieldsSchema } from '../../../core/model/source';
import { strictest, termsShape } from '../../../core/model/terms';
import type { Connection } from '../../db/database';
import { mergeInto, pointBack } from '../../repositories/mergedSources';
import { insertMerge, takeMerge } from '../../repositories/merges';
import { t } from '../../repositories/messages';
import { moveQuotes, moveQuotesBack, quoteOwnersSchema } from '../../repositories/quoteOwners';
import { indexSource } from '../../repositories/sourceIndex';
import { findSource, writeSource } from '../../repositories/sources';

/** The records before a merge. */
const beforeSchema = z.object({
  others: z.int(),
  // Merges of before there were terms have none.
  survivor: sourceFieldsSchema.extend({
    terms: termsShape.terms.default('on-record'),
    embargo: termsShape.embargo.default(''),
  }),
  /** The survivor's fields right after the merge: when they were edited since, an undo leaves them. */
  survivorAfter: z.string(),
  /** The source that each merged one pointed to; null when it was not merged before. */
  merged: z.array(z.object({ id: z.string(), into: z.string().nullable() })),
  quotes: quoteOwnersSchema,
});

/** Makes several sources one with the item `csl`, and the quotes and citations of all; returns the id that undoes it. */
export async function mergeSources(
  db: Connection,
  survivorId: string,
  otherIds: string[],
  csl: CslItem,
): Promise<string> {
  const survivor = await findSource(db, survivorId);
  const others = await Promise.all(otherIds.map((id) => findSource(db, id)));
  if (others.length === 0 || otherIds.includes(survivorId)) {
    throw new StetError('invalid-input', t.message('merge.tooFew.source'));
  }
  const merged = await mergeInto(db, otherIds, survivorId);
  const quotes = await moveQuotes(db, 'source', otherIds, survivorId);
  const fields = joined(survivor, others, csl);
  await writeSource(db, survivorId, fields);
  const before: z.infer<typeof beforeSchema> = {
    others: others.length,
    survivor: sourceFieldsSchema.parse(survivor),
    survivorAfter: JSON.stringify(sourceFieldsSchema.parse(fields)),
    merged,
    quotes,
  };
  return insertMerge(db, 'source', survivorId, before);
}

/** What only one of them holds stays; the strictest terms count. */
function joined(survivor: Source, others: Source[], csl: CslItem): SourceFields {
  const all = [survivor, ...others];
  const first = (values: string[]) => values.find((value) => value !== '') ?? '';
  return {
    csl,
    archiveUrl: first(all.map(({ archiveUrl }) => archiveUrl)),
    note: [...new Set(all.map(({ note }) => note).filter(Boolean))].join('\n\n'),
    confidential: all.some(({ confidential }) => confidential),
    ...strictest(all),
  };
}

/** Separates merged sources again, the newest merge first; later edits stay. */
export async function undoMerge(db: Connection, mergeId: string): Promise<void> {
  const taken = await takeMerge(db, 'source', mergeId);
  const before = beforeSchema.parse(taken.before);
  const survivor = await findSource(db, taken.survivorId);
  for (const { id, into } of before.merged) {
    await pointBack(db, { id, into });
    if (into === null) await indexSource(db, id, await findSource(db, id));
  }
  await moveQuotesBack(db, 'source', before.quotes, taken.survivorId);
  if (JSON.stringify(sourceFieldsSchema.parse(survivor)) === before.survivorAfter) {
    await writeSource(db, taken.survivorId, before.survivor);
  }
}
