import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace, listBackups, openWorkspace, restoreBackup } from '../../src/workspace';
import { scratchFolder } from '../support/folder';

/** R9 and R12: what is kept, and that no clock takes it away. */
afterEach(() => {
  vi.useRealTimers();
});
const setClock = (to: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });

const clocks = [
  '2026-10-25T00:30:00Z',
  '2026-10-24T00:30:00Z',
  '1970-01-01T00:00:00Z',
  '2026-10-26T00:30:00Z',
  '2099-01-01T00:00:00Z',
  '2026-10-25T01:30:00Z',
];

test('revisions stand in the order in which they were made, whatever the clock said', async () => {
  const workspace = await createWorkspace(path.join(await scratchFolder(), 'Desk'));
  const { id } = await workspace.articles.create({ headline: 'Clock' });
  const made: string[] = [];
  for (const [version, clock] of clocks.entries()) {
    setClock(clock);
    const insert = [paragraph([text(`Written as number ${version}.`)])];
    await workspace.articles.saveBody({ id, version, splices: [{ at: version, remove: 0, insert }] });
    made.push(await workspace.revisions.create(id).then((revision) => String(revision?.id)));
  }
  const listed = (await workspace.revisions.list(id)).map((revision) => revision.id);
  expect(listed.filter((one) => made.includes(one))).toEqual(made.toReversed());
  await workspace.close();
});

test('no clock has a backup pruned, and each brings back what it holds', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  let workspace = await createWorkspace(dir);
  const expected = new Map<string, number>();
  for (const [number, clock] of clocks.entries()) {
    setClock(clock);
    await workspace.articles.create({ headline: `Article ${number}` });
    expected.set((await workspace.backups.create()).name, number + 1);
  }
  await workspace.close();
  const listed = await listBackups(dir);
  expect(new Map(listed.map(({ name, articles }) => [name, articles]))).toEqual(expected);
  for (const [name, articles] of expected) {
    await restoreBackup(dir, name);
    workspace = await openWorkspace(dir);
    const list = { text: '', limit: 9, offset: 0, sort: 'updated', bin: false } as const;
    const { items } = await workspace.articles.list(list);
    expect(items.map(({ headline }) => headline).sort()).toEqual(
      Array.from({ length: articles }, (_, number) => `Article ${number}`),
    );
    await workspace.close();
  }
});

test('half a backup is never offered', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  const { name } = await workspace.backups.create();
  await workspace.close();
  const backups = path.join(dir, 'backups');
  await writeFile(path.join(backups, 'stet-2026-01-01T00-00-00-000Z.db.part'), 'half of it');
  await writeFile(path.join(backups, 'stet-2026-01-02T00-00-00-000Z.db'), '');
  expect((await listBackups(dir)).map((backup) => backup.name)).toEqual([name]);
  expect(await readdir(backups)).toHaveLength(3);
});
