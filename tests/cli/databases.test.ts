import { readdirSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { plainText } from '../../src/core/document/text';
import { createWorkspace, openWorkspace, workerTasks } from '../../src/workspace';
import { databaseFile } from '../../src/workspace/disk/layout';
import { salvageWorkspace } from '../../src/workspace/salvageWorkspace';
import { inThisThread } from '../../src/workspace/worker/inThisThread';
import { outcome } from '../../src/workspace/worker/tasks';
import { scratchFolder } from '../support/folder';

/** Work on whole databases, in the built worker and in this thread. */
const built = path.resolve(import.meta.dirname, '../../out/main/worker.cjs');
const forms = [
  ['in the worker', () => workerTasks(built)],
  ['in this thread', () => inThisThread],
] as const;

const copyName = 'stet (conflicted copy).db';
const count = 6;

/** An open workspace with six articles and a copy beside it in which each says something else; and its folder for temporary files. */
async function desk() {
  const folder = await scratchFolder();
  const [dir, temporary] = [path.join(folder, 'Desk'), path.join(folder, 'temporary')];
  await mkdir(temporary);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  const first = await createWorkspace(dir);
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const { id } = await first.articles.add({
      meta: { headline: `Number ${number}` },
      body: [paragraph([text(`Words of ${number}`)]), paragraph([text('The end')])],
    });
    await first.revisions.create(id);
    ids.push(id);
  }
  await first.close();
  const file = databaseFile(dir);
  const writing = await openWorkspace(dir);
  for (const id of ids) await write(writing, id, 'Words there');
  await writing.close();
  await copyFile(file, path.join(dir, copyName));
  return { folder, dir, temporary, file, ids };
}

async function write(workspace: Awaited<ReturnType<typeof openWorkspace>>, id: string, words: string) {
  const { version } = await workspace.articles.get(id);
  await workspace.articles.saveBody({
    id,
    version,
    splices: [{ at: 0, remove: 1, insert: [paragraph([text(words)])] }],
  });
}

test('a copy is compared while the main thread is busy, and saves go through in between', async () => {
  const { dir, temporary, file, ids } = await desk();
  const tasks = workerTasks(built);
  const workspace = await openWorkspace(dir, { tasks });
  onTestFinished(() => workspace.close());
  const parts = tasks.compareCopy({ name: copyName, file, copy: path.join(dir, copyName) });
  const first = parts.next();
  await new Promise((resolve) => setImmediate(resolve));
  // This thread does nothing else until the comparison has copied the file: it must do so by itself.
  const pause = new Int32Array(new SharedArrayBuffer(4));
  let isAtWork = false;
  for (let turn = 0; turn < 3_000 && !isAtWork; turn++) {
    Atomics.wait(pause, 0, 0, 10);
    isAtWork = readdirSync(temporary).some((name) => name.startsWith('stet-copy-'));
  }
  expect(isAtWork).toBe(true);
  expect(await first).toMatchObject({ done: false, value: { done: 0, total: count } });
  for (const [saves, id] of ids.entries()) {
    await write(workspace, id, `Saved ${saves} while it compares`);
    expect((await parts.next()).done).toBe(saves === count - 1);
  }
  for (const [saves, id] of ids.entries())
    expect(plainText((await workspace.articles.get(id)).body).text).toContain(`Saved ${saves}`);
});

test.each(forms)(
  '%s: a comparison that is cancelled leaves nothing, and the next one is whole',
  async (_, form) => {
    const { dir, temporary, ids } = await desk();
    const workspace = await openWorkspace(dir, { tasks: form() });
    onTestFinished(() => workspace.close());
    await write(workspace, ids[0] ?? '', 'Words here');
    const before = [await readdir(dir), await readFile(path.join(dir, copyName))];
    const stop = new AbortController();
    const told: number[] = [];
    const comparing = workspace.copies.compare(copyName, {
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done);
        if (done === 2) stop.abort();
      },
    });
    await expect(comparing).rejects.toMatchObject({ code: 'cancelled' });
    expect(told).toEqual([0, 1, 2]);
    expect(await readdir(temporary)).toEqual([]);
    expect([await readdir(dir), await readFile(path.join(dir, copyName))]).toEqual(before);
    expect((await workspace.copies.compare(copyName)).articles).toHaveLength(1);
  },
);

test.each(forms)(
  '%s: a recovery that is cancelled leaves nothing, and the next one is whole',
  async (_, form) => {
    const { folder, dir, temporary, file } = await desk();
    const tasks = form();
    const damaged = await readFile(file);
    const stop = new AbortController();
    const recovering = salvageWorkspace({ workspace: dir, moved: null }, '(recovered)', {
      tasks,
      signal: stop.signal,
      onProgress: (done, total) => total > 0 && done === 2 && stop.abort(),
    });
    await expect(recovering).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(folder)).toEqual(['Desk', 'temporary']);
    expect(await readdir(temporary)).toEqual([]);
    expect(await readFile(file)).toEqual(damaged);
    const report = await salvageWorkspace({ workspace: dir, moved: null }, '(recovered)', { tasks });
    expect(report).toMatchObject({ unreadable: [], counts: { articles: count, revisions: count } });
    expect(await readdir(temporary)).toEqual([]);
  },
);

test.each(forms)('%s: a task that its caller leaves cleans up before the next begins', async (_, form) => {
  const { dir, temporary, file } = await desk();
  const tasks = form();
  const databases = { name: copyName, file, copy: path.join(dir, copyName) };
  for await (const { done } of tasks.compareCopy(databases)) if (done === 1) break;
  expect(await readdir(temporary)).toEqual([]);
  expect((await outcome(tasks.compareCopy(databases))).articles).toEqual([]);
});
