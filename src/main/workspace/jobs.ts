import type { EventPayload } from '../../ipc/contract';
import type { JobContext } from '../../workspace';

const progressEvery = 100;

/** Long work under way, by the name its caller gave it: reports progress and can be cancelled. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();

  constructor(private readonly tell: (progress: EventPayload<'progress'>) => void) {}

  async run<T>(job: string, work: (context: Required<JobContext>) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#running.set(job, controller);
    let lastReport = 0;
    try {
      return await work({
        signal: controller.signal,
        onProgress: (done, total, label) => {
          const now = performance.now();
          if (done < total && now - lastReport < progressEvery) return;
          lastReport = now;
          this.tell({ job, done, total, label });
        },
      });
    } finally {
      this.#running.delete(job);
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
