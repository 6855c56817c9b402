import type { ExchangeReport } from '../../../core/model/exchange';
import { Database } from '../../db/database';
import { migrate } from '../../db/migrate';
import { databaseFile } from '../../disk/layout';
import { fillNewFolder } from '../../disk/newFolder';
import { deriveArticle, indexedKinds, indexSome, listArticleIds } from '../../repositories/exchange/derive';
import { findIncomplete, releaseLoose, writeOrder } from '../../repositories/exchange/repair';
import { repairRevisions } from '../../repositories/exchange/revisions';
import { tables } from '../../repositories/exchange/tables';
import type { Tasks } from '../../worker/tasks';
import { refreshStale } from '../articles/refreshStale';
import type { JobContext } from '../jobContext';
import { importArticles } from './importArticles';
import { importOwnFiles } from './importFiles';
import type { Importing } from './importing';
import { importTable } from './importTables';
import { readManifest, recordsName } from './manifest';
import { t } from './messages';
import { stepper } from './progress';
import { findIntact } from './reading';

/**
 * Makes an exported workspace again in a new or empty folder. What cannot be read is named in the report and never
 * stops the rest; cancelled or failed, nothing is left in the folder.
 */
export async function importWorkspace(
  from: string,
  target: string,
  tasks: Tasks,
  context: JobContext = {},
): Promise<ExchangeReport> {
  const manifest = await readManifest(from);
  return fillNewFolder(target, 'stet.db', async (dir) => {
    const entries = manifest.files.reduce((sum, file) => sum + (file.entries ?? 0), 0);
    const step = stepper(context, entries + 1);
    const report: ExchangeReport = { counts: {}, problems: [] };
    const intact = await findIntact(from, manifest, report, step);
    // References are checked when everything is in.
    const db = await Database.open(databaseFile(dir));
    try {
      await migrate(db, 0);
      const hasGaps = intact.size < manifest.files.length;
      const work: Importing = {
        from,
        dir,
        db,
        tasks,
        listed: new Set(manifest.files.map((file) => file.path)),
        intact,
        hasGaps,
        incomplete: new Set(),
        assetSources: new Map(),
        report,
        step,
      };
      for (const table of tables) await importTable(work, table);
      if (work.hasGaps) await repair(work);
      await derive(work);
      await importOwnFiles(work);
      step('', 1);
      return report;
    } finally {
      await db.close();
    }
  });
}

/** Lets go of what points to records that are not there, and names each. */
async function repair({ db, report, incomplete }: Importing): Promise<void> {
  await db.transaction(async (connection) => {
    for (const { table, key, column, isRemoved } of await releaseLoose(connection)) {
      const error = t(isRemoved ? 'loose.removed' : 'loose.released', { key, column });
      report.problems.push({ where: recordsName(table), error });
    }
    for (const { id, headline, order, missing } of await findIncomplete(connection)) {
      incomplete.add(id);
      const gone = new Set(missing);
      await writeOrder(
        connection,
        id,
        order.filter((hash) => !gone.has(hash)),
      );
      const error = t('incomplete.article', { headline, count: missing.length });
      report.problems.push({ where: recordsName('article'), error });
    }
    for (const { headline, missing } of await repairRevisions(connection)) {
      const error =
        missing === null
          ? t('revision.unreadable', { headline })
          : t('incomplete.revision', { headline, count: missing });
      report.problems.push({ where: recordsName('revision'), error });
    }
  });
}

/** Makes again what is not in an export: uses, search and drift. */
async function derive(work: Importing): Promise<void> {
  const { db, step } = work;
  for (const id of await listArticleIds(db)) {
    step('', 0);
    await db.transaction((connection) => deriveArticle(connection, id));
  }
  for (const kind of indexedKinds) {
    let after: string | null = '';
    while (after !== null) {
      step('', 0);
      const last: string = after;
      after = await db.transaction((connection) => indexSome(connection, kind, last));
    }
  }
  await importArticles(work);
  await refreshStale(db);
}
