import { standingOf } from '../../../core/citations/standing';
import type { QuoteBefore } from '../../../core/model/correction';
import type { QuoteFields } from '../../../core/model/quote';
import type { CslItem } from '../../../core/model/source';
import { driftState } from '../../../core/quotes/drift';
import type { Connection } from '../../db/database';
import { insertCorrections } from '../../repositories/corrections';

/** Whether words say something else: another sort of quotation marks or dash is no correction. */
const differ = (before: string, after: string): boolean =>
  before !== after && !(driftState(before, after) === 'exact' && driftState(after, before) === 'exact');

/** Which parts of a quote are others than they were; what was empty and is filled in is no correction. */
export function changedParts(before: QuoteBefore, after: QuoteFields) {
  return {
    words: differ(before.text, after.text),
    translation: before.translation !== '' && differ(before.translation, after.translation),
    speaker: before.speakerId !== null && before.speakerId !== after.speakerId,
    source: before.sourceId !== null && before.sourceId !== after.sourceId,
  };
}

/** Notes for the articles that use a quote what it said, if its words, speaker or source are others now. */
export async function noteQuoteChange(
  db: Connection,
  id: string,
  before: QuoteFields,
  after: QuoteFields,
): Promise<void> {
  const { text, language, translation, speakerId, sourceId } = before;
  const was: QuoteBefore = { text, language, translation, speakerId, sourceId };
  if (Object.values(changedParts(was, after)).some(Boolean))
    await insertCorrections(db, { kind: 'quote', target: id }, was);
}

/** The same for a source that was retracted or corrected. */
export async function noteSourceChange(
  db: Connection,
  id: string,
  before: CslItem,
  after: CslItem,
): Promise<void> {
  const was = standingOf(before);
  if (was.standing !== standingOf(after).standing)
    await insertCorrections(db, { kind: 'source', target: id }, was);
}
