import { Worker } from 'node:worker_threads';
import type { Message } from '../../core/messages/catalog';
import { language } from '../../core/messages/language';
import { type ErrorCode, StetError } from '../../core/model/errors';
import { logError, logLine } from '../log';
import type { Named } from './handlers';
import { t } from './messages';
import { type Lane, lanes, type Run, type TaskName, type Tasks, tasksBy } from './tasks';

export type Request =
  /**
   * The answer says that the task can be begun, which takes a new worker a while. `input` has the type of the task's
   * input, which a message cannot express.
   */
  | { type: 'start'; task: TaskName; name: string; language: string; input: never }
  /** Asks for the next part, or for the end of the task, which then cleans up. */
  | { type: 'next' | 'stop' };

export type Answer =
  | { ok: true; done: boolean; value: unknown }
  /** `place`: for the log, of an error that no task expects. */
  | { ok: false; code: ErrorCode; said: Message; place?: string };

const deadline = 10_000;

/**
 * The tasks in five worker threads, so that what a user waits for never waits for a file that is imported or
 * exported, or for a database. `entry` is the built `worker/entry.ts`.
 */
export function workerTasks(entry: string): Tasks {
  const threads: Record<Lane, Run> = {
    files: thread(entry, deadline),
    answers: thread(entry, deadline),
    // A damaged disk takes its time, and what it still reads is wanted.
    databases: thread(entry, null),
    // The latent index of many posts is made in one go.
    related: thread(entry, null),
    spelling: thread(entry, deadline),
  };
  return tasksBy((task, input) => threads[lanes[task]](task, input));
}

/**
 * A worker that starts with its first task and does one task at a time. A task that is silent for longer than its
 * deadline, or ends the worker, fails with an error that names its file, and the next task gets a new worker. The
 * worker makes one part ahead of the caller.
 */
function thread(entry: string, patience: number | null): Run {
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
    const running = () => (worker ??= startWorker(entry));
    const ask = (...requests: Request[]) => lastAnswerTo(running(), requests, name, patience);
    let part: Promise<Part> | null = null;
    try {
      // Both at once: the worker goes on by itself while this thread is busy.
      part = ask({ type: 'start', task, name, language: language(), input }, { type: 'next' });
      for (;;) {
        const { done, value } = await part;
        part = null;
        if (done) return value;
        part = ask({ type: 'next' });
        yield value;
      }
    } catch (error) {
      part = null;
      await endIfBroken(error);
      throw error;
    } finally {
      // A caller that stops here leaves no answer behind for the next task to take as its own.
      if (part) await part.then(() => ask({ type: 'stop' })).catch(endIfBroken);
      release();
    }
  };

  /** A worker that can do no further task ends. */
  async function endIfBroken(error: unknown): Promise<void> {
    if (error instanceof StetError && error.code !== 'timeout' && error.code !== 'internal') return;
    await worker?.terminate();
    worker = null;
  }
}

const nameOf = ({ name }: Named): string => name;

/** Megabytes for new objects. V8's own choice on a large machine is 192, with which a long text takes half as much memory again. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

function startWorker(entry: string): Worker {
  const worker = new Worker(entry, { resourceLimits });
  worker.on('error', (error) => logError('worker', error));
  // It waits for the next task without keeping the process up.
  worker.unref();
  return worker;
}

interface Part {
  done: boolean;
  value: unknown;
}

/** The deadline is for the last request: that before it is the start of the worker, on a busy machine. */
function lastAnswerTo(
  worker: Worker,
  requests: Request[],
  name: string,
  patience: number | null,
): Promise<Part> {
  return new Promise((resolve, reject) => {
    let left = requests.length;
    let timer: NodeJS.Timeout | undefined;
    const startClock = () => {
      if (left === 1 && patience !== null)
        timer = setTimeout(() => done(() => reject(tooLong(name))), patience);
    };
    startClock();
    const onAnswer = (answer: Answer) => {
      left -= 1;
      if (left > 0) return startClock();
      if (!answer.ok && answer.place) logLine(`worker: ${answer.place}`);
      done(() => (answer.ok ? resolve(answer) : reject(new StetError(answer.code, answer.said))));
    };
    const onEnd = () => done(() => reject(new StetError('internal', t.message('broken', { name }))));
    worker.on('message', onAnswer);
    worker.once('error', onEnd);
    worker.once('exit', onEnd);
    for (const request of requests) worker.postMessage(request);

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
