import type { SnapshotInfo } from '../../../core/model/snapshot';
import type { Source } from '../../../core/model/source';
import { openTerms } from '../../../core/model/terms';
import { isOpenableUrl } from '../../../core/model/url';
import type { PageContent } from '../../../core/pages/snapshot/index';
import type { Verbatim } from '../../../core/pages/snapshot/verbatim';
import type { Database } from '../../db/database';
import { readSavedFile, type SavedFile } from '../../readers/page/file';
import type { SavedPage } from '../../readers/page/read';
import {
  deleteSnapshots,
  findSnapshotInfo,
  readSnapshot,
  type StoredPage,
  storeSnapshot,
} from '../../repositories/snapshots';
import { findSource } from '../../repositories/sources';
import { only, outcome, type Tasks } from '../../worker/tasks';
import type { EvidenceService } from '../evidence';
import type { JobContext } from '../jobContext';
import { addSource } from '../sources/records';

/** A page as the network sent it. */
export interface FetchedPage {
  html: string;
  url: string;
  takenAt: string;
}

/** The saved page of a source: stored so that it is safe to show, and compared with the words quoted from it. */
export function snapshotService(db: Database, tasks: Tasks, evidence: EvidenceService) {
  async function write(sourceId: string, page: StoredPage): Promise<void> {
    await db.transaction((connection) => storeSnapshot(connection, sourceId, page));
    await evidence.searchSource(sourceId);
  }
  return {
    /** Null when the source has no page. */
    info: (sourceId: string) => findSnapshotInfo(db, sourceId),
    /** Stores a page, in place of the page the source had. */
    async store(sourceId: string, { html, url, takenAt }: FetchedPage): Promise<SnapshotInfo | null> {
      const content = await only(tasks.safePage({ name: url || 'The page', html }));
      await write(sourceId, { ...content, url: isOpenableUrl(url) ? url : '', takenAt });
      return findSnapshotInfo(db, sourceId);
    },
    async storeFile(sourceId: string, file: string, context: JobContext = {}): Promise<SnapshotInfo | null> {
      const saved = await readSavedFile(file);
      await write(sourceId, storedPage(await read(tasks, saved, context), saved));
      return findSnapshotInfo(db, sourceId);
    },
    /** Adds a source described by its saved page, and the page. */
    async newSource(file: string, context: JobContext = {}): Promise<Source> {
      const saved = await readSavedFile(file);
      const page = await read(tasks, saved, context);
      return db.transaction(async (connection) => {
        const fields = { csl: page.csl, archiveUrl: '', note: '', confidential: false, ...openTerms };
        const id = await addSource(connection, fields);
        await storeSnapshot(connection, id, storedPage(page, saved));
        return findSource(connection, id);
      });
    },
    delete: (sourceId: string) => db.transaction((connection) => deleteSnapshots(connection, sourceId)),
    /** The page to show, and the place of `words` in it; an empty `words` is not looked for. */
    async show(sourceId: string, words: string) {
      const page = await readSnapshot(db, sourceId);
      const verbatim = words === '' ? null : await compare(tasks, page, words);
      const place = verbatim && verbatim.state !== 'no' ? verbatim : null;
      return {
        html: await only(tasks.showPage({ name: 'The saved page', html: page.html, place })),
        verbatim,
      };
    },
    /** Null when the source has no page. */
    async verbatim(sourceId: string, words: string): Promise<Verbatim | null> {
      if (!(await findSnapshotInfo(db, sourceId))) return null;
      return compare(tasks, await readSnapshot(db, sourceId), words);
    },
  };
}

const compare = (tasks: Tasks, { text }: PageContent, words: string): Promise<Verbatim> =>
  only(tasks.findWords({ name: 'The saved page', text, words }));

function read(tasks: Tasks, file: SavedFile, { signal, onProgress }: JobContext): Promise<SavedPage> {
  onProgress?.(0, 0, file.name);
  return outcome(tasks.readPage(file, signal), onProgress);
}

const storedPage = ({ content, url, savedAt }: SavedPage, { at }: SavedFile): StoredPage => ({
  ...content,
  url: isOpenableUrl(url) ? url : '',
  takenAt: savedAt || at,
});
