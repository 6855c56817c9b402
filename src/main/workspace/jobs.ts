import type { EventPayload } from '../../ipc/contract';
import type { JobContext } from '../../workspace';

const progressEvery = 100;

/** Long work under way, by the name its caller gave it: reports progress and can be cancelled. */
export class Jobs {
  readonly #running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>();

  constructor(private readonly tell: (progress: EventPayload<'progress'>) => void) {}

  async run<T>(job: string, work: (context: Required<JobContext>) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    let lastReport = 0;
    const outcome = work({
      signal: controller.signal,
      onProgress: (done, total, label) => {
        const now = performance.now();
        if (done < total && now - lastReport < progressEvery) return;
        lastReport = now;
        this.tell({ job, done, total, label });
      },
    });
    this.#running.set(job, { controller, ended: outcome.catch(() => {}) });
    return outcome.finally(() => this.#running.delete(job));
  }

  cancel(job: string): void {
    this.#running.get(job)?.controller.abort();
  }

  /** Resolves once each has taken back what it had half done. */
  async cancelAll(): Promise<void> {
    for (const { controller } of this.#running.values()) controller.abort();
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }
}
