import path from 'node:path';
import sqlite3 from 'sqlite3';
import type { Launched } from './launch.ts';
import { chooseInDialog, menu } from './screens.ts';

/** Locks a workspace’s database as another program would; returns a function that unlocks it. */
export async function holdWriteLock(desk: string): Promise<() => Promise<void>> {
  const handle = new sqlite3.Database(path.join(desk, 'stet.db'));
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => handle.exec(sql, (error) => (error ? reject(error) : resolve())));
  await run('BEGIN IMMEDIATE');
  return async () => {
    await run('ROLLBACK');
    await new Promise<void>((resolve) => handle.close(() => resolve()));
  };
}

export interface Question {
  message: string;
  detail: string;
  buttons: string[];
}

/** From now on each question of main is answered by its button with this index, and noted. */
export const answerQuestions = ({ app }: Launched, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    Reflect.set(dialog, 'showMessageBox', async (...given: unknown[]) => {
      asked.push(given.at(-1));
      return { response, checkboxChecked: false };
    });
  }, button);

export const questions = ({ app }: Launched): Promise<Question[]> =>
  app.evaluate(() =>
    Reflect.get(globalThis, 'asked').map(({ message, detail, buttons }: Question) => ({
      message,
      detail,
      buttons,
    })),
  );

interface Folders {
  /** A workspace that is not open. */
  other: string;
  /** A folder that is none. */
  empty: string;
}

interface Door {
  name: string;
  /** What there is afterwards, if not another workspace or none. */
  afterwards?: 'the app has ended' | 'the same workspace';
  go(window: Launched, folders: Folders): Promise<unknown>;
}

/**
 * Every way to leave an open workspace but a reload of the page: no menu has it, and under the test's driver the page's
 * wish to stay does not reach main.
 */
export const doors: Door[] = [
  {
    name: 'close the window',
    afterwards: 'the app has ended',
    go: ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  },
  {
    name: 'quit',
    afterwards: 'the app has ended',
    go: ({ app }) => app.evaluate(({ app: stet }) => stet.quit()),
  },
  {
    name: 'open another workspace',
    go: async (window, { other }) => {
      await chooseInDialog(window, [other]);
      await menu(window, 'workspace.open');
    },
  },
  {
    name: 'make a workspace',
    go: async (window, { empty }) => {
      await chooseInDialog(window, [empty]);
      await menu(window, 'workspace.create');
    },
  },
  { name: 'open the sample', go: (window) => menu(window, 'workspace.sample') },
  {
    name: 'open a recent workspace',
    afterwards: 'the same workspace',
    go: ({ page }) =>
      page.evaluate(() => void Reflect.get(globalThis, 'stet').invoke('workspace.openRecent', { index: 0 })),
  },
  { name: 'close the workspace', go: (window) => menu(window, 'workspace.close') },
];
