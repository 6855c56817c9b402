import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Channel, staleAfter } from '../../ipc/contract';
import { ChangeTeller } from './changes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function teller() {
  const told: Channel[][] = [];
  return { told, changes: new ChangeTeller(({ channels }) => told.push(channels)) };
}

test('the window is told what a write makes stale at once, and nothing after a read', () => {
  const { told, changes } = teller();
  changes.after('speakers.list');
  changes.after('workspace.reveal');
  expect(told).toEqual([]);
  changes.after('speakers.update');
  expect(told).toEqual([staleAfter('speakers.update')]);
});

test('lists follow the saves of a text once, when nobody has typed for three seconds', () => {
  const { told, changes } = teller();
  for (let second = 0; second < 20; second++) {
    changes.after('articles.saveBody');
    vi.advanceTimersByTime(1000);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(told).toEqual([staleAfter('articles.saveBody')]);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(1);
  changes.after('articles.saveBody');
  vi.advanceTimersByTime(3000);
  expect(told).toHaveLength(2);
});
