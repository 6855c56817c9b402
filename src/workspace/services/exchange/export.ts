import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ExchangeReport } from '../../../core/model/exchange';
import { Database } from '../../db/database';
import { fillNewFolder } from '../../disk/newFolder';
import { countRows } from '../../repositories/exchange/rows';
import { assertAllKnown, tables } from '../../repositories/exchange/tables';
import type { Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';
import { everything, withoutConfidential } from './confidential';
import { exportArticles } from './exportArticles';
import { exportOwnFiles } from './exportFiles';
import type { Exporting } from './exporting';
import { exportSourceItems, exportTable } from './exportTables';
import { writePieces } from './lists';
import { manifestName, newManifest } from './manifest';
import { stepper } from './progress';

export interface ExportChoice {
  /** False: see `withoutConfidential`. */
  confidential: boolean;
}

/** Writes the workspace in `dir` as open files into a new or empty folder; cancelled or failed, it leaves nothing there. */
export function exportWorkspace(
  dir: string,
  live: Database,
  tasks: Tasks,
  target: string,
  { confidential }: ExportChoice,
  context: JobContext = {},
): Promise<ExchangeReport> {
  return fillNewFolder(target, manifestName, async (folder) => {
    await assertAllKnown(live);
    // A copy does not change while it is read, and no save waits for it.
    const copy = path.join(folder, 'copy.db');
    await live.copyTo(copy);
    const db = await Database.open(copy, { immutable: true });
    try {
      let total = 1;
      for (const table of tables) total += await countRows(db, table);
      const work: Exporting = {
        dir,
        db,
        tasks,
        folder,
        files: [],
        confidential,
        assetPaths: new Map(),
        shown: confidential ? everything : await withoutConfidential(db),
        report: { counts: {}, problems: [] },
        step: stepper(context, total),
      };
      for (const table of tables) await exportTable(work, table);
      await exportSourceItems(work);
      await exportArticles(work);
      await exportOwnFiles(work);
      const manifest = newManifest(confidential ? 'included' : 'left out', [...work.files]);
      await writePieces(work, manifestName, [`${JSON.stringify(manifest, null, 2)}\n`]);
      work.step('', 1);
      return work.report;
    } finally {
      await db.close();
      await rm(copy, { force: true });
    }
  });
}
