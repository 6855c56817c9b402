import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace, listBackups, openWorkspace, type Workspace } from '../../src/workspace';
import { fault } from '../support/faults';
import { scratchFolder } from '../support/folder';

/** R19: the date is wrong while one works, and is set right later. */
afterEach(() => {
  vi.useRealTimers();
});
const day = 86_400_000;
const first = Date.parse('2026-06-01T09:00:00Z');
const setDate = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at });

/** Works for so many days: each day the workspace is opened, `work` is done, and it is closed. */
async function workFor(
  days: number,
  dateOf: (today: number) => number,
  work: (workspace: Workspace, today: number) => Promise<void>,
) {
  const dir = path.join(await scratchFolder(), 'Desk');
  setDate(first);
  await (await createWorkspace(dir)).close();
  for (let today = 0; today < days; today++) {
    setDate(dateOf(today));
    const workspace = await openWorkspace(dir);
    await work(workspace, today);
    await workspace.close();
  }
  return dir;
}

const rightDate = (today: number) => first + today * day;
const binned = async ({ articles }: Workspace) =>
  (await articles.list({ text: '', limit: 99, offset: 0, sort: 'updated', bin: true })).items.map(
    ({ headline }) => headline,
  );

test.each<[string, (today: number) => number]>([
  ['one save in 2099', (today) => (today === 5 ? Date.parse('2099-01-01T09:00:00Z') : rightDate(today))],
  ['a week in 1970', (today) => (today >= 5 && today < 12 ? today * day : rightDate(today))],
  ['a year ahead every other day', (today) => rightDate(today) + (today % 2 === 1 ? 365 * day : 0)],
  ['a day back and forth', (today) => rightDate(today) + (today % 3 === 2 ? -day : 0)],
])(
  'with %s the bin is neither emptied too early nor stuck, and no kept state is lost',
  async (way, dateOf) => {
    const days = 75;
    const left = new Map<string, number>();
    const since = new Map<string, number>();
    let id = '';
    const revisions: string[] = [];
    const dir = await workFor(days, dateOf, async (workspace, today) => {
      const inBin = await binned(workspace);
      for (const headline of since.keys())
        if (!inBin.includes(headline) && !left.has(headline))
          left.set(headline, today - (since.get(headline) ?? 0));
      if (today === 0) ({ id } = await workspace.articles.create({ headline: 'Work' }));
      // Thrown away before, during and after the wrong date.
      if ([1, 5, 8].includes(today)) {
        const { id: old } = await workspace.articles.create({ headline: `Day ${today}` });
        await workspace.articles.bin([old]);
        since.set(`Day ${today}`, today);
      }
      const splices = [{ at: today, remove: 0, insert: [paragraph([text(`Written on day ${today}.`)])] }];
      await workspace.articles.saveBody({ id, version: today, splices });
      revisions.push(String((await workspace.revisions.create(id)).id));
      await workspace.backups.createIfChanged();
      const [newest] = await workspace.backups.list();
      expect(newest).toMatchObject({ articles: 1, reason: 'automatic' });
      const listed = (await workspace.revisions.list(id)).map((revision) => revision.id);
      expect(listed.filter((one) => revisions.includes(one))).toEqual(revisions.toReversed());
    });
    const stayed = [...left.values()].sort((a, b) => a - b);
    expect(left.size).toBe(3);
    // One wrong date may count as one day.
    expect(stayed[0]).toBeGreaterThanOrEqual(29);
    expect((await listBackups(dir)).length).toBeGreaterThanOrEqual(14 + 5);
    fault('R19', way, {
      tries: days,
      survived: days,
      worst: `in the bin for ${stayed[0]} days at least, ${stayed.at(-1)} at most`,
    });
  },
  120_000,
);
