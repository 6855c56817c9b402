import { StetError } from '../../core/model/errors';
import { toStetError } from './errors';
import { t } from './messages';

/** The driver’s form of https://sqlite.org/backup.html, which its types leave out. */
interface Backup {
  readonly completed: boolean;
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: () => void): void;
}
export interface WithBackup {
  backup(file: string, opened: (error: Error | null) => void): Backup;
}

/** Copies every page of an open database into a new file through SQLite, which does not look into them. */
export function copyPages(handle: WithBackup, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const all = -1;
    const backup = handle.backup(file, (unopened) => {
      if (unopened) return reject(toStetError(unopened));
      backup.step(all, (error) => {
        // While another program has the database alone there is no error, and nothing is copied.
        const failure = error ?? (backup.completed ? null : busy());
        backup.finish(() => (failure ? reject(toStetError(failure)) : resolve()));
      });
    });
  });
}

const busy = () => new StetError('locked', t.message('SQLITE_BUSY'));
