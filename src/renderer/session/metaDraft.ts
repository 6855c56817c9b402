import type { ArticleMeta, ArticleSummary } from '../../core/model/article';

/** After the last key in a field above the text. */
const quiet = 400;
const retry = 2_000;

interface Options {
  save(change: Partial<ArticleMeta>): Promise<ArticleSummary>;
  onSaved(summary: ArticleSummary): void;
  onFailed(error: unknown, change: Partial<ArticleMeta>): void;
  /** The value itself is at fault: to try it again would help nothing. */
  isRefusal(error: unknown): boolean;
}

/** Collects what is typed above the text and stores it a moment later, one request at a time. */
export class MetaDraft {
  #change: Partial<ArticleMeta> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {}

  /** Typed and not yet sent. */
  get pending(): Partial<ArticleMeta> {
    return this.#change;
  }

  edit(change: Partial<ArticleMeta>): void {
    this.#change = { ...this.#change, ...change };
    this.#flushIn(quiet);
  }

  /** Resolves once all that was typed is stored or refused; rejects if it could not be stored and is tried again. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const change = this.#change;
    if (Object.keys(change).length === 0) return this.#running;
    this.#change = {};
    this.#running = this.#running.catch(() => {}).then(() => this.#store(change));
    return this.#running;
  }

  /** A slug that is taken must not keep the headline beside it from being stored. */
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
    // A failure has been told already.
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), delay);
  }
}
