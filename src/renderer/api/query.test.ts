// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Bridge, Channel } from '../../ipc/contract';
import { followChanges, keyOf, onStale, queryClient } from './query';

const listeners = new Set<(payload: unknown) => void>();
const bridge: Bridge = {
  invoke: async () => ({ ok: true, value: [] }),
  on: (event, listener) => {
    if (event === 'changed') listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
window.stet = bridge;

function tell(channels: Channel[]): void {
  for (const listener of [...listeners]) listener({ channels });
}

test('refetches what is shown of the channels that changed, whatever its input, and nothing else', () => {
  const stop = followChanges();
  const one = keyOf('quotes.getMany', { ids: ['1'] });
  const two = keyOf('quotes.getMany', { ids: ['2'] });
  const other = keyOf('settings.get', undefined);
  for (const key of [one, two, other]) queryClient.setQueryData(key, []);
  const isStale = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;

  tell(['quotes.getMany', 'quotes.list']);
  expect([one, two, other].map(isStale)).toEqual([true, true, false]);
  stop();
  tell(['settings.get']);
  expect(isStale(other)).toBe(false);
});

test('a watcher is called once for a change of any of its channels', () => {
  let calls = 0;
  const stop = onStale(['settings.get', 'citations.styles'], () => calls++);
  tell(['settings.get', 'citations.styles']);
  expect(calls).toBe(1);
  tell(['quotes.list']);
  expect(calls).toBe(1);
  stop();
  tell(['settings.get']);
  expect(calls).toBe(1);
});
