import type { Body } from '../../core/document/nodes';
import type { Article, ArticleMeta, ArticleStatus } from '../../core/model/article';
import type { BodySplice } from '../../core/model/bodySplice';
import type { CommentThread } from '../../core/model/comment';
import type { RelatedPost } from '../../core/model/relatedPost';
import type { Snippet } from '../../core/model/snippet';
import type { Source } from '../../core/model/source';
import type { EditorHandle, EditorSnapshot, QuotationRef } from '../../editor/api';
import type { QuoteDetail } from '../../ipc/channels/quotes';
import type { Channel } from '../../ipc/contract';
import { callsOfOpening } from '../api/client';
import { Store } from '../shell/store';
import type { FoundEntry } from './found';
import { MetaDraft } from './metaDraft';
import { RecordCache } from './recordCache';
import { RescueCopy } from './rescueCopy';
import {
  afterEvent,
  allStored,
  failure,
  type Saving,
  type SavingEvent,
  type SavingParts,
  savingOf,
} from './saving';
import { update } from './store';
import type { TiedEntry } from './tied';
import { type CitationsShown, nothingShown } from './watchCitations';

/** The article without its text, which the editor holds and reports as snapshots. */
type ArticleHead = Omit<Article, 'body' | 'version' | 'words'>;

interface SessionState {
  article: ArticleHead;
  saving: Saving;
  /** Why fields of the header could not be stored. */
  metaError: { fields: (keyof ArticleMeta)[]; message: string } | null;
  /** The text that the editor was mounted with; each generation is a new editor. */
  mounted: { body: Body; generation: number };
}

/** One open article: its fields, whether it is stored, and the editor that holds its text. */
export class ArticleSession {
  readonly id: string;
  readonly state: Store<SessionState>;
  readonly snapshot: Store<EditorSnapshot>;
  readonly handle = new Store<EditorHandle | null>(null);
  /** The quotation that is highlighted in text and inspector. */
  readonly pointed = new Store<QuotationRef | null>(null);
  /** Quotations with a record, in reading order (`watchQuotations.ts`). */
  readonly tied = new Store<TiedEntry[]>([]);
  /** Quotations without a record, except dismissed ones; null until the text was first scanned. */
  readonly found = new Store<FoundEntry[] | null>(null);
  /** Increased to have the text scanned for quotations now, not when the user pauses. */
  readonly scansAsked = new Store(0);
  /** Found quotations that the user has dismissed; this can be undone. */
  readonly setAside = new Store<FoundEntry[]>([]);
  /** `dismissalKey`s that are stored with the article; null until they are loaded. */
  readonly dismissed = new Store<ReadonlySet<string> | null>(null);
  /** Citations as the article's style formats them (`watchCitations.ts`). */
  readonly citations = new Store<CitationsShown>(nothingShown);
  /** Threads of comments, the oldest first; null until they are loaded (`comments.ts`). */
  readonly threads = new Store<CommentThread[] | null>(null);
  /** The thread whose first comment is being written. */
  readonly begun = new Store<Pick<CommentThread, 'id' | 'words'> | null>(null);
  /** Words of comments that are not stored yet, by the id of the thread or the comment: the panel may be folded. */
  readonly unsent = new Map<string, string>();
  /** The thread that the user reads. */
  readonly thread = new Store<string | null>(null);
  readonly quotes: RecordCache<QuoteDetail>;
  readonly sources: RecordCache<Source>;
  readonly snippets: RecordCache<Snippet>;
  /** How many words it had when it was opened. */
  readonly wordsAtOpening: number;
  readonly rescue: RescueCopy;
  readonly #meta: MetaDraft;
  /** Of the workspace that the article is in: a late save reaches no other. */
  readonly #main = callsOfOpening();
  #version: number;
  #unsaved: Body | null;
  #parts: SavingParts;

