import { parentPort } from 'node:worker_threads';
import { speak } from '../../core/messages/speak';
import { StetError } from '../../core/model/errors';
import { placeOf } from '../../core/model/place';
import type { Answer, Request } from './client';
import { loadHandlers, runHere } from './inThisThread';
import { t } from './messages';

/** Does one task at a time off the main thread, part by part. */
let current: AsyncIterator<unknown> | undefined;
let name = '';

parentPort?.on('message', (request: Request) => {
  answerTo(request).then(
    (result) => answer({ ok: true, done: result?.done === true, value: result?.value }),
    (error: unknown) => {
      const { code, said } = known(error, name);
      answer({ ok: false, code, said, ...(error instanceof StetError ? {} : { place: placeOf(error) }) });
    },
  );
});

async function answerTo(request: Request): Promise<IteratorResult<unknown> | undefined> {
  if (request.type !== 'start') return request.type === 'next' ? current?.next() : current?.return?.();
  current = runHere(request.task, request.input);
  name = request.name;
  await speak(request.language);
  await loadHandlers();
  return undefined;
}

/** A package's words may quote what it read. */
const known = (error: unknown, name: string): StetError =>
  error instanceof StetError ? error : new StetError('unreadable', t.message('unreadable', { name }));

const answer = (message: Answer) => parentPort?.postMessage(message);
