import { Worker } from 'node:worker_threads';
import type { Message } from '../../core/messages/catalog';
import { language } from '../../core/messages/language';
import { type ErrorCode, StetError } from '../../core/model/errors';
import { logError, logLine } from '../log';
import type { Named } from './handlers';
import { t } from './messages';
import { type Lane, lanes, type Run, type TaskName, type Tasks, tasksBy } from './tasks';

export type Request =
  /** `input` has the type of the task's input, which a message cannot express. */
  | { type: 'start'; task: TaskName; name: string; input: never }
  /** Asks for the next part. */
  | { type: 'next' };

export type Answer =
  | { ok: true; done: boolean; value: unknown }
  /** `place`: for the log, of an error that no task expects. */
  | { ok: false; code: ErrorCode; said: Message; place?: string };

const deadline = 10_000;

/**
 * The tasks in two worker threads, so that what a user waits for never waits for a file that is imported or
 * exported. `entry` is the built `worker/entry.ts`.
 */
export function workerTasks(entry: string): Tasks {
  const threads: Record<Lane, Run> = { files: thread(entry), answers: thread(entry) };
  return tasksBy((task, input) => threads[lanes[task]](task, input));
}

/**
 * A worker that starts with its first task and does one task at a time. A task that is silent for ten seconds,
 * or ends the worker, fails with an error that names its file, and the next task gets a new worker. The worker
 * makes one part ahead of the caller.
 */
function thread(entry: string): Run {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  return async function* run(task, input) {
    const name = nameOf(input);
    const before = queue;
    let release = () => {};
    queue = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    try {
      worker ??= startWorker(entry);
      worker.postMessage({ type: 'start', task, name, input } satisfies Request);
      let part = nextPart(worker, name);
      for (;;) {
        const { done, value } = await part;
        if (done) return;
        part = nextPart(worker, name);
        try {
          yield value;
        } finally {
          // A caller that stops here leaves no answer behind for the next task to take as its own.
          await settled(part);
        }
      }
    } catch (error) {
      if (!(error instanceof StetError) || error.code === 'timeout' || error.code === 'internal') {
        await worker?.terminate();
        worker = null;
      }
      throw error;
    } finally {
      release();
    }
  };
}

const nameOf = ({ name }: Named): string => name;

const settled = (part: Promise<unknown>) =>
  part.then(
    () => undefined,
    () => undefined,
  );

function startWorker(entry: string): Worker {
  const worker = new Worker(entry, { workerData: language() });
  worker.on('error', (error) => logError('worker', error));
  // It waits for the next task without keeping the process up.
  worker.unref();
  return worker;
}

function nextPart(worker: Worker, name: string): Promise<{ done: boolean; value: unknown }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(tooLong(name))), deadline);
    const onAnswer = (answer: Answer) => {
      if (!answer.ok && answer.place) logLine(`worker: ${answer.place}`);
      done(() => (answer.ok ? resolve(answer) : reject(new StetError(answer.code, answer.said))));
    };
    const onEnd = () => done(() => reject(new StetError('internal', t.message('broken', { name }))));
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

const tooLong = (name: string) => new StetError('timeout', t.message('timeout', { name }));
