import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import { type Quote, type QuoteFields, quoteSchema } from '../../core/model/quote';
import type { Row } from '../db/database';
import { readRow, sha256 } from '../db/rows';
import { t } from './messages';

/** Compared when the record is read, so that damage on disk is noticed. */
export const proofOf = (quote: QuoteFields): string =>
  sha256(
    JSON.stringify([
      quote.text,
      quote.language,
      quote.contextBefore,
      quote.contextAfter,
      quote.translation,
      quote.translator,
    ]),
  );

export function toQuote(row: Row): Quote {
  const quote = readRow(quoteSchema, row);
  if (proofOf(quote) !== row['sha256']) {
    // Without its words: they may come from a confidential source.
    throw new StetError('corrupt', t.message('damaged.quote', { id: quote.id }));
  }
  return quote;
}

/** With the words that the translation was made from; empty without one. */
export type StoredFields = QuoteFields & { translationOf: string };

export const columns = [
  'text',
  'language',
  'speaker_id',
  'source_id',
  'locator_label',
  'locator',
  'date_said',
  'context_before',
  'context_after',
  'translation',
  'translator',
  'note',
  'terms',
  'withheld_as',
  'embargo',
  'translation_of',
] as const;

const camelName = (column: string) =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** In the order of `columns`. */
export const valuesOf = (fields: StoredFields): (string | null)[] => {
  const record = z.record(z.string(), z.string().nullable()).parse(fields);
  return columns.map((column) => record[camelName(column)] ?? null);
};
