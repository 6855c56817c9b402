import { Database } from '../../src/workspace/db/database';
import { databaseFile } from '../../src/workspace/disk/layout';
import { createDatabase } from '../../src/workspace/open';
import { renewSearchRows } from '../../src/workspace/repositories/searchIndex';
import { randomOf } from '../random';
import { addArchive, addDesk, addQuotes, addSources, addSpeakers } from './records';

/** Large, so that the index is written in few pieces, which need no joining later. */
const partOf = 1000;

/** Called after each part with what was written and how much of it there will be. */
type Progress = (what: string, done: number, all: number) => void;

/**
 * A new workspace of so many articles, a quarter as many archive posts, as many sources and three times as many quotes:
 * the same words for the same number in every run.
 */
export async function grow(dir: string, articles: number, progress: Progress = () => {}): Promise<void> {
  await createDatabase(dir);
  const db = await Database.open(databaseFile(dir));
  await fill(db, articles, progress);
  await db.close();
}

/** Writes in parts, so that memory does not grow with them. */
async function fill(
  db: Pick<Database, 'exec' | 'get' | 'transaction'>,
  articles: number,
  progress: Progress,
): Promise<void> {
  // Nothing but the bench wants it, so a power cut may spoil it.
  await db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -100000');
  const random = randomOf(articles);
  const speakers = await addSpeakers(db, Math.max(10, Math.round(articles / 50)), random);
  const known: string[] = [];
  for (let at = 0; at < articles; at += partOf) {
    const part = { from: at, to: Math.min(articles, at + partOf), all: articles };
    const sources = await addSources(db, part, random);
    const quotes = await addQuotes(db, part, { speakers, sources }, random);
    await addDesk(db, part, { quotes, known }, random);
    await addArchive(db, part, known, random);
    progress('articles', part.to, articles);
  }
  await db.transaction(async (connection) => {
    // Speakers are indexed by a trigger, and otherwise come to their form when the app is idle.
    await renewSearchRows(connection, articles);
    const newest = await connection.get('SELECT id FROM article ORDER BY id DESC LIMIT 1');
    const last = JSON.stringify({ id: String(newest?.['id']) });
    await connection.run("INSERT OR REPLACE INTO setting (key, value) VALUES ('lastArticle', ?)", [last]);
  });
  await db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
