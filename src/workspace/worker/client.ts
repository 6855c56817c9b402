import { Worker } from 'node:worker_threads';
import { type ErrorCode, StetError } from '../../core/model/errors';
import type { Tasks } from './task';

type TaskName = keyof Tasks;

export type Request =
  | { type: 'start'; task: TaskName; input: unknown }
  /** Asks for the next part. */
  | { type: 'next' };

export type Answer =
  | { ok: true; done: boolean; value: unknown }
  | { ok: false; code: ErrorCode; message: string };

const deadline = 10_000;

/**
 * The tasks in a worker thread, one at a time: one that is silent for ten seconds, or brings the worker down,
 * fails by its file's name, and the next gets a fresh worker. It is one part ahead of whoever asks. `entry` is the built `worker/entry.ts`.
 */
export function workerTasks(entry: string): Tasks {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function* run<T>(task: TaskName, input: { name: string }): AsyncGenerator<T> {
    const before = queue;
    let release = () => {};
    queue = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    try {
      worker ??= startWorker(entry);
      worker.postMessage({ type: 'start', task, input } satisfies Request);
      let part = nextPart(worker, input.name);
      for (;;) {
        const { done, value } = await part;
        if (done) return;
        part = nextPart(worker, input.name);
        try {
          yield value as T;
        } finally {
          // Whoever stops here leaves no answer behind that the next task would take for its own.
          await settled(part);
        }
      }
    } catch (error) {
      if (!(error instanceof StetError) || error.code === 'timeout') {
        await worker?.terminate();
        worker = null;
      }
      throw error;
    } finally {
      release();
    }
  }
  return {
    convert: (input) => run('convert', input),
    render: (input) => run('render', input),
    cite: (input) => run('cite', input),
    readLibrary: (input) => run('readLibrary', input),
    readMetadata: (input) => run('readMetadata', input),
    writeLibrary: (input) => run('writeLibrary', input),
    readPage: (input) => run('readPage', input),
    safePage: (input) => run('safePage', input),
    showPage: (input) => run('showPage', input),
    findWords: (input) => run('findWords', input),
  };
}

const settled = (part: Promise<unknown>) =>
  part.then(
    () => undefined,
    () => undefined,
  );

function startWorker(entry: string): Worker {
  const worker = new Worker(entry);
  // It waits for the next task without keeping the process up.
  worker.unref();
  return worker;
}

function nextPart(worker: Worker, name: string): Promise<{ done: boolean; value: unknown }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(tooLong(name))), deadline);
    const onAnswer = (answer: Answer) =>
      done(() => (answer.ok ? resolve(answer) : reject(new StetError(answer.code, answer.message))));
    const onEnd = () =>
      done(() => reject(new Error(`${name} could not be worked on: it broke the worker down.`)));
    worker.once('message', onAnswer);
    worker.once('error', onEnd);
    worker.once('exit', onEnd);
    worker.postMessage({ type: 'next' } satisfies Request);

    function done(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onAnswer);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
      settle();
    }
  });
}

const tooLong = (name: string) =>
  new StetError('timeout', `${name} takes longer than ten seconds, so it was left out.`);
