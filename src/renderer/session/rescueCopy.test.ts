import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paragraph, text } from '../../core/document/build';
import type { Body } from '../../core/document/nodes';
import { newId } from '../../core/model/newId';
import { RescueCopy } from './rescueCopy';
import type { Saving } from './saving';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failed = (code: 'locked' | 'replaced'): Saving => ({ kind: 'failed', code, message: '' });
const saved: Saving = { kind: 'saved', at: '2026-03-03T09:00:00.000Z' };
const bodyOf = (words: string): Body => [paragraph([text(words)])];

function copy() {
  const files = new Map<string, string>();
  const held = { articleId: newId(), headline: '', body: bodyOf('One.'), meta: {} };
  const made = new RescueCopy({
    held: () => held,
    keep: async ({ id, body }) => void files.set(id, JSON.stringify(body)),
    release: async (id) => void files.delete(id),
  });
  const words = () => [...files.values()];
  return { made, held, words };
}

test('a save that fails for some seconds puts the words into a file; a save that succeeds removes it', async () => {
  const { made, words } = copy();
  made.follow(failed('locked'));
  await vi.advanceTimersByTimeAsync(2_900);
  expect(words()).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(words()).toEqual([JSON.stringify(bodyOf('One.'))]);
  made.follow(saved);
  await vi.runAllTimersAsync();
  expect(words()).toEqual([]);
});

test('a database that is held for a moment leaves no file', async () => {
  const { made, words } = copy();
  made.follow(failed('locked'));
  await vi.advanceTimersByTimeAsync(1_000);
  made.follow(saved);
  await vi.runAllTimersAsync();
  expect(words()).toEqual([]);
});

test('where no later save can succeed the words are kept at once', async () => {
  const { made, words } = copy();
  made.follow(failed('replaced'));
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toHaveLength(1);
});

test('while saving fails the file follows the text, at most two seconds behind', async () => {
  const { made, held, words } = copy();
  made.follow(failed('locked'));
  await vi.advanceTimersByTimeAsync(3_000);
  for (const typed of ['One. Two.', 'One. Two. Three.']) {
    held.body = bodyOf(typed);
    made.follow(failed('locked'));
  }
  await vi.advanceTimersByTimeAsync(2_000);
  expect(words()).toEqual([JSON.stringify(bodyOf('One. Two. Three.'))]);
});
