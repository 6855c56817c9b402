import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace, listBackups, openWorkspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { readChanges } from '../../src/workspace/repositories/changes';
import { restoreBackup } from '../../src/workspace/restore';
import { fault } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { lostOf, outcomeOf } from '../support/lost';

/** R9 and R12: which backups and revisions are retained, also with a wrong clock. */
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

test('revisions are listed in the order in which they were made, also with a wrong clock', async () => {
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
  const ours = listed.filter((one) => made.includes(one));
  const misplaced = made.toReversed().map((one, at) => (ours[at] === one ? 0 : 1));
  await workspace.close();
  fault('R12', 'order of revisions', outcomeOf(misplaced, 'places from its order'));
});

test('a wrong clock deletes no backup, and each one restores what it holds', async () => {
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
  const losses: number[] = [];
  for (const [name, articles] of expected) {
    await restoreBackup({ workspace: dir, moved: null }, name);
    workspace = await openWorkspace(dir);
    const list = { text: '', limit: 9, offset: 0, sort: 'updated', bin: false } as const;
    const { items } = await workspace.articles.list(list);
    const written = Array.from({ length: articles }, (_, number) => `Article ${number}`);
    expect(items).toHaveLength(written.length);
    losses.push(
      lostOf(
        written,
        items.map(({ headline }) => headline),
      ),
    );
    await workspace.close();
  }
  fault('R12', 'backups while the date jumps', outcomeOf(losses, 'articles lost from a backup'));
});

test('an unfinished backup is not offered', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  const { name } = await workspace.backups.create();
  await workspace.close();
  const backups = path.join(dir, 'backups');
  await writeFile(path.join(backups, 'stet-2026-01-01T00-00-00-000Z.db.part'), 'half of it');
  await writeFile(path.join(backups, 'stet-2026-01-02T00-00-00-000Z.db'), '');
  expect((await listBackups(dir)).map((backup) => backup.name)).toEqual([name]);
  expect((await readdir(backups)).filter((file) => !file.endsWith('.json'))).toHaveLength(3);
});

const backupOf = (at: number) => `stet-${new Date(at).toISOString().replace(/[:.]/g, '-')}.db`;
const hour = 3_600_000;

/** A workspace whose folder has backups of Stet 0.2: of every hour of 20 days, and of every day of 120 days before them. */
async function manyBackups() {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  await workspace.articles.create({ headline: 'Kept' });
  const backups = path.join(dir, 'backups');
  const { name } = await workspace.backups.create();
  const newest = Date.parse('2026-07-02T12:30:00Z');
  const made: string[] = [];
  for (let hours = 0; hours < 140 * 24; hours += hours < 20 * 24 ? 1 : 24) {
    made.push(backupOf(newest - hours * hour));
    await copyFile(path.join(backups, name), path.join(backups, made.at(-1) ?? ''));
  }
  await rm(path.join(backups, name));
  await rm(path.join(backups, name.replace('.db', '.json')));
  const names = async () => (await readdir(backups)).filter((file) => file.endsWith('.db'));
  return { workspace, made, names };
}

test.each(['2026-07-02T12:45:00Z', '1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z'])(
  'of many backups those of the last 24 hours, 14 days and 8 weeks are retained, on %s too',
  async (clock) => {
    const { workspace, made, names } = await manyBackups();
    setClock(clock);
    const { name } = await workspace.backups.create();
    // The new one is of an hour, a day and a week of its own.
    const hours = made.slice(0, 23);
    const days = Array.from({ length: 13 }, (_, ago) => made[ago * 24]);
    const weeks = Array.from({ length: 7 }, (_, ago) =>
      ago < 3 ? made[ago * 7 * 24] : made[20 * 24 + (ago * 7 - 20)],
    );
    const due = [...new Set([name, ...hours, ...days, ...weeks])];
    const kept = await names();
    await workspace.close();
    const lost = lostOf(due, kept);
    fault(
      'R12',
      `backups with the date ${clock.slice(0, 4)}`,
      outcomeOf([lost], `of ${due.length} backups lost`),
    );
    expect(kept.sort()).toEqual(due.sort());
  },
);

/** Waits until the last backup is recorded, which happens after it is listed. */
async function noted(dir: string): Promise<void> {
  const db = await Database.open(path.join(dir, 'stet.db'), { readOnly: true });
  const isNoted = async () => {
    const { counter, backedUp } = await readChanges(db);
    return counter === backedUp;
  };
  await expect
    .poll(isNoted, { timeout: 30_000 })
    .toBe(true)
    .finally(() => db.close());
}

test('a backup is made after the start and each hour if something changed, also with a wrong clock', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'setInterval'], now: new Date('2026-06-30T12:00:00Z') });
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  const newest = async () => (await listBackups(dir))[0]?.name;
  let last: string | undefined;
  const isMadeAgain = async () => {
    await expect.poll(newest, { timeout: 30_000 }).not.toBe(last);
    await noted(dir);
    last = await newest();
  };
  await workspace.snippets.create({ name: 'First', markdown: 'words' });
  vi.advanceTimersByTime(10_000);
  await isMadeAgain();
  const { id } = await workspace.articles.create({ headline: 'Second' });
  vi.advanceTimersByTime(hour);
  await isMadeAgain();
  vi.setSystemTime(new Date('1970-01-01T00:00:00Z'));
  const insert = [paragraph([text('Third.')])];
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  vi.advanceTimersByTime(hour);
  await isMadeAgain();
  await workspace.backups.createIfChanged();
  expect(await newest()).toBe(last);
  await workspace.close();
});
