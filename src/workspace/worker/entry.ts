import { parentPort } from 'node:worker_threads';
import { StetError } from '../../core/model/errors';
import type { Answer, Request } from './client';
import { tasks } from './tasks';

/** Does one task at a time off the main thread, part by part. */
let current: AsyncIterator<unknown> | undefined;

parentPort?.on('message', (request: Request) => {
  if (request.type === 'start') {
    current = start(request);
    return;
  }
  current?.next().then(
    (result) => answer({ ok: true, done: result.done === true, value: result.value }),
    (error: unknown) =>
      answer({
        ok: false,
        code: error instanceof StetError ? error.code : 'unreadable',
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});

const start = ({ task, input }: Extract<Request, { type: 'start' }>): AsyncIterator<unknown> =>
  // The two halves of the pair are of one task; the type cannot say so for all of them at once.
  (tasks[task] as (given: unknown) => AsyncGenerator<unknown>)(input);

const answer = (message: Answer) => parentPort?.postMessage(message);
