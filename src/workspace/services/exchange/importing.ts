import type { ExchangeReport } from '../../../core/model/exchange';
import type { Database } from '../../db/database';
import type { Tasks } from '../../worker/tasks';

/** An import under way. */
export interface Importing {
  /** The folder of the export. */
  from: string;
  /** The folder of the new workspace. */
  dir: string;
  db: Database;
  tasks: Tasks;
  /** The files that the export has written. */
  listed: ReadonlySet<string>;
  /** The files of the export that are as they were written. */
  intact: ReadonlySet<string>;
  /** A file is not as it was written, or an entry was left out: what refers to it must be looked for. */
  hasGaps: boolean;
  /** Articles whose text lacks blocks. */
  incomplete: Set<string>;
  /** Pictures (`asset:…`) by the files in which the articles find them. */
  assetSources: Map<string, string>;
  report: ExchangeReport;
  /** Tells how many records are done; throws when the user has cancelled. */
  step(label: string, count: number): void;
}