  /** `unsaved` is the text that an earlier session of the article could not store. */
  constructor({ body, version, words, ...article }: Article, unsaved: Body | null) {
    this.wordsAtOpening = words;
    this.#unsaved = unsaved;
    this.id = article.id;
    this.#version = version;
    this.#parts = allStored(article.updatedAt);
    this.state = new Store<SessionState>({
      article,
      saving: savingOf(this.#parts),
      metaError: null,
      mounted: { body, generation: 0 },
    });
    this.snapshot = new Store<EditorSnapshot>({ body, keys: [] });
    // A deleted record was detached from the stored text, so the editor's text is out of date.
    const onGone = () => void this.reload();
    this.quotes = new RecordCache((ids) => this.#main.call('quotes.getMany', { ids }), onGone);
    this.sources = new RecordCache((ids) => this.#main.call('sources.getMany', { ids }), onGone);
    this.snippets = new RecordCache((ids) => this.#main.call('snippets.getMany', { ids }), onGone);
    this.#meta = new MetaDraft({
      save: (meta) => this.#main.call('articles.setMeta', { id: this.id, meta }),
      onSaved: ({ words: _, ...summary }) => this.#stored({ ...this.state.get().article, ...summary }),
      onFailed: (error, change) => this.#refused(error, change),
      isRefusal,
    });
    this.rescue = new RescueCopy({
      held: () => ({
        articleId: this.id,
        headline: this.state.get().article.headline,
        body: this.snapshot.get().body,
        meta: this.#meta.unsaved,
      }),
      keep: (words) => this.#main.call('rescue.keep', { ...words, opening: this.#main.opening }),
      release: (rescued) => this.#main.call('rescue.release', { id: rescued }),
    });
    const follow = () => this.rescue.follow(this.state.get().saving);
    this.state.subscribe(follow);
    this.snapshot.subscribe(follow);
  }

  get isOfOpenWorkspace(): boolean {
    return this.#main.isCurrent();
  }

  /** Whether something of it is not on disk, as far as is known. */
  get isUnsaved(): boolean {
    return this.state.get().saving.kind !== 'saved';
  }

  get language(): string {
    return this.state.get().article.language;
  }

  /** Changes fields of the header: at once on the screen, a moment later on disk. */
  editMeta(change: Partial<ArticleMeta>): void {
    const { article } = this.state.get();
    update(this.state, { article: { ...article, ...change }, metaError: null });
    this.#note({ part: 'header', kind: 'changed' });
    this.#meta.edit(change);
  }

  /** Saves for the editor that is mounted now. An editor that was replaced has an older text and saves nothing. */
  committer(): (splices: BodySplice[]) => Promise<void> {
    const { generation } = this.state.get().mounted;
    return async (splices) => {
      if (generation === this.state.get().mounted.generation) await this.#commit(splices);
    };
  }

  /** Returns the unsaved text of an earlier session, once: it goes into the editor as a change of its own. */
  takeUnsaved(): Body | null {
    const unsaved = this.#unsaved;
    this.#unsaved = null;
    return unsaved;
  }

  /** Saves nothing more: another session has the article now. */
  retire(): void {
    const { mounted } = this.state.get();
    update(this.state, { mounted: { ...mounted, generation: mounted.generation + 1 } });
  }

  readonly setDirty = (dirty: boolean): void =>
    this.#note({ part: 'text', kind: dirty ? 'changed' : 'unchanged' });

  /** Resolves once all changes are on disk; rejects if the text could not be stored. */
  async flush(): Promise<void> {
    await Promise.all([this.#meta.flush(), this.handle.get()?.flush()]);
  }

  async setStatus(status: ArticleStatus): Promise<void> {
    await this.flush();
    const { words: _, ...summary } = await this.#main.call('articles.setStatus', { id: this.id, status });
    const { article } = this.state.get();
    update(this.state, { article: { ...article, ...summary } });
  }

  async setRelated(related: RelatedPost[]): Promise<void> {
    const before = this.state.get().article;
    update(this.state, { article: { ...before, related } });
    try {
      await this.#main.call('articles.setRelated', { id: this.id, related });
    } catch (error) {
      update(this.state, { article: { ...this.state.get().article, related: before.related } });
      throw error;
    }
  }

  isAttached(post: RelatedPost): boolean {
    return this.state.get().article.related.some((other) => isSamePost(other, post));
  }

  /** At the end of the list, or before the post that is at `at` now. */
  attachRelated(post: RelatedPost, at?: number): Promise<void> {
    const { related } = this.state.get().article;
    return this.isAttached(post)
      ? Promise.resolve()
      : this.setRelated(related.toSpliced(at ?? related.length, 0, post));
  }

  detachRelated(post: RelatedPost): Promise<void> {
    const { related } = this.state.get().article;
    return this.isAttached(post)
      ? this.setRelated(related.filter((other) => !isSamePost(other, post)))
      : Promise.resolve();
  }

  /** Shows the stored text in a new editor. */
  adopt({ body, version, words: _words, ...article }: Article): void {
    this.#version = version;
    this.#parts = allStored(article.updatedAt);
    const { generation } = this.state.get().mounted;
    this.snapshot.set({ body, keys: [] });
    this.state.set({
      article,
      saving: savingOf(this.#parts),
      metaError: null,
      mounted: { body, generation: generation + 1 },
    });
  }

  /** The article as it is stored; null where it is gone. */
  readStored = (): Promise<Article | null> =>
    this.#main.call('articles.get', { id: this.id }).catch(() => null);

  /** Shows what another program has stored: a changed text in a new editor, changed fields in their place. */
  follow(stored: Article): void {
    const { body: _body, version, words: _words, ...article } = stored;
    if (version === this.#version) update(this.state, { article });
    else this.adopt(stored);
  }

  async reload(): Promise<void> {
    // A text that cannot be stored stays: the user decides in the conflict bar.
    try {
      await this.flush();
    } catch {
      return;
    }
    this.adopt(await this.#main.call('articles.get', { id: this.id }));
  }

  /** After a conflict: shows the stored text. The user’s own can be undone to. */
  async takeStored(): Promise<void> {
    const stored = await this.#main.call('articles.get', { id: this.id });
    this.handle.get()?.setBody(stored.body);
    await this.#settle(stored);
  }

  /** After a conflict: stores the text of this window, with what is typed meanwhile; the stored one is kept as a revision. */
  async keepMine(): Promise<void> {
    await this.#main.call('revisions.create', { articleId: this.id });
    await this.#settle(await this.#main.call('articles.get', { id: this.id }));
  }

  /** The user has chosen: what differs from this stored text is stored, and tried again like any save. */
  async #settle({ body, version, words: _words, ...article }: Article): Promise<void> {
    await this.handle.get()?.rebase(body);
    this.#version = version;
    update(this.state, { article: { ...article, ...this.#meta.unsaved } });
    this.#note({ part: 'text', kind: 'settled' });
    await this.handle.get()?.flush();
  }

  /** Reloads the records whose channel has a changed output. */
  refreshRecords(stale: readonly Channel[]): void {
    const caches = {
      'quotes.getMany': this.quotes,
      'sources.getMany': this.sources,
      'snippets.getMany': this.snippets,
    };
    for (const [channel, cache] of Object.entries(caches)) {
      // A record that cannot be read now stays as it was.
      if (stale.some((changed) => changed === channel)) void cache.refresh().catch(() => {});
    }
  }

  async #commit(splices: BodySplice[]): Promise<void> {
    this.#note({ part: 'text', kind: 'changed' });
    try {
      const saved = await this.#main.call('articles.saveBody', {
        id: this.id,
        version: this.#version,
        splices,
      });
      this.#version = saved.version;
      this.#note({ part: 'text', kind: 'stored', at: saved.savedAt });
    } catch (error) {
      this.#note({ part: 'text', kind: 'failed', failure: failure(error) });
      throw error;
    }
  }

  #note(event: SavingEvent): void {
    this.#parts = afterEvent(this.#parts, event);
    const saving = savingOf(this.#parts);
    // The same state again would only draw the bar again, under the pointer.
    if (JSON.stringify(saving) !== JSON.stringify(this.state.get().saving)) update(this.state, { saving });
  }

  #stored(article: ArticleHead): void {
    const { pending } = this.#meta;
    update(this.state, { article: { ...article, ...pending } });
    if (Object.keys(pending).length === 0)
      this.#note({ part: 'header', kind: 'stored', at: article.updatedAt });
  }

  #refused(error: unknown, change: Partial<ArticleMeta>): void {
    const failed = failure(error);
    const fields = Object.keys(change) as (keyof ArticleMeta)[];
    update(this.state, { metaError: { fields, message: failed.message } });
    // A rejected value is shown at its field; a full disk concerns the whole article.
    if (isRefusal(error)) this.#note({ part: 'header', kind: 'unchanged' });
    else this.#note({ part: 'header', kind: 'failed', failure: failed });
  }
}

const isSamePost = (a: RelatedPost, b: RelatedPost): boolean =>
  a.targetId === null ? a.url === b.url : a.targetId === b.targetId;

function isRefusal(error: unknown): boolean {
  const { code } = failure(error);
  return code === 'conflict' || code === 'invalid-input' || code === 'not-found';
}
