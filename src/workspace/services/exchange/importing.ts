import type { ExchangeReport } from '../../../core/model/exchange';
import type { Database } from '../../db/database';

/** An import under way. */
export interface Importing {
  /** The folder of the export. */
  from: string;
  /** The folder of the new workspace. */
  dir: string;
  db: Database;
  /** The files of the export that are as they were written. */
  intact: ReadonlySet<string>;
  /** A file is not as it was written, or an entry was left out: what refers to it must be looked for. */
  hasGaps: boolean;
  report: ExchangeReport;
  /** Tells how many records are done; throws when the user has cancelled. */
  step(label: string, count: number): void;
}
