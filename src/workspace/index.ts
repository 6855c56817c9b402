import type { BackupInfo, BackupReason } from '../core/model/backup';
import type { DeepLink } from '../core/model/deepLink';
import type { StetError } from '../core/model/errors';
import type { ExchangeReport } from '../core/model/exchange';
import type { Loss } from './db/fileGuard';
import { keepBallast } from './disk/ballast';
import { assetsDir, databaseFile, presetsDir, stylesDir } from './disk/layout';
import type { LockOptions } from './disk/lockFile';
import { reasonOf } from './disk/plainError';
import { findSharedPlace } from './disk/sharedPlace';
import { later } from './later';
import { createDatabase, openDatabase } from './open';
import { passTime } from './repositories/clock';
import { findLinked } from './repositories/linked';
import { listLinkTargets } from './repositories/linkTargets';
import { getSettings, type SettingsChange, setSettings } from './repositories/settings';
import { listAllSources } from './repositories/sourceList';
import { articleService } from './services/articles';
import { purgeBin } from './services/articles/bin';
import { backupService, listBackupsIn } from './services/backups';
import { citationStyles } from './services/citations/styles';
import type { JobContext } from './services/jobContext';
import { keepCopy, saveCopy } from './services/keepCopy';
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
  const checks = later(async () =>
    (await import('./services/checks')).checkService({ db, presetsFolder: presetsDir(dir), tasks }),
  );
  const articles = articleService(db, checks);
  const searching = later(async () =>
    (await import('./services/search')).searchService(db, {
      readOnly,
      tasks,
      refresh: () => articles.refreshStale(),
    }),
  );
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

  const archive = later(async () => (await import('./services/archive')).archiveService(db));
  const evidence = later(async () => (await import('./services/evidence')).evidenceService(db, tasks));
  const assets = later(async () => (await import('./services/assets')).assetService(db, assetsDir(dir)));
  const citations = later(async () =>
    (await import('./services/citations')).citationService(db, citationStyles(stylesDir(dir)), tasks),
  );

  const exports = later(async () =>
    (await import('./services/export')).exportService({
      db,
      assets,
      citations,
      presetsFolder: presetsDir(dir),
      tasks,
      readOnly,
    }),
  );
  const previews = later(async () =>
    (await import('./services/preview')).previewService({ db, exports, assets, tasks }),
  );
  const words = later(async () =>
    (await import('./services/word')).wordService({ db, exports, assets, tasks }),
  );

  return {
    dir,
    readOnly,
    heldBy,
    place,
    findLinked: (link: DeepLink) => findLinked(db, link),
    articles,
    copies: later(async () => (await import('./services/copies')).copyService(db, dir, tasks)),
    backups,
    archive,
    assets,
    checks,
    citations,
    exports,
    previews,
    words,
    reviewFolders: later(async () =>
      (await import('./services/reviewFolder')).reviewFolderService({ db, exports, previews, words, assets }),
    ),
    related: later(async () =>
      (await import('./services/related')).relatedService(db, {
        file: databaseFile(dir),
        tasks,
        readOnly,
        refresh: () => articles.refreshStale(),
        search: searching.search,
      }),
    ),
    reports: later(async () =>
      (await import('./services/report')).reportService({ db, assets, citations, tasks }),
    ),
    exchange: later(async () => (await import('./services/exchange')).exchangeService(db, dir, tasks)),
    archiveImports: later(async () =>
      (await import('./services/archiveImport')).archiveImportService({
        db,
        archive,
        tasks,
        backUp: async () => void (await backUpIfChanged('import')),
      }),
    ),
    imports: later(async () =>
      (await import('./services/import')).importService({
        articles,
        assets,
        sourcesByKey: async () =>
          new Map((await listAllSources(db)).map(({ id, citationKey }) => [citationKey, id])),
        linkTargets: () => listLinkTargets(db),
        tasks,
        backUp: async () => void (await backUpIfChanged('import')),
      }),
    ),
    revisions: later(async () => (await import('./services/articles/revisions')).revisionService(db, tasks)),
    dismissals: later(async () => (await import('./services/articles/dismissals')).dismissalService(db)),
    evidence,
    quotes: later(async () => (await import('./services/quotes')).quoteService(db, evidence)),
    sources: later(async () => (await import('./services/sources')).sourceService(db, tasks, evidence)),
    snapshots: later(async () => (await import('./services/snapshots')).snapshotService(db, tasks, evidence)),
    transcripts: later(async () =>
      (await import('./services/transcripts')).transcriptService(db, assetsDir(dir), tasks, evidence),
    ),
    speakers: later(async () => (await import('./services/speakers')).speakerService(db)),
    snippets: later(async () => (await import('./services/snippets')).snippetService(db)),
    templates: later(async () => (await import('./services/templates')).templateService(db)),
    corrections: later(async () => (await import('./services/corrections')).correctionService(db)),
    spelling: later(async () => (await import('./services/spelling')).spellingService(db)),
    statements: later(async () => (await import('./services/statements')).statementService(db)),
    comments: later(async () => (await import('./services/comments')).commentService(db)),
    balance: later(async () => (await import('./services/balance')).balanceService(db)),
    coverage: later(async () =>
      (await import('./services/coverage')).coverageService(db, {
        readOnly,
        refresh: () => articles.refreshStale(),
      }),
    ),
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
export async function importWorkspace(
  from: string,
  dir: string,
  { tasks = inThisThread, ...context }: Options & JobContext = {},
): Promise<ExchangeReport> {
  const exchange = await import('./services/exchange');
  return exchange.importWorkspace(from, dir, tasks, context);
}

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
export type { ExportPlan, Exports } from './services/export';
export type { JobContext } from './services/jobContext';
export type { FetchedPage } from './services/snapshots';
export { workerTasks } from './worker/client';
export { only } from './worker/tasks';
