import type { QuoteFields } from '../../core/model/quote';
import type { Connection } from '../db/database';
import { indexRecord } from './searchIndex';
import { findSpeakers } from './speakers';

/** A quote is found by its words and by all names of its speaker. */
export async function indexQuote(db: Connection, id: string, fields: QuoteFields): Promise<void> {
  const [speaker] = fields.speakerId ? await findSpeakers(db, [fields.speakerId]) : [];
  const body = [
    fields.contextBefore,
    fields.text,
    fields.contextAfter,
    fields.translation,
    speaker?.name,
    ...(speaker?.aliases ?? []),
    fields.note,
  ];
  await indexRecord(db, 'quote', id, fields.text, body.filter(Boolean).join('\n'));
}
