import type { Body } from '../../core/document/nodes';
import type { ArticleMeta } from '../../core/model/article';
import type { ErrorCode } from '../../core/model/errors';
import { newId } from '../../core/model/newId';
import type { Saving } from './saving';

/** What an article holds that may not be on disk. */
interface Held {
  articleId: string;
  headline: string;
  body: Body;
  meta: Partial<ArticleMeta>;
}

interface Options {
  held(): Held;
  /** Writes the file, or replaces it. */
  keep(words: { id: string } & Held): Promise<unknown>;
  release(id: string): Promise<unknown>;
}

/** A database that is held for a moment is no reason for a file. */
const firstAfter = 3_000;
const refreshedAfter = 2_000;
/** No later save will succeed. */
const final: ErrorCode[] = ['replaced', 'not-a-workspace'];

/** Keeps the words of one article in a rescue file from soon after a save has failed until one succeeds. */
export class RescueCopy {
  readonly id = newId();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = false;

  constructor(private readonly options: Options) {}

  /** Called whenever the saving state or the text may have changed. */
  follow(saving: Saving): void {
    if (saving.kind === 'saved') this.#release();
    else if (saving.kind === 'failed') this.#keepIn(final.includes(saving.code) ? 0 : firstAfter);
  }

  /** Resolves once all that the article holds now is in the file. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isKept = true;
    await this.options.keep({ id: this.id, ...this.options.held() });
  }

  #keepIn(delay: number): void {
    // The next try, after a further change, says more than this one's failure.
    this.#timer ??= setTimeout(() => void this.now().catch(() => {}), this.#isKept ? refreshedAfter : delay);
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isKept) return;
    this.#isKept = false;
    void this.options.release(this.id).catch(() => {});
  }
}
