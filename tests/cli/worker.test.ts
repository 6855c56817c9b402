import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { workerTasks } from '../../src/workspace';
import { logTo } from '../../src/workspace/log';
import { only, outcome } from '../../src/workspace/worker/tasks';
import { scratchFolder } from '../support/folder';

const built = path.resolve(import.meta.dirname, '../../out/main/worker.cjs');
const converter = (entry: string) => {
  const tasks = workerTasks(entry);
  return (name: string, content: Uint8Array) => only(tasks.convert({ name, bytes: content }));
};
const bytes = (text: string) => new TextEncoder().encode(text);

test('files are converted in the built worker, and a bad one does not stop the next', async () => {
  const convert = converter(built);
  const [first, bad, last] = await Promise.allSettled([
    convert('a.md', bytes('# Head\n\nText.')),
    convert('b.docx', bytes('no Word file')),
    convert('c.txt', bytes('Headline\n\nWords.')),
  ]);
  expect(first).toMatchObject({ value: { body: [{ type: 'heading' }, { type: 'paragraph' }] } });
  expect(bad).toMatchObject({ reason: { code: 'unreadable' } });
  expect(last).toMatchObject({ value: { isPlainText: true, body: [{}, {}] } });
});

test('a file is read and written again in the built worker, which keeps what it read', async () => {
  const parts: unknown[] = [];
  const written = await outcome(
    workerTasks(built).rewrite({
      name: 'a.md',
      bytes: bytes('* One\n* Two <u>and</u>\n'),
      form: { to: 'markdown', preset: null },
    }),
    (...part) => parts.push(part),
  );
  expect(written.text).toBe('- One\n- Two <u>and</u>\n');
  expect(written).not.toHaveProperty('body');
  expect(written.ledger).toContainEqual(expect.objectContaining({ fate: 'kept', kind: 'pieces', count: 2 }));
  // Reading and writing have a deadline each.
  expect(parts).toEqual([[1, 2, 'a.md']]);
});

test('when a worker crashes, one file fails by name and the worker is replaced', async () => {
  const entry = path.join(await scratchFolder(), 'worker.cjs');
  await writeFile(
    entry,
    `const { parentPort } = require('node:worker_threads');
     let name;
     parentPort.on('message', ({ type, input }) => {
       if (type === 'start') {
         name = input.name;
         parentPort.postMessage({ ok: true, done: false });
       } else if (name === 'kill.md') process.exit(1);
       else parentPort.postMessage({ ok: true, done: false, value: { text: name } });
     });`,
  );
  const convert = converter(entry);
  await expect(convert('kill.md', bytes(''))).rejects.toThrow('kill.md could not be worked on');
  await expect(convert('next.md', bytes(''))).resolves.toMatchObject({ text: 'next.md' });
});

test('an unexpected error of a worker is written to the log by its kind and place', async () => {
  const entry = path.join(await scratchFolder(), 'worker.cjs');
  await writeFile(
    entry,
    `const { parentPort } = require('node:worker_threads');
     let name;
     parentPort.on('message', ({ type, input }) => {
       if (type === 'start') {
         name = input.name;
         parentPort.postMessage({ ok: true, done: false });
       } else if (name === 'canary.md') throw new RangeError('canary');
       else parentPort.postMessage({
         ok: false, code: 'unreadable', said: { key: 'x', values: {}, text: 'canary' }, place: 'TypeError',
       });
     });`,
  );
  const log: string[] = [];
  logTo((line) => log.push(line));
  onTestFinished(() => logTo(() => {}));
  const convert = converter(entry);
  await expect(convert('canary.md', bytes(''))).rejects.toThrow();
  await expect(convert('next.md', bytes(''))).rejects.toThrow();
  expect(log).toEqual([
    expect.stringMatching(/^worker: RangeError(\n {4}at node:\S+)*$/),
    'worker: TypeError',
  ]);
});

test('a worker that takes long to start costs the first file none of its ten seconds', async () => {
  const folder = await scratchFolder();
  const [entry, go] = [path.join(folder, 'worker.cjs'), path.join(folder, 'go')];
  await writeFile(
    entry,
    `const { existsSync } = require('node:fs');
     const { parentPort } = require('node:worker_threads');
     while (!existsSync(${JSON.stringify(go)}));
     parentPort.on('message', ({ type }) => {
       parentPort.postMessage({ ok: true, done: false, value: { value: type } });
     });`,
  );
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const converted = converter(entry)('first.md', bytes(''));
  await vi.advanceTimersByTimeAsync(60_000);
  await writeFile(go, '');
  await expect(converted).resolves.toMatchObject({ value: 'next' });
});
