import type { ExchangeReport } from '../../../core/model/exchange';
import type { Database } from '../../db/database';
import type { Tasks } from '../../worker/tasks';
import type { Shown } from './confidential';
import type { Writing } from './lists';

/** An export under way. */
export interface Exporting extends Writing {
  /** The folder of the workspace. */
  dir: string;
  db: Database;
  tasks: Tasks;
  confidential: boolean;
  shown: Shown;
  /** Where the articles find pictures, by `asset:…`. */
  assetPaths: Map<string, string>;
  report: ExchangeReport;
  /** Tells how many records are done; throws when the user has cancelled. */
  step(label: string, count: number): void;
}
