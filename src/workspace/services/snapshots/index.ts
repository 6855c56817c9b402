import { StetError } from '../../../core/model/errors';
import { type SnapshotInfo, snapshotInfoSchema } from '../../../core/model/snapshot';
import type { Source } from '../../../core/model/source';
import { isOpenableUrl } from '../../../core/model/url';
import type { PageContent } from '../../../core/pages/snapshot/index';
import type { Verbatim } from '../../../core/pages/snapshot/verbatim';
import type { Connection, Database, Row } from '../../db/database';
import { readRow, sha256 } from '../../db/rows';
import { readSavedFile, type SavedFile } from '../../readers/page/file';
import type { SavedPage } from '../../readers/page/read';
import { findSource, survivorOf } from '../../repositories/sources';
import { only, type Tasks } from '../../worker/task';
import type { JobContext } from '../jobContext';
import { insertSource } from '../sources/insert';

/** A page as it came, to be kept with a source. */
export interface FetchedPage {
  html: string;
  url: string;
  takenAt: string;
}

interface Kept extends PageContent {
  url: string;
  takenAt: string;
}

/** The page of a source as it was: kept safe to show, and compared with the words quoted from it. */
export function snapshotService(db: Database, tasks: Tasks) {
  const write = (sourceId: string, page: Kept) =>
    db.transaction(async (connection) => put(connection, await survivorOf(connection, sourceId), page));
  return {
    /** Null: no page is kept. */
    info: (sourceId: string) => infoOf(db, sourceId),
    /** Keeps a page, in the place of the one kept before. */
    async store(sourceId: string, { html, url, takenAt }: FetchedPage): Promise<SnapshotInfo | null> {
      const content = await only(tasks.safePage({ name: url || 'The page', html }));
      await write(sourceId, { ...content, url, takenAt });
      return infoOf(db, sourceId);
    },
    async keepFile(sourceId: string, file: string, context: JobContext = {}): Promise<SnapshotInfo | null> {
      const saved = await readSavedFile(file);
      await write(sourceId, keptFrom(await read(tasks, saved, context), saved));
      return infoOf(db, sourceId);
    },
    /** A source with what its saved page says of itself, and the page. */
    async newSource(file: string, context: JobContext = {}): Promise<Source> {
      const saved = await readSavedFile(file);
      const page = await read(tasks, saved, context);
      return db.transaction(async (connection) => {
        const fields = { csl: page.csl, archiveUrl: '', note: '', confidential: false, withheldAs: '' };
        const id = await insertSource(connection, fields);
        await put(connection, id, keptFrom(page, saved));
        return findSource(connection, id);
      });
    },
    delete: (sourceId: string) =>
      db.transaction(async (connection) => {
        const id = await survivorOf(connection, sourceId);
        await connection.run(`DELETE FROM snapshot WHERE source_id IN (${ofOneWork})`, [id, id]);
      }),
    /** The page to be shown, and where `words` stand in it; empty: none are looked for. */
    async show(sourceId: string, words: string) {
      const page = await readSnapshot(db, sourceId);
      const verbatim = words === '' ? null : await compare(tasks, page, words);
      const place = verbatim && verbatim.state !== 'no' ? verbatim : null;
      return {
        html: await only(tasks.showPage({ name: 'The kept page', html: page.html, place })),
        verbatim,
      };
    },
    /** Null: no page is kept. */
    async verbatim(sourceId: string, words: string): Promise<Verbatim | null> {
      if (!(await infoOf(db, sourceId))) return null;
      return compare(tasks, await readSnapshot(db, sourceId), words);
    },
  };
}

const compare = (tasks: Tasks, { text }: PageContent, words: string): Promise<Verbatim> =>
  only(tasks.findWords({ name: 'The kept page', text, words }));

async function read(tasks: Tasks, file: SavedFile, { signal, onProgress }: JobContext): Promise<SavedPage> {
  onProgress?.(0, 0, file.name);
  for await (const part of tasks.readPage(file)) {
    if (signal?.aborted) throw new StetError('cancelled', `${file.name} was not kept.`);
    if ('content' in part) return part;
    onProgress?.(part.done, part.total, file.name);
  }
  throw new Error('the task ended without a page');
}

const keptFrom = (page: SavedPage, { at }: SavedFile): Kept => ({
  ...page.content,
  url: page.url,
  takenAt: page.savedAt || at,
});

const proofOf = ({ text, html }: PageContent): string => sha256(JSON.stringify([text, html]));

/** A source and those merged into it. */
const ofOneWork = 'SELECT id FROM source WHERE id = ? OR merged_into = ?';

async function put(db: Connection, id: string, page: Kept): Promise<void> {
  const url = isOpenableUrl(page.url) ? page.url : '';
  await db.run(
    'INSERT OR REPLACE INTO snapshot (source_id, url, taken_at, text, html, sha256) VALUES (?, ?, ?, ?, ?, ?)',
    [id, url, page.takenAt, page.text, page.html, proofOf(page)],
  );
}

/** The source's own page, else the newest of those merged into it. */
async function find(db: Connection, sourceId: string, columns: string): Promise<Row | undefined> {
  const id = await survivorOf(db, sourceId);
  return db.get(
    `SELECT ${columns} FROM snapshot WHERE source_id IN (${ofOneWork}) ORDER BY source_id = ? DESC, taken_at DESC LIMIT 1`,
    [id, id, id],
  );
}

async function infoOf(db: Connection, sourceId: string): Promise<SnapshotInfo | null> {
  const row = await find(db, sourceId, 'url, taken_at, sha256, length(text) AS length');
  return row ? readRow(snapshotInfoSchema, row) : null;
}

async function readSnapshot(db: Connection, sourceId: string): Promise<PageContent> {
  const row = await find(db, sourceId, 'text, html, sha256');
  if (!row) throw new StetError('not-found', 'No page is kept with this source.');
  const content = { text: String(row['text']), html: String(row['html']) };
  if (proofOf(content) !== row['sha256']) {
    throw new StetError(
      'corrupt',
      'The kept page is not what was saved: the file was damaged on disk. Restore a backup, or keep the page again.',
    );
  }
  return content;
}
