import { StetError } from '../../../core/model/errors';
import { Database } from '../../db/database';
import { assertOurs, readStamp } from '../../db/migrate';
import { databaseFile } from '../../disk/layout';
import { damagedPosts, damagedRecords, damagedTexts, fileDamage } from '../../repositories/damage';
import { wrongCounters, wrongFigures, wrongSearchRows } from '../../repositories/derived';
import type { Places } from '../backups/places';
import { backupProblems } from './backups';
import { t } from './messages';
import { pictureProblems } from './pictures';
import { spaceProblems } from './space';

const checkNames = [
  'database',
  'texts',
  'sources',
  'quotes',
  'pages',
  'pictures',
  'figures',
  'search',
  'counters',
  'backups',
  'space',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface Check {
  name: CheckName;
  /** What is promised. */
  title: string;
  ok: boolean;
  /** What is wrong, one thing each; never the words of a quote or the name of a confidential source. */
  problems: string[];
}

/** Checks every promise that can be checked while nothing is written; writes nothing itself. */
export async function examine(places: Places): Promise<{ ok: boolean; checks: Check[] }> {
  const db = await Database.open(databaseFile(places.workspace), { readOnly: true });
  try {
    assertOurs(await readStamp(db), 'stet.db');
    const checks: Check[] = [];
    for (const name of checkNames) checks.push(await check(name, () => finders[name](db, places)));
    return { ok: checks.every(({ ok }) => ok), checks };
  } finally {
    await db.close();
  }
}

/** A damaged database may keep a check from being made: then that is what it finds. */
async function check(name: CheckName, find: () => Promise<string[]>): Promise<Check> {
  const problems = await find().catch((error: unknown) => {
    if (error instanceof StetError) return [error.message];
    throw error;
  });
  return { name, title: t(name), ok: problems.length === 0, problems };
}

const finders: Record<CheckName, (db: Database, places: Places) => Promise<string[]>> = {
  database: fileDamage,
  texts: async (db) =>
    [...(await damagedTexts(db)), ...(await damagedPosts(db))].map((headline) => headline || t('untitled')),
  sources: (db) => damagedRecords(db, 'source'),
  quotes: (db) => damagedRecords(db, 'quote'),
  pages: async (db) => [
    ...(await damagedRecords(db, 'snapshot')),
    ...(await damagedRecords(db, 'transcript')),
  ],
  pictures: pictureProblems,
  figures: async (db) => (await wrongFigures(db)).map((headline) => headline || t('untitled')),
  search: wrongSearchRows,
  counters: wrongCounters,
  backups: (_, places) => backupProblems(places),
  space: (_, { workspace }) => spaceProblems(workspace),
};
