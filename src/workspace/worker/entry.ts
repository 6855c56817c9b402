import { parentPort, workerData } from 'node:worker_threads';
import { verbatim } from '../../core/messages/catalog';
import { setLanguage } from '../../core/messages/language';
import { StetError } from '../../core/model/errors';
import { placeOf } from '../../core/model/place';
import type { Answer, Request } from './client';
import { runHere } from './inThisThread';

setLanguage(String(workerData));

/** Does one task at a time off the main thread, part by part. */
let current: AsyncIterator<unknown> | undefined;

parentPort?.on('message', (request: Request) => {
  if (request.type === 'start') {
    current = runHere(request.task, request.input);
    return;
  }
  current?.next().then(
    (result) => answer({ ok: true, done: result.done === true, value: result.value }),
    (error: unknown) => {
      const { code, said } = known(error);
      answer({ ok: false, code, said, ...(error instanceof StetError ? {} : { place: placeOf(error) }) });
    },
  );
});

const known = (error: unknown): StetError =>
  error instanceof StetError
    ? error
    : new StetError('unreadable', verbatim(error instanceof Error ? error.message : String(error)));

const answer = (message: Answer) => parentPort?.postMessage(message);
