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
 * The tasks in two worker threads: what somebody waits for before the next thing they do never waits for a file
 * that comes in or goes out. `entry` is the built `worker/entry.ts`.
 */
export function workerTasks(entry: string): Tasks {
  const files = lane(entry);
  const answers = lane(entry);
  return {
    convert: (input) => files('convert', input),
    readLibrary: (input) => files('readLibrary', input),
    writeLibrary: (input) => files('writeLibrary', input),
    readPage: (input) => files('readPage', input),
    render: (input) => answers('render', input),
    cite: (input) => answers('cite', input),
    readMetadata: (input) => answers('readMetadata', input),
    safePage: (input) => answers('safePage', input),
    showPage: (input) => answers('showPage', input),
    findWords: (input) => answers('findWords', input),
  };
}

/**
 * A worker that starts with its first task and works on one at a time: one that is silent for ten seconds, or
 * brings the worker down, fails by its file's name, and the next gets a fresh worker. It is one part ahead of
 * whoever asks.
 */
function lane(entry: string): <T>(task: TaskName, input: { name: string }) => AsyncGenerator<T> {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  return async function* run<T>(task: TaskName, input: { name: string }): AsyncGenerator<T> {
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
