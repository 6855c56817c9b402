import { expect, test } from 'vitest';
import { RecordCache } from './recordCache';

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

test('records requested together are read in one request, and listeners are called', async () => {
  const requests: string[][] = [];
  const cache = new RecordCache(async (ids: string[]) => {
    requests.push(ids);
    return ids.filter((id) => id !== 'gone').map((id) => ({ id }));
  });
  let heard = 0;
  cache.subscribe(() => (heard += 1));
  expect(cache.get('a')).toBeUndefined();
  cache.get('gone');
  cache.get('a');
  await settled();
  expect(requests).toEqual([['a', 'gone']]);
  expect(cache.get('a')).toEqual({ id: 'a' });
  expect(cache.get('gone')).toBeNull();
  expect(heard).toBe(1);
});

test('a record that was deleted elsewhere is reported once', async () => {
  const stored = new Set(['a', 'b']);
  const gone: string[] = [];
  const cache = new RecordCache(
    async (ids: string[]) => ids.filter((id) => stored.has(id)).map((id) => ({ id })),
    (id) => gone.push(id),
  );
  cache.get('a');
  cache.get('b');
  await settled();
  stored.delete('b');
  await cache.refresh();
  await cache.refresh();
  expect(gone).toEqual(['b']);
});

test('a view keeps its value as long as the record stays the same', async () => {
  const record = { id: 'a', name: 'Ada' };
  const cache = new RecordCache(async () => [record]);
  const names = cache.view(({ name }) => ({ name }));
  names.get('a');
  await settled();
  expect(names.get('a')).toBe(names.get('a'));
});

test('an equal record stays the same object, and no listener is called', async () => {
  let name = 'Ada';
  const cache = new RecordCache(async () => [{ id: 'a', said: { name } }]);
  cache.get('a');
  await settled();
  const before = cache.get('a');
  let heard = 0;
  cache.subscribe(() => (heard += 1));
  await cache.refresh();
  expect(cache.get('a')).toBe(before);
  expect(heard).toBe(0);
  name = 'Grace';
  await cache.refresh();
  expect(cache.get('a')).toEqual({ id: 'a', said: { name: 'Grace' } });
  expect(heard).toBe(1);
});
