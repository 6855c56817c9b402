import { randomUUID } from 'node:crypto';
import { type Elapsed, look } from '../../core/model/elapsed';
import type { Connection, Database, Row } from '../db/database';
import { number } from '../db/rows';

/** Names this run of the program; its counter of milliseconds says nothing about another run's. */
const thisRun = randomUUID();

/** Looks at the date and stores what has passed; returns the elapsed milliseconds. */
export async function tick(db: Connection): Promise<number> {
  const row = (await db.get('SELECT * FROM clock')) ?? {};
  const ticks = Math.round(performance.now());
  const ran = row['run'] === thisRun ? Math.max(0, ticks - number(row['ticks'])) : 0;
  const { elapsed, seenAt, gap } = look(toElapsed(row), Date.now(), ran);
  await db.run(
    'UPDATE clock SET elapsed = ?, seen_at = ?, gap = ?, gap_seen_at = ?, gap_elapsed = ?, run = ?, ticks = ?',
    [elapsed, seenAt, gap.counted, gap.seenAt, gap.elapsed, thisRun, ticks],
  );
  return elapsed;
}

const toElapsed = (row: Row): Elapsed => ({
  elapsed: number(row['elapsed']),
  seenAt: row['seen_at'] === null ? null : number(row['seen_at']),
  gap: {
    counted: number(row['gap']),
    seenAt: number(row['gap_seen_at']),
    elapsed: number(row['gap_elapsed']),
  },
});

/** Looks at the date between changes; what has passed is no change of the workspace. */
export const passTime = (db: Database): Promise<number> => db.transaction(tick, { isCounted: false });

/** The elapsed milliseconds when somebody looked last; null in a database of an older format. */
export async function findElapsed(db: Connection): Promise<number | null> {
  const has = await db.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'clock'");
  return has ? number((await db.get('SELECT elapsed FROM clock'))?.['elapsed']) : null;
}
