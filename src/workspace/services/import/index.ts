import { append } from '../../../core/append';
import type { DialectId } from '../../../core/model/dialect';
import type { ImportReport } from '../../../core/model/importing';
import type { TrackedChanges } from '../../../core/model/trackedChanges';
import { reasonOf } from '../../disk/plainError';
import { only, type Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';
import { ahead } from './ahead';
import { droppedFiles, type ImportFile, type Listing, listFiles } from './files';
import { changedFiles } from './readAgain';
import { relateNamed } from './relateNamed';
import { articleTarget, type Places, type Ready, type Target } from './targets';

export type Imports = ReturnType<typeof importService>;

interface ImportServices extends Places {
  tasks: Tasks;
  /** Backs up the workspace before files are added. */
  backUp: () => Promise<void>;
}

interface ImportContext extends JobContext {
  /** How the tracked changes of Word files come in; accepted by default. */
  changes?: TrackedChanges | undefined;
  /** The Markdown in which the files are written; what each shows itself by default. */
  dialect?: DialectId | undefined;
}

export function importService(services: ImportServices) {
  const changed = changedFiles(services);
  const start = async (listing: Listing, context: ImportContext) => {
    const report = await importAll(listing, articleTarget(services), services, context);
    await relateNamed(report, services.articles);
    changed.remember(listing.files, report);
    return report;
  };
  return {
    /** Reads an article of the last import again, with the tracked changes of its Word file in another way. */
    readAgain: changed.readAgain,
    fromPaths: async (paths: string[], context: ImportContext = {}) => start(await listFiles(paths), context),
    fromFiles: (files: { name: string; bytes: Uint8Array }[], context: ImportContext = {}) =>
      start({ files: droppedFiles(files), failed: [] }, context),
  };
}

/** Files that are read while those before them are stored. */
const filesAhead = 3;
/** The weight of one transaction, which a save of the text has to wait for. */
const weightAtMost = 200;

/** A bad file does not stop the others; after a cancel, what is imported stays and the report says so. */
async function importAll<T>(
  { files, failed }: Listing,
  target: Target<T>,
  { backUp, tasks }: ImportServices,
  { signal, onProgress, changes, dialect }: ImportContext,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], failed, cancelled: false };
  const refuse = (name: string, error: unknown) =>
    report.failed.push({ path: name, error: reasonOf('import', error) });
  let waiting: Ready<T>[] = [];
  let storing = Promise.resolve();
  if (files.length > 0) await backUp();
  const convert = async (file: ImportFile) =>
    only(tasks.convert({ name: file.name, bytes: await file.read(), changes, dialect }));
  let index = 0;
  for (const { item: file, result } of ahead(files, filesAhead, convert)) {
    if (signal?.aborted) {
      report.cancelled = true;
      break;
    }
    onProgress?.(index++, files.length, file.name);
    try {
      waiting.push(await target.prepare(file, await result));
    } catch (error) {
      refuse(file.name, error);
    }
    if (waiting.reduce((sum, { weight }) => sum + weight, 0) >= weightAtMost) await storeWaiting();
  }
  await storeWaiting();
  await storing;
  onProgress?.(files.length, files.length, '');
  return report;

  /** The next files are converted while these are stored. */
  async function storeWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    await storing;
    storing = store(batch);
  }

  /** All in one transaction; when one is refused, each in its own. */
  async function store(batch: Ready<T>[]): Promise<void> {
    try {
      append(report.imported, await target.store(batch));
    } catch {
      for (const ready of batch) {
        await target.store([ready]).then(
          (stored) => append(report.imported, stored),
          (error: unknown) => refuse(ready.entry.path, error),
        );
      }
    }
  }
}
