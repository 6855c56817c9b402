import { type BalanceDimension, balanceCsv, balanceRows } from '../../core/balance/rows';
import { saidIn } from '../../core/balance/said';
import { published } from '../../core/document/review';
import type { Balance, BalanceCell, BalanceScope } from '../../core/model/balance';
import { StetError } from '../../core/model/errors';
import { isNameable } from '../../core/model/terms';
import { roleOn } from '../../core/speakers/roles';
import type { Connection, Database } from '../db/database';
import { listArticlesIn } from '../repositories/balance';
import { findQuotes } from '../repositories/quoteList';
import { getArticle } from './articles/getArticle';

/** Who is quoted, how often and in how many words. An article that cannot be read is named; the others are counted. */
export function balanceService(db: Database) {
  async function read(scope: BalanceScope): Promise<Balance> {
    const articles = await listArticlesIn(db, scope);
    const cells = new Map<string, BalanceCell>();
    const unread: string[] = [];
    for (const { id, headline } of articles) {
      try {
        // A transaction for each article, so that saves can run in between.
        const own = await db.transaction((connection) => cellsOf(connection, id));
        for (const cell of own) add(cells, cell);
      } catch (error) {
        if (!(error instanceof StetError) || error.code !== 'corrupt') throw error;
        unread.push(headline);
      }
    }
    return { articles: articles.length - unread.length, unread, cells: [...cells.values()] };
  }
  return {
    read,
    /** The figures as a file. */
    async text(scope: BalanceScope, by: BalanceDimension, format: 'csv' | 'json'): Promise<string> {
      const { articles, cells } = await read(scope);
      const rows = balanceRows(cells, by);
      if (format === 'csv') return balanceCsv(rows, by);
      return `${JSON.stringify({ articles, by, rows }, null, 2)}\n`;
    },
  };
}

function add(cells: Map<string, BalanceCell>, cell: BalanceCell): void {
  const { count, words, articles, ...who } = cell;
  const key = JSON.stringify(Object.values(who));
  const known = cells.get(key);
  if (!known) {
    cells.set(key, cell);
    return;
  }
  known.count += count;
  known.words += words;
  known.articles = [...new Set([...known.articles, ...articles])];
}

async function cellsOf(db: Connection, articleId: string): Promise<BalanceCell[]> {
  const said = saidIn(published((await getArticle(db, articleId)).body));
  const ids = [...new Set(said.flatMap(({ quoteId }) => quoteId ?? []))];
  const quotes = new Map((await findQuotes(db, ids)).map((quote) => [quote.id, quote]));
  return said.map(({ quoteId, manner, words, sourceIds }): BalanceCell => {
    const quote = quoteId === null ? undefined : quotes.get(quoteId);
    // The figures may leave the workspace.
    const mayBeNamed = quote && isNameable(quote, quote.source ?? quote.knownThrough);
    const speaker = (mayBeNamed && quote.speaker) || null;
    return {
      speaker: speaker?.name ?? '',
      affiliation: (speaker && roleOn(speaker, quote?.dateSaid ?? null).affiliation) || '',
      side: speaker?.side ?? '',
      manner,
      isSourced: sourceIds.length > 0 || Boolean(quote?.sourceId),
      count: 1,
      words,
      articles: [articleId],
    };
  });
}
