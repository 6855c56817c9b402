import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { plainText } from '../../src/core/document/text';
import { createWorkspace, openWorkspace, type Workspace } from '../../src/workspace';
import { databaseFile } from '../../src/workspace/disk/layout';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';

/** R18: the database at the path is not the one that is open. */
interface Accident {
  happens(dir: string, other: string): Promise<void>;
  /** Where everything that was acknowledged is found: beside the file, in the file itself, or nowhere any more. */
  found: 'kept' | 'in place' | 'moved' | 'nowhere';
  /** Takes it back before the workspace is closed. */
  takeBack?(dir: string): Promise<void>;
}

const accidents: Record<string, Accident> = {
  'replaced by renaming another over it': {
    async happens(dir, other) {
      await copyFile(other, `${databaseFile(dir)}.incoming`);
      await rename(`${databaseFile(dir)}.incoming`, databaseFile(dir));
    },
    found: 'kept',
  },
  'written over by a copy of another': {
    happens: async (dir, other) => writeFile(databaseFile(dir), await readFile(other)),
    found: 'nowhere',
  },
  renamed: {
    happens: (dir) => rename(databaseFile(dir), path.join(dir, 'mine.db')),
    found: 'kept',
  },
  deleted: { happens: (dir) => rm(databaseFile(dir)), found: 'kept' },
  truncated: { happens: (dir) => truncate(databaseFile(dir), 4096), found: 'nowhere' },
  emptied: { happens: (dir) => truncate(databaseFile(dir), 0), found: 'nowhere' },
  'its folder moved': { happens: (dir) => rename(dir, `${dir} elsewhere`), found: 'moved' },
  'its folder moved, and moved back': {
    happens: (dir) => rename(dir, `${dir} elsewhere`),
    takeBack: (dir) => rename(`${dir} elsewhere`, dir),
    found: 'in place',
  },
  'renamed, and renamed back': {
    happens: (dir) => rename(databaseFile(dir), path.join(dir, 'mine.db')),
    takeBack: (dir) => rename(path.join(dir, 'mine.db'), databaseFile(dir)),
    found: 'in place',
  },
  'its log removed': { happens: (dir) => rm(`${databaseFile(dir)}-wal`), found: 'in place' },
};

/** Saves numbered paragraphs, as typing does, until a save is refused. */
function typing(workspace: Workspace, articleId: string) {
  const acknowledged: number[] = [];
  let refusal: unknown = null;
  const ended = (async () => {
    for (let version = 0; ; version++) {
      const padding = version % 5 === 0 ? ' and more'.repeat(3_000) : '';
      const insert = [paragraph([text(`Save ${version + 1}${padding}`)])];
      try {
        await workspace.articles.saveBody({
          id: articleId,
          version,
          splices: [{ at: version, remove: 0, insert }],
        });
        acknowledged.push(version + 1);
      } catch (error) {
        refusal = error;
        return;
      }
    }
  })();
  return { acknowledged, ended, refusal: () => refusal };
}

async function numbersIn(dir: string): Promise<number[]> {
  const workspace = await openWorkspace(dir);
  try {
    const list = { text: '', limit: 9, offset: 0, sort: 'updated', bin: false } as const;
    const [article] = (await workspace.articles.list(list)).items;
    if (!article) return [];
    const { body } = await workspace.articles.get(article.id);
    return body.map((block) => Number(/^Save (\d+)/.exec(plainText([block]).text)?.[1]));
  } finally {
    await workspace.close();
  }
}

/** A workspace with one empty article, and an earlier copy of its database as another machine may have it. */
async function desk(): Promise<{ dir: string; other: string; articleId: string }> {
  const folder = await scratchFolder();
  const dir = path.join(folder, 'Desk');
  const made = await createWorkspace(dir);
  const { id } = await made.articles.create({ headline: 'Numbers' });
  await made.close();
  const other = path.join(folder, 'other.db');
  await copyFile(databaseFile(dir), other);
  return { dir, other, articleId: id };
}

async function tryOnce({ happens, found, takeBack }: Accident, after: number): Promise<string | null> {
  const { dir, other, articleId } = await desk();
  let kept: string | null = null;
  const told = Promise.withResolvers<void>();
  const workspace = await openWorkspace(dir, {
    onReplaced(what) {
      kept = what.kept;
      told.resolve();
    },
  });
  const { acknowledged, ended, refusal } = typing(workspace, articleId);
  await expect
    .poll(() => acknowledged.length, { timeout: 20_000, interval: 1 })
    .toBeGreaterThanOrEqual(after);
  await happens(dir, other);
  const atAccident = acknowledged.length;
  await ended;
  await told.promise;
  await takeBack?.(dir);
  const bytes = await readFile(databaseFile(dir)).catch(() => null);
  await workspace.close();

  expect(refusal()).toMatchObject({ code: 'replaced' });
  // The save that was under way may have been acknowledged, and none that began later.
  expect(acknowledged.length).toBeLessThanOrEqual(atAccident + 1);
  await expect(workspace.backups.create()).rejects.toThrow();
  const all = Array.from({ length: acknowledged.length }, (_, index) => index + 1);
  if (found === 'moved') {
    expect(existsSync(dir)).toBe(false);
    expect((await numbersIn(`${dir} elsewhere`)).slice(0, all.length)).toEqual(all);
    return 'nothing';
  }
  if (found === 'in place') {
    expect((await numbersIn(dir)).slice(0, all.length)).toEqual(all);
    return 'nothing';
  }
  // What stands at the path is left as it was put there: nothing of this window's log goes into it.
  expect(await readFile(databaseFile(dir)).catch(() => null)).toEqual(bytes);
  expect(existsSync(`${databaseFile(dir)}-wal`)).toBe(false);
  if (found === 'nowhere') return null;
  expect(kept).not.toBeNull();
  const copy = path.join(await scratchFolder(), 'Kept');
  await mkdir(copy);
  await cp(path.join(dir, String(kept)), databaseFile(copy));
  expect((await numbersIn(copy)).slice(0, all.length)).toEqual(all);
  return 'nothing';
}

describe('while one types, the open database is', () => {
  test.each(Object.entries(accidents))(
    '%s: noticed before the next save is acknowledged',
    async (way, accident) => {
      const count = tries({ full: 25, short: 2 });
      let survived = 0;
      for (let turn = 0; turn < count; turn++) {
        await tryOnce(accident, 1 + Math.floor(Math.random() * 60));
        survived++;
      }
      const worst =
        accident.found === 'nowhere'
          ? 'the file was destroyed from outside; what stands there now is untouched, 0 saves acknowledged after'
          : '0 acknowledged saves lost';
      fault('R18', way, { tries: count, survived, worst });
    },
    tries({ full: 600_000, short: 20_000 }),
  );
});
