import { expect, test } from 'vitest';
import { Gate, type Hindrance } from './gate';

const unsaved = { reason: 'The disk is full.', isRescued: true };

/** A gate before a window that answers so, and a user who answers so; `log` is what happened. */
function gate({
  mayHold = true,
  answer = { asked: 1, unsaved },
  leaves = false,
}: Partial<{
  mayHold: boolean;
  answer: { asked: number; unsaved: typeof unsaved | null } | null;
  leaves: boolean;
}> = {}) {
  const log: (string | Hindrance)[] = [];
  const made = new Gate({
    mayHold: () => mayHold,
    flush: async () => {
      log.push('flush');
      return answer;
    },
    ask: async (hindrance) => {
      log.push(hindrance);
      return leaves;
    },
    stay: () => log.push('stay'),
  });
  return { made, log };
}

test('what is stored leaves without a question', async () => {
  const { made, log } = gate({ answer: { asked: 1, unsaved: null } });
  expect(await made.pass()).toBe(true);
  expect(log).toEqual(['flush']);
});

test('the user stays: the window goes on', async () => {
  const { made, log } = gate();
  expect(await made.pass()).toBe(false);
  expect(log).toEqual(['flush', unsaved, 'stay']);
});

test('the user leaves all the same', async () => {
  const { made, log } = gate({ leaves: true });
  expect(await made.pass()).toBe(true);
  expect(log).toEqual(['flush', unsaved]);
});

test('a window that does not answer is asked about too', async () => {
  const { made, log } = gate({ answer: null });
  expect(await made.pass()).toBe(false);
  expect(log).toEqual(['flush', 'hung', 'stay']);
});

test('without a window that could hold words nobody is asked', async () => {
  const { made, log } = gate({ mayHold: false });
  expect(await made.pass()).toBe(true);
  expect(log).toEqual([]);
});

test('two doors at once are one question; a later one asks again', async () => {
  const { made, log } = gate();
  expect(await Promise.all([made.pass(), made.pass()])).toEqual([false, false]);
  expect(log).toEqual(['flush', unsaved, 'stay']);
  await made.pass();
  expect(log).toHaveLength(6);
});
