import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace, listBackups, openWorkspace, restoreBackup } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { readChanges } from '../../src/workspace/repositories/changes';
import { scratchFolder } from '../support/folder';

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
  expect(listed.filter((one) => made.includes(one))).toEqual(made.toReversed());
  await workspace.close();
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

test('an unfinished backup is not offered', async () => {
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

const backupOf = (at: Date) => `stet-${at.toISOString().replace(/[:.]/g, '-')}.db`;
const hour = 3_600_000;

/** A workspace with backups of every hour of 20 days, and of every day of 120 days before them. */
async function manyBackups() {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  await workspace.articles.create({ headline: 'Kept' });
  const backups = path.join(dir, 'backups');
  const { name } = await workspace.backups.create();
  const start = Date.parse('2026-07-02T12:30:00Z');
  for (let hours = 1; hours < 140 * 24; hours += hours < 20 * 24 ? 1 : 24)
    await copyFile(path.join(backups, name), path.join(backups, backupOf(new Date(start - hours * hour))));
  await rm(path.join(backups, name));
  return { workspace, names: () => readdir(backups) };
}

test('of many backups those of the last 24 hours, 14 days and 8 weeks are retained', async () => {
  const { workspace, names } = await manyBackups();
  setClock('2026-07-02T12:30:00Z');
  await workspace.backups.create();
  const kept = (await names()).map((name) => name.slice(5, 18)).sort();
  const hours = Array.from({ length: 24 }, (_, ago) => Date.parse('2026-07-02T12:30:00Z') - ago * hour);
  expect(kept.slice(-24)).toEqual(hours.reverse().map((at) => backupOf(new Date(at)).slice(5, 18)));
  const days = Array.from({ length: 12 }, (_, day) => `2026-06-${19 + day}T23`);
  const weeks = ['05-20T12', '05-27T12', '06-03T12', '06-10T12', '06-17T23'].map((week) => `2026-${week}`);
  // Fourteen days with the two of these hours; eight weeks with the three of these days.
  expect(kept.slice(0, -24)).toEqual([...weeks, ...days]);
  await workspace.close();
});

test.each(['1970-01-01T00:00:00Z', '2026-06-20T12:00:00Z'])(
  'a clock set back to %s deletes no newer backup and not the latest one',
  async (clock) => {
    const { workspace, names } = await manyBackups();
    const later = (await names()).filter((name) => name > backupOf(new Date(clock)));
    setClock(clock);
    const { name } = await workspace.backups.create();
    expect(await names()).toEqual(expect.arrayContaining([...later, name]));
    await workspace.close();
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
  const made = () => expect.poll(async () => (await listBackups(dir)).length, { timeout: 30_000 });
  await workspace.snippets.create({ name: 'First', markdown: 'words' });
  vi.advanceTimersByTime(10_000);
  await made().toBe(1);
  const { id } = await workspace.articles.create({ headline: 'Second' });
  vi.advanceTimersByTime(hour);
  await made().toBe(2);
  vi.setSystemTime(new Date('1970-01-01T00:00:00Z'));
  const insert = [paragraph([text('Third.')])];
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  vi.advanceTimersByTime(hour);
  await made().toBe(3);
  await noted(dir);
  await workspace.backups.createIfChanged();
  expect(await listBackups(dir)).toHaveLength(3);
  await workspace.close();
});

test('an article stays in the bin for thirty days of work, also when the clock runs ahead', async () => {
  setClock('2026-06-01T12:00:00Z');
  const dir = path.join(await scratchFolder(), 'Desk');
  let workspace = await createWorkspace(dir);
  const { id } = await workspace.articles.create({ headline: 'Thrown away' });
  await workspace.articles.bin([id]);
  const reopened = async (clock: string) => {
    await workspace.close();
    setClock(clock);
    workspace = await openWorkspace(dir);
    return workspace.articles.get(id).then(
      ({ headline }) => headline,
      (error) => error.code,
    );
  };
  expect(await reopened('2099-01-01T00:00:00Z')).toBe('Thrown away');
  expect(await reopened('2026-06-30T12:00:00Z')).toBe('Thrown away');
  await workspace.articles.create({ headline: 'Work goes on' });
  expect(await reopened('2026-07-02T12:00:00Z')).toBe('Thrown away');
  await workspace.articles.create({ headline: 'And on' });
  expect(await reopened('2026-07-03T12:00:00Z')).toBe('not-found');
  await workspace.close();
});
