import type { Database } from './db/database';

const every = 3000;

/**
 * Looks every few seconds, and whenever asked, whether another program of this machine has written the workspace (the
 * command line does), and whether its file is still there. The database tells its guard of a file that is not.
 */
export function watchOthers(db: Database, onWritten: () => void) {
  const look = async () => {
    const isWritten = await db.wasWrittenByOthers().catch(() => false);
    if (isWritten) onWritten();
  };
  void look();
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
