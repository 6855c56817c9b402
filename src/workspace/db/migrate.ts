import { StetError } from '../../core/model/errors';
import type { Database } from './database';
import { t } from './messages';

/** `Stet` in ASCII: marks the file as ours (https://sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x53746574;

/** Numbered, small, never edited after a release; the last number is the database's `user_version`. */
const migrations = Object.entries(
  import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, sql]) => ({ version: Number(/(\d{4})_/.exec(path)?.[1]), sql }))
  .sort((a, b) => a.version - b.version);

export const latestVersion = migrations.at(-1)?.version ?? 0;

interface Stamp {
  applicationId: number;
  version: number;
}

export async function readStamp(database: Database): Promise<Stamp> {
  const [id, version] = await Promise.all([
    database.get('PRAGMA application_id'),
    database.get('PRAGMA user_version'),
  ]);
  return {
    applicationId: Number(id?.['application_id']),
    version: Number(version?.['user_version']),
  };
}

/** Throws `foreign-database` or `newer-version`; writes nothing. */
export function assertOurs(stamp: Stamp, file: string): void {
  if (stamp.applicationId !== applicationId) {
    throw new StetError('foreign-database', t.message('foreign', { file }));
  }
  if (stamp.version > latestVersion) {
    throw new StetError(
      'newer-version',
      t.message('newer', { file, version: stamp.version, latest: latestVersion }),
    );
  }
}

/** Migrates the database to the latest version; each step and its version number are one transaction. */
export async function migrate(database: Database, from: number): Promise<void> {
  for (const { version, sql } of migrations.filter((step) => step.version > from)) {
    try {
      await database.exec(
        `BEGIN IMMEDIATE;\n${sql}\nPRAGMA application_id = ${applicationId};\nPRAGMA user_version = ${version};\nCOMMIT;`,
      );
    } catch (error) {
      await database.exec('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

/** Gives pages that a migration left empty back to the disk, where they are more than a quarter of the file. */
export async function giveBackPages(database: Database): Promise<void> {
  const row = await database.get(
    'SELECT 4 * freelist_count > page_count AS is_much FROM pragma_freelist_count, pragma_page_count',
  );
  // They are used again if there is no room for the copy that this makes.
  if (row?.['is_much'] === 1) await database.exec('VACUUM').catch(() => undefined);
}
