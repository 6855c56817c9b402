import { rename, rm } from 'node:fs/promises';
import type { FileGuard } from './fileGuard';

/**
 * Closes a database whose file is not the one that was opened. SQLite would copy the log into whatever stands there, so
 * the log is renamed and the file is out of its way for that moment: SQLite leaves a file alone that is not at its path.
 */
export async function closeApart(guard: FileGuard, close: () => Promise<void>): Promise<void> {
  const { file, loss } = guard;
  const isOwnFile = await guard.isAtPath('db');
  // The file is there: only its log is gone, which SQLite still has open, or it was moved and moved back.
  if (isOwnFile && loss?.kind !== 'written') return close();
  if (await guard.isAtPath('log')) await setLogAside(file);
  if (!isOwnFile) return close();
  const away = `${file}.aside`;
  await rename(file, away);
  await close().finally(() => rename(away, file));
}

/** Renames a log that belongs to another database than the one that stands there. */
export async function setLogAside(file: string): Promise<void> {
  await rename(`${file}-wal`, `${file}.kept-${new Date().toISOString().replace(/[:.]/g, '-')}-wal`);
  await rm(`${file}-shm`, { force: true });
}
