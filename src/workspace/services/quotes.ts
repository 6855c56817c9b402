import type { EvidenceFilter } from '../../core/model/evidence';
import { newId } from '../../core/model/newId';
import { type Quote, type QuoteFields, quoteFieldsSchema } from '../../core/model/quote';
import type { Connection, Database } from '../db/database';
import { now } from '../db/rows';
import { findQuotes, listQuotes, type QuoteFilter } from '../repositories/quoteList';
import { deleteQuote, findQuote, insertQuote, writeQuote } from '../repositories/quotes';
import { listUses, markUsersStale } from '../repositories/uses';
import { listDriftedQuotes } from './articles/refreshStale';
import { releaseUses } from './articles/releaseUses';
import { noteQuoteChange } from './corrections/note';
import type { EvidenceService } from './evidence';

export type Quotes = ReturnType<typeof quoteService>;

export function quoteService(db: Database, evidence: EvidenceService) {
  async function stored(quote: Promise<Quote>): Promise<Quote> {
    const { id } = await quote;
    await evidence.searchQuotes([id]);
    return quote;
  }
  return {
    list: async ({
      evidence: wanted,
      ...filter
    }: Omit<QuoteFilter, 'among' | 'evidence'> & { evidence?: EvidenceFilter | undefined }) =>
      wanted === 'drifted'
        ? listQuotes(db, { ...filter, among: await listDriftedQuotes(db) })
        : listQuotes(db, { ...filter, evidence: wanted }),
    getMany: (ids: string[]) => findQuotes(db, ids),
    create: (fields: QuoteFields) => stored(db.transaction((connection) => addQuote(connection, fields))),
    update: (id: string, change: Partial<QuoteFields>) =>
      stored(db.transaction((connection) => updateQuote(connection, id, change))),
    /** All of them or none. */
    async changeMany(changes: { id: string; fields: Partial<QuoteFields> }[]): Promise<void> {
      await db.transaction(async (connection) => {
        for (const { id, fields } of changes) await updateQuote(connection, id, fields);
      });
      await evidence.searchQuotes(changes.map(({ id }) => id));
    },
    delete: (id: string, detach: boolean) =>
      db.transaction(async (connection) => {
        await releaseUses(connection, 'quote', id, detach);
        await deleteQuote(connection, id);
      }),
    uses: (id: string) => listUses(db, 'quote', id),
  };
}

async function addQuote(db: Connection, fields: QuoteFields): Promise<Quote> {
  const id = newId();
  const at = now();
  const translationOf = fields.translation === '' ? '' : fields.text;
  await insertQuote(db, { ...fields, translationOf, id, createdAt: at, updatedAt: at });
  return findQuote(db, id);
}

async function updateQuote(db: Connection, id: string, change: Partial<QuoteFields>): Promise<Quote> {
  const before = await findQuote(db, id);
  const fields = quoteFieldsSchema.parse({ ...before, ...change });
  await writeQuote(db, id, { ...fields, translationOf: translatedFrom(before, fields, change) });
  await noteQuoteChange(db, id, before, fields);
  if (fields.text !== before.text || fields.translation !== before.translation)
    await markUsersStale(db, 'quote', id);
  return findQuote(db, id);
}

/** The words that the translation is of. It is still right for new words where somebody says so by giving it alone. */
function translatedFrom(
  before: Quote,
  { text, translation }: QuoteFields,
  change: Partial<QuoteFields>,
): string {
  if (translation === '') return '';
  const isGivenAlone = change.translation !== undefined && change.text === undefined;
  return translation !== before.translation || isGivenAlone ? text : (before.translationOf ?? before.text);
}
