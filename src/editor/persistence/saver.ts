import type { Body } from '../../core/document/nodes';
import { splicesBetween } from '../../core/document/splices';
import type { BodySplice } from '../../core/model/bodySplice';

const firstRetry = 1_000;
const lastRetry = 30_000;

/** Commits one body after another, one at a time, and tries again until it is acknowledged. */
export class Saver {
  private wanted: Body;
  private running: Promise<void> | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private committed: Body,
    private readonly commit: (splices: BodySplice[]) => Promise<void>,
    private readonly onSettled: () => void,
  ) {
    this.wanted = committed;
  }

  private get isSettled(): boolean {
    return this.committed === this.wanted;
  }

  /**
   * Resolves once this body, or a later one, is on disk; rejects if the attempt failed (it is repeated
   * automatically). Without a body: saves what is not yet acknowledged.
   */
  save(body: Body = this.wanted): Promise<void> {
    this.wanted = body;
    clearTimeout(this.retry);
    if (this.isSettled) return Promise.resolve(this.onSettled());
    this.running ??= this.run();
    return this.running;
  }

  /** The next save is compared with this body, which somebody else stored. */
  async rebase(stored: Body): Promise<void> {
    await this.running?.catch(() => {});
    this.committed = stored;
  }

  stop(): void {
    clearTimeout(this.retry);
  }

  private async run(): Promise<void> {
    await Promise.resolve(); // `running` is set before this can end
    try {
      while (!this.isSettled) {
        const body = this.wanted;
        const splices = splicesBetween(this.committed, body);
        if (splices.length > 0) await this.commit(splices);
        this.committed = body;
        this.failures = 0;
      }
      this.onSettled();
    } catch (error) {
      this.retryLater();
      throw error;
    } finally {
      this.running = null;
    }
  }

  private retryLater(): void {
    const delay = Math.min(lastRetry, firstRetry * 2 ** this.failures);
    this.failures += 1;
    // The services have reported the failure to the user; nobody waits for the next attempt.
    this.retry = setTimeout(() => void this.save().catch(() => {}), delay);
  }
}
