import type { BackupInfo, BackupReason } from '../core/model/backup';
import type { StetError } from '../core/model/errors';
import type { Loss } from './db/fileGuard';
import { keepBallast } from './disk/ballast';
import { assetsDir, databaseFile, presetsDir, stylesDir } from './disk/layout';
import type { LockOptions } from './disk/lockFile';
import { reasonOf } from './disk/plainError';
import { findSharedPlace } from './disk/sharedPlace';
import { createDatabase, openDatabase } from './open';
import { passTime } from './repositories/clock';
import { listLinkTargets } from './repositories/linkTargets';
import { getSettings, type SettingsChange, setSettings } from './repositories/settings';
import { listAllSources } from './repositories/sourceList';
import { archiveService } from './services/archive';
import { archiveImportService } from './services/archiveImport';
import { articleService } from './services/articles';
import { purgeBin } from './services/articles/bin';
import { dismissalService } from './services/articles/dismissals';
import { revisionService } from './services/articles/revisions';
import { assetService } from './services/assets';
import { backupService, listBackupsIn } from './services/backups';
import { balanceService } from './services/balance';
import { checkService } from './services/checks';
import { citationService } from './services/citations';
import { citationStyles } from './services/citations/styles';
import { commentService } from './services/comments';
import { copyService } from './services/copies';
import { correctionService } from './services/corrections';
import { coverageService } from './services/coverage';
import { evidenceService } from './services/evidence';
import { exchangeService, importWorkspace as importInto } from './services/exchange';
import { exportService } from './services/export';
import { importService } from './services/import';
import type { JobContext } from './services/jobContext';
import { keepCopy, saveCopy } from './services/keepCopy';
import { previewService } from './services/preview';
import { quoteService } from './services/quotes';
import { relatedService } from './services/related';
import { reportService } from './services/report';
import { reviewFolderService } from './services/reviewFolder';
import { searchService } from './services/search';
import { snapshotService } from './services/snapshots';
import { snippetService } from './services/snippets';
import { sourceService } from './services/sources';
import { speakerService } from './services/speakers';
import { spellingService } from './services/spelling';
import { statementService } from './services/statements';
import { transcriptService } from './services/transcripts';
import { wordService } from './services/word';
import { watchOthers } from './watchOthers';
import { inThisThread } from './worker/inThisThread';
import type { Tasks } from './worker/tasks';

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

const refreshEvery = 5000;
const firstBackupAfter = 10_000;

interface Options extends LockOptions {
  /** Runs long work: in this thread, or in worker threads by `workerTasks`. */
  tasks?: Tasks;
  /** The folder that the user moved the backups to. */
  backupsFolder?: string | null;
  /** Told what keeps an automatic backup from being made, or from its place. */
  onBackupProblem?: (problem: string) => void;
  /** Another program of this machine has written the workspace. */
  onWritten?: () => void;
  /** The database is no longer the file that was opened: nothing is stored from then on. */
  onReplaced?: (found: { error: StetError; kept: string | null }) => void;
}

