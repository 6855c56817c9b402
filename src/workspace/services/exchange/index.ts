import type { Database } from '../../db/database';
import type { JobContext } from '../jobContext';
import { type ExportChoice, exportWorkspace } from './export';

export { importWorkspace } from './import';

/** The whole workspace in open formats: docs/exchange.md. */
export const exchangeService = (db: Database, dir: string) => ({
  export: (target: string, choice: ExportChoice, context?: JobContext) =>
    exportWorkspace(dir, db, target, choice, context),
});
