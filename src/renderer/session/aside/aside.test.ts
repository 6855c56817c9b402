import { expect, test } from 'vitest';
import { Aside, type Thread } from './aside';
import type { Request } from './tasks';
import { tasks } from './tasks';

/** A browser's worker that runs the tasks as the real one does, or notes that it was asked and never answers. */
function threadThat(answers: boolean, happened: string[] = []): Thread {
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => void happened.push('terminated'),
    postMessage(request: Request) {
      if (!answers) return void happened.push('asked');
      void tasks[request.task](request.input).then((value) =>
        thread.onmessage?.(new MessageEvent('message', { data: { value } })),
      );
    },
  };
  return thread;
}

test('tasks are done one after the other by one thread', async () => {
  let started = 0;
  const aside = new Aside(() => {
    started += 1;
    return threadThat(true);
  });
  const texts = ['“One two three,” she said.', 'None.'];
  const found = await Promise.all(texts.map((text) => aside.run('scan', { text })));
  expect(found.map((all) => all.map(({ text }) => text))).toEqual([['One two three,'], []]);
  expect((await aside.run('clipping', { kind: 'html', text: '<p>a<b>b</b>' })).body).toHaveLength(1);
  expect(started).toBe(1);
});

test('a task that does not end is stopped with its thread, and the next one gets a new thread', async () => {
  const happened: string[] = [];
  const threads = [threadThat(false, happened), threadThat(true)];
  const aside = new Aside(() => threads.shift() ?? threadThat(false), 20);
  await expect(aside.run('scan', { text: 'a' })).rejects.toMatchObject({ code: 'timeout' });
  expect(happened).toEqual(['asked', 'terminated']);
  expect(await aside.run('scan', { text: 'a' })).toEqual([]);
});

test('a task that is no longer wanted is stopped, also while it waits for its turn', async () => {
  const happened: string[] = [];
  const aside = new Aside(() => threadThat(false, happened));
  const [first, second] = [new AbortController(), new AbortController()];
  const both = [first, second].map(({ signal }) => aside.run('scan', { text: 'a' }, signal));
  await expect.poll(() => happened).toEqual(['asked']);
  second.abort();
  first.abort();
  for (const one of both) await expect(one).rejects.toMatchObject({ code: 'cancelled' });
  expect(happened).toEqual(['asked', 'terminated']);
});
