import { addressKey } from '../../../core/archive/address';
import { linkKeys } from '../../../core/archive/links';
import { noteQuotationsOf, quotationsOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import { published } from '../../../core/document/review';
import { plainText } from '../../../core/document/text';
import { StetError } from '../../../core/model/errors';
import type { Sha256 } from '../../../core/model/primitives';
import { hasDrifted } from '../../../core/quotes/drift/quote';
import type { Connection, Database } from '../../db/database';
import { readBody } from '../../repositories/blocks';
import { linkArticle } from '../../repositories/postLinks';
import { findQuoteWords } from '../../repositories/quotes';
import { indexRecord } from '../../repositories/searchIndex';
import { findStale, listMaybeDrifted, listStale, writeFresh } from '../../repositories/staleArticles';

/** Milliseconds that a save may have to wait for a refresh. */
const longestWait = 50;

/**
 * Updates what is derived from whole articles: their search rows, their links and their counts of drifted quotations.
 * Not part of a save: a few articles per transaction, so that saves can run in between.
 */
export async function refreshStale(db: Database): Promise<void> {
  const ids = await listStale(db);
  while (ids.length > 0) {
    // A transaction may run twice, so the list changes only after it.
    const done = await db.transaction((connection) => refreshSome(connection, ids), {
      isCounted: false,
    });
    ids.splice(0, done);
  }
}

/** Returns how many were refreshed before the time was up. */
async function refreshSome(db: Connection, ids: string[]): Promise<number> {
  const end = performance.now() + longestWait;
  let done = 0;
  for (const id of ids) {
    await refreshArticle(db, id);
    done += 1;
    if (performance.now() >= end) break;
  }
  return done;
}

async function refreshArticle(db: Connection, id: string): Promise<void> {
  const article = await findStale(db, id);
  if (!article) return;
  const { headline, standfirst, authors, tags, canonicalUrl } = article;
  const body = await readPublished(db, { id, headline, order: article.order });
  if (!body) return;
  const text = [standfirst, plainText(body).text, authors, tags].filter(Boolean).join('\n');
  await indexRecord(db, 'article', id, headline, text);
  await linkArticle(db, id, { address: addressKey(canonicalUrl), links: linkKeys(body) });
  await writeFresh(db, id, (await driftedIn(db, body)).length);
}

/** Null for a damaged article: it keeps its old search row and does not stop the others; opening it shows the damage. */
async function readPublished(
  db: Connection,
  { id, order, headline }: { id: string; order: Sha256[]; headline: string },
): Promise<Body | null> {
  try {
    return published(await readBody(db, id, order, headline));
  } catch (error) {
    if (error instanceof StetError && error.code === 'corrupt') return null;
    throw error;
  }
}

/** The quote of each drifted quotation; one whose record is gone has drifted too. */
async function driftedIn(db: Connection, body: Body): Promise<string[]> {
  const quotations = body.flatMap((block) => [...quotationsOf(block), ...noteQuotationsOf(block)]);
  const quotes = await findQuoteWords(db, [...new Set(quotations.map(({ quoteId }) => quoteId))]);
  return quotations.flatMap(({ quoteId, text }) => {
    const quote = quotes.get(quoteId);
    return !quote || hasDrifted(text, quote) ? quoteId : [];
  });
}

/** Quotes of which an article has other words than the record, compared now. */
export async function listDriftedQuotes(db: Connection): Promise<string[]> {
  const found = new Set<string>();
  for (const { id, headline, order } of await listMaybeDrifted(db)) {
    const body = await readPublished(db, { id, headline, order });
    if (body) for (const quoteId of await driftedIn(db, body)) found.add(quoteId);
  }
  return [...found];
}
