import { verbatim } from '../../../core/messages/catalog';
import { language } from '../../../core/messages/language';
import { StetError } from '../../../core/model/errors';
import { t } from '../messages';
import type { Answer, Request, Tasks } from './tasks';

/** The part of a browser's `Worker` that is used. */
export interface Thread {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Milliseconds. */
const longest = 10_000;

/**
 * A thread beside the page that starts with its first task and does one at a time. A task that takes ten seconds, or is
 * no longer wanted, ends the thread; the next task gets a new one.
 */
export class Aside {
  private thread: Thread | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly start: () => Thread,
    private readonly patience = longest,
  ) {}

  /** Rejects with `timeout` or `cancelled`. */
  run<Name extends keyof Tasks>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
    signal?: AbortSignal,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const turn = this.last.then(() =>
      this.ask({ task, input: input as never, language: language() }, signal),
    );
    this.last = turn.catch(() => undefined);
    return turn as Promise<Awaited<ReturnType<Tasks[Name]>>>;
  }

  private ask(request: Request, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      this.thread ??= this.start();
      const { thread } = this;
      const give = (error: StetError) => {
        thread.terminate();
        this.thread = null;
        end(() => reject(error));
      };
      const onAbort = () => give(cancelled());
      const timer = setTimeout(() => give(new StetError('timeout', t.message('tooLong'))), this.patience);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        settle();
      };
      signal?.addEventListener('abort', onAbort);
      thread.onerror = ({ message }) => give(new StetError('internal', verbatim(message)));
      thread.onmessage = ({ data }) =>
        end(() =>
          'value' in data ? resolve(data.value) : reject(new StetError('internal', verbatim(data.error))),
        );
      thread.postMessage(request);
    });
  }
}

const cancelled = () => new StetError('cancelled', t.message('cancelled'));
