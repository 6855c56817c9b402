import type { Database } from '../../db/database';
import type { Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';
import { type ExportChoice, exportWorkspace } from './export';

export { importWorkspace } from './import';

/** The whole workspace in open formats: docs/exchange.md. */
export const exchangeService = (db: Database, dir: string, tasks: Tasks) => ({
  export: (target: string, choice: ExportChoice, context?: JobContext) =>
    exportWorkspace(dir, db, tasks, target, choice, context),
});
