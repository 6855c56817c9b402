import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { published } from '../../../core/document/review';
import { plainText } from '../../../core/document/text';
import type { BackupKind, BackupRecord } from '../../../core/model/backup';
import { StetError } from '../../../core/model/errors';
import { Database } from '../../db/database';
import { t } from '../../db/messages';
import { latestVersion, migrate, readStamp } from '../../db/migrate';
import { listArticles } from '../../repositories/articleList';
import { changedAt } from '../../repositories/copying';
import { listQuotes } from '../../repositories/quoteList';
import { findQuote } from '../../repositories/quotes';
import { listSources } from '../../repositories/sourceList';
import { findSource } from '../../repositories/sources';
import { getArticle } from '../articles/getArticle';
import { allBackups, type Places } from './places';

export interface OpenedBackup {
  name: string;
  folder: string;
  db: Database;
  close(): Promise<void>;
}

/** Opens a backup for reading; one of an older format is migrated as a copy, and the backup stays as it is. */
export async function openBackup(places: Places, name: string): Promise<OpenedBackup> {
  const known = (await allBackups(places)).find((backup) => backup.name === name);
  if (!known) throw new StetError('not-found', t.message('backup.unknown', { name }));
  const file = path.join(known.folder, name);
  const db = await Database.open(file, { immutable: true });
  const { version } = await readStamp(db);
  if (version === latestVersion) return { name, folder: known.folder, db, close: () => db.close() };
  await db.close();
  const temporary = await mkdtemp(path.join(tmpdir(), 'stet-backup-'));
  await copyFile(file, path.join(temporary, name));
  const copy = await Database.open(path.join(temporary, name));
  await migrate(copy, version);
  const close = async () => {
    await copy.close();
    await rm(temporary, { recursive: true, force: true });
  };
  return { name, folder: known.folder, db: copy, close };
}

const most = 200;

/** Records of one kind in a backup that match the text, and whether the present workspace has them as they were. */
export async function browse(
  { db }: OpenedBackup,
  present: Database,
  kind: BackupKind,
  text: string,
): Promise<{ items: BackupRecord[]; total: number }> {
  const { items, total } = await listers[kind](db, text);
  const ids = items.map(({ id }) => id);
  const now = await changedAt(present, kind, ids);
  const then = await changedAt(db, kind, ids);
  return {
    items: items.map((item) => {
      const state = !now.has(item.id) ? 'gone' : now.get(item.id) === then.get(item.id) ? 'same' : 'changed';
      return { ...item, state };
    }),
    total,
  };
}

type Listed = { items: Omit<BackupRecord, 'state'>[]; total: number };
const page = { limit: most, offset: 0 };

const listers: Record<BackupKind, (db: Database, text: string) => Promise<Listed>> = {
  article: async (db, text) => {
    const { items, total } = await listArticles(db, { ...page, text, bin: false, sort: 'updated' });
    return {
      items: items.map(({ id, headline, words, updatedAt }) => ({
        id,
        title: headline,
        words,
        at: updatedAt,
      })),
      total,
    };
  },
  quote: async (db, text) => {
    const { items, total } = await listQuotes(db, { ...page, text, sort: 'updated' });
    return {
      items: items.map(({ id, text: said, updatedAt }) => ({ id, title: said, words: null, at: updatedAt })),
      total,
    };
  },
  source: async (db, text) => {
    const { items, total } = await listSources(db, { ...page, text, sort: 'updated' });
    return {
      items: items.map(({ id, csl, citationKey, updatedAt }) => ({
        id,
        title: csl.title || citationKey,
        words: null,
        at: updatedAt,
      })),
      total,
    };
  },
};

/** What there is to read of a record. */
export async function readRecord({ db }: OpenedBackup, kind: BackupKind, id: string): Promise<string> {
  if (kind === 'article') {
    const { body } = await db.transaction((connection) => getArticle(connection, id));
    return plainText(published(body)).text;
  }
  if (kind === 'quote') return (await findQuote(db, id)).text;
  const { csl, note } = await findSource(db, id);
  return [csl.title, csl['container-title'], csl['publisher'], csl['URL'], note].filter(Boolean).join('\n');
}