/** The composition root: opens the database and the services that use it; `close` closes them in reverse order. */
export async function openWorkspace(
  dir: string,
  {
    tasks = inThisThread,
    backupsFolder = null,
    onBackupProblem,
    onWritten,
    onReplaced,
    ...lockOptions
  }: Options = {},
) {
  const place = await findSharedPlace(dir);
  const { db, readOnly, lock, heldBy } = await openDatabase(dir, {
    ...lockOptions,
    isTimeless: place?.kind === 'network',
    onLoss: (loss) => void leaveFile(loss),
  });
  const checks = checkService({ db, presetsFolder: presetsDir(dir), tasks });
  const articles = articleService(db, checks);
  const searching = searchService(db, { readOnly, tasks, refresh: () => articles.refreshStale() });
  const backups = backupService(db, { workspace: dir, moved: backupsFolder });

  if (!readOnly) {
    try {
      await purgeBin(db);
    } catch (error) {
      await db.close();
      await lock?.release();
      throw error;
    }
    await keepBallast(dir);
  }
  // A backup reads everything, so it must not delay the first key press.
  const first = setTimeout(() => void backUpByItself(), firstBackupAfter);
  first.unref();
  // Derived data is brought up to date between saves.
  const idle = setInterval(() => {
    if (!readOnly) void bringUpToDate().catch(() => undefined);
  }, refreshEvery);
  const hourly = setInterval(() => void backUpByItself(), 3_600_000);
  idle.unref();
  hourly.unref();

  const others = readOnly ? null : watchOthers(db, () => onWritten?.());

  async function bringUpToDate(): Promise<void> {
    await articles.refreshStale();
    await searching.renew();
  }

  async function backUpIfChanged(reason?: BackupReason): Promise<string | null> {
    return readOnly ? null : backups.createIfChanged(reason);
  }

  async function backUpByItself(): Promise<void> {
    const problem = await backUpIfChanged().catch((error: unknown) => reasonOf('a backup', error));
    if (problem !== null) onBackupProblem?.(problem);
  }

  async function leaveFile({ kind, error }: Loss): Promise<void> {
    stopTimers();
    // Without its log SQLite still holds everything and writes it into the file when it closes.
    const kept = kind === 'log' ? null : await keepCopy(db, dir);
    onReplaced?.({ error, kept });
  }

  function stopTimers(): void {
    clearInterval(idle);
    clearInterval(hourly);
    clearTimeout(first);
    others?.stop();
  }

  const archive = archiveService(db);
  const evidence = evidenceService(db, tasks);
  const assets = assetService(db, assetsDir(dir));
  const citations = citationService(db, citationStyles(stylesDir(dir)), tasks);

  const exports = exportService({ db, assets, citations, presetsFolder: presetsDir(dir), tasks, readOnly });
  const previews = previewService({ db, exports, assets, tasks });
  const words = wordService({ db, exports, assets, tasks });

  return {
    dir,
    readOnly,
    heldBy,
    place,
    articles,
    copies: copyService(db, dir, tasks),
    backups,
    archive,
    assets,
    checks,
    citations,
    exports,
    previews,
    words,
    reviewFolders: reviewFolderService({ db, exports, previews, words, assets }),
    related: relatedService(db, {
      file: databaseFile(dir),
      tasks,
      readOnly,
      refresh: () => articles.refreshStale(),
      search: searching.search,
    }),
    reports: reportService({ db, assets, citations, tasks }),
    exchange: exchangeService(db, dir, tasks),
    archiveImports: archiveImportService({
      db,
      archive,
      tasks,
      backUp: async () => void (await backUpIfChanged('import')),
    }),
    imports: importService({
      articles,
      assets,
      sourcesByKey: async () =>
        new Map((await listAllSources(db)).map(({ id, citationKey }) => [citationKey, id])),
      linkTargets: () => listLinkTargets(db),
      tasks,
      backUp: async () => void (await backUpIfChanged('import')),
    }),
    revisions: revisionService(db, tasks),
    dismissals: dismissalService(db),
    evidence,
    quotes: quoteService(db, evidence),
    sources: sourceService(db, tasks, evidence),
    snapshots: snapshotService(db, tasks, evidence),
    transcripts: transcriptService(db, assetsDir(dir), tasks, evidence),
    speakers: speakerService(db),
    snippets: snippetService(db),
    corrections: correctionService(db),
    spelling: spellingService(db),
    statements: statementService(db),
    comments: commentService(db),
    balance: balanceService(db),
    coverage: coverageService(db, { readOnly, refresh: () => articles.refreshStale() }),
    settings: { get: () => getSettings(db), set: (change: SettingsChange) => setSettings(db, change) },
    search: searching.search,
    searching,
    /** Notices now what is otherwise noticed within seconds: writes of another program, and a file that is gone. */
    lookAround: async () => others?.look(),
    /** Writes a sound copy of the database, also of one whose file was replaced. */
    saveCopy: (file: string) => saveCopy(db, file),
    /** Writes a copy of the database as it is, also of a damaged one. */
    copyPages: (file: string) => db.copyPagesTo(file),
    async close(): Promise<void> {
      stopTimers();
      await backups.closeOpened().catch(() => undefined);
      if (!readOnly) {
        await articles.refreshStale().catch(() => undefined);
        await passTime(db).catch(() => undefined);
      }
      await db.close().finally(() => lock?.release());
    },
  };
}

export async function createWorkspace(dir: string, options?: Options): Promise<Workspace> {
  await createDatabase(dir);
  return openWorkspace(dir, options);
}

/** Makes an exported workspace again in a new or empty folder. */
export const importWorkspace = (
  from: string,
  dir: string,
  { tasks = inThisThread, ...context }: Options & JobContext = {},
) => importInto(from, dir, tasks, context);

export const listBackups = (dir: string, moved: string | null = null): Promise<BackupInfo[]> =>
  listBackupsIn({ workspace: dir, moved });

export { writeFileAtomic } from './disk/files';
export { thisMachine } from './disk/lockFile';
export {
  machineSettingFile,
  readMachineSettings,
  readMachineSettingsNaming,
  settingsFolder,
} from './disk/machineSettings';
export { heldElsewhere } from './open';
export { type Restored, restoreBackup, restoreFile } from './restore';
export { salvageWorkspace } from './salvageWorkspace';
export { seedSample } from './sample';
export { examine } from './services/doctor';
export type { ExportPlan, Exports } from './services/export';
export type { JobContext } from './services/jobContext';
export { putBack } from './services/keepCopy';
export type { FetchedPage } from './services/snapshots';
export {
  addDictionary,
  type Dictionary,
  type DictionaryFolders,
  listDictionaries,
} from './spelling/dictionaries';
export { workerTasks } from './worker/client';
export { only } from './worker/tasks';
