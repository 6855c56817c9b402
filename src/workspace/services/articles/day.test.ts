import { afterEach, expect, test, vi } from 'vitest';
import { paragraph, text } from '../../../../src/core/document/build';
import { freshWorkspace } from '../../../../tests/support/workspace';

afterEach(() => {
  vi.useRealTimers();
});

const words = (count: number) => paragraph([text(Array.from({ length: count }, () => 'word').join(' '))]);

async function desk() {
  const { workspace } = await freshWorkspace();
  const save = async (id: string, count: number) => {
    const { version, body } = await workspace.articles.get(id);
    const splices = [{ at: 0, remove: body.length, insert: [words(count)] }];
    await workspace.articles.saveBody({ id, version, splices });
  };
  return { workspace, save, today: async () => (await workspace.articles.writtenToday()).words };
}

test('what several articles grew by is written today; one that became shorter takes nothing away', async () => {
  const { workspace, save, today } = await desk();
  const first = await workspace.articles.create({ headline: 'First' });
  const old = await workspace.articles.add({ meta: { headline: 'Imported' }, body: [words(500)] });
  expect(await today()).toBe(0);
  await save(first.id, 120);
  await save(first.id, 100);
  expect(await today()).toBe(100);
  await save(old.id, 530);
  expect(await today()).toBe(130);
  await save(old.id, 20);
  expect(await today()).toBe(100);
});

test('the next day of the clock begins at nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 4, 23, 59) });
  const { workspace, save, today } = await desk();
  const { id } = await workspace.articles.create({ headline: 'Late' });
  await save(id, 40);
  expect(await today()).toBe(40);
  vi.setSystemTime(new Date(2026, 4, 5, 0, 1));
  expect(await today()).toBe(0);
  await save(id, 45);
  expect(await today()).toBe(5);
});
