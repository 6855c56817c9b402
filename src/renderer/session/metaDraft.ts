import type { ArticleMeta, ArticleSummary } from '../../core/model/article';

/** Milliseconds from the last key in a field of the header to saving. */
const quiet = 400;
const retry = 2_000;

interface Options {
  save(change: Partial<ArticleMeta>): Promise<ArticleSummary>;
  onSaved(summary: ArticleSummary): void;
  onFailed(error: unknown, change: Partial<ArticleMeta>): void;
  /** The value itself was rejected, so trying again would not help. */
  isRefusal(error: unknown): boolean;
}

/** Collects changes of the article's header and stores them a moment later, one request at a time. */
export class MetaDraft {
  #change: Partial<ArticleMeta> = {};
  /** Sent and not yet answered. */
  #sent: Partial<ArticleMeta> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {}

  /** Changed and not yet sent. */
  get pending(): Partial<ArticleMeta> {
    return this.#change;
  }

  /** Changed and not stored, as far as is known. */
  get unsaved(): Partial<ArticleMeta> {
    return { ...this.#sent, ...this.#change };
  }

  edit(change: Partial<ArticleMeta>): void {
    this.#change = { ...this.#change, ...change };
    this.#flushIn(quiet);
  }

  /** Resolves once all changes are stored or rejected as values; rejects if they could not be stored and are tried again. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const change = this.#change;
    if (Object.keys(change).length === 0) return this.#running;
    this.#change = {};
    this.#running = this.#running.catch(() => {}).then(() => this.#send(change));
    return this.#running;
  }

  async #send(change: Partial<ArticleMeta>): Promise<void> {
    this.#sent = change;
    await this.#store(change).finally(() => {
      this.#sent = {};
    });
  }

  /** A slug that is already in use must not keep the headline from being stored. */
  async #store(change: Partial<ArticleMeta>): Promise<void> {
    try {
      this.options.onSaved(await this.options.save(change));
    } catch (error) {
      const fields = Object.entries(change);
      if (!this.options.isRefusal(error)) this.#keep(error, change);
      else if (fields.length === 1) this.options.onFailed(error, change);
      else for (const [field, value] of fields) await this.#store({ [field]: value });
    }
  }

  #keep(error: unknown, change: Partial<ArticleMeta>): never {
    this.#change = { ...change, ...this.#change };
    this.options.onFailed(error, change);
    this.#flushIn(retry);
    throw error;
  }

  #flushIn(delay: number): void {
    clearTimeout(this.#timer);
    // The failure has been reported already.
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), delay);
  }
}
