import {
  noFilter,
  type Suggestion,
  type SuggestionFilter,
  type Suggestions,
} from '../../../core/model/suggestion';
import { ownFirst } from '../../../core/related/ownFirst';
import type { Database } from '../../db/database';
import type { Progress } from '../../progress';
import type { RelatedTo } from '../../related/held';
import {
  findPosts,
  findReferenceNames,
  listAttached,
  listLinkedIds,
  listPostSlugs,
} from '../../repositories/suggestions';
import { only, type Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';
import type { Search } from '../search';
import { newestArticles } from './newest';
import { whyOf } from './why';

interface Options {
  /** The database, which the worker reads by itself. */
  file: string;
  readOnly: boolean;
  tasks: Tasks;
  /** Brings what is derived from articles up to date. */
  refresh(): Promise<void>;
  search: Search;
}

interface SuggestedFor {
  slug: string;
  suggestions: Suggestion[];
}

/** More are asked for, as those that are attached already are left out. */
const spare = 20;
/** Milliseconds that a picker waits for suggestions, while the index is made. */
const patience = 400;

export function relatedService(db: Database, { file, readOnly, tasks, refresh, search }: Options) {
  async function* ask(
    ids: string[],
    limit: number,
    filter: SuggestionFilter,
    { signal, onProgress }: JobContext = {},
  ): AsyncGenerator<RelatedTo> {
    if (!readOnly) await refresh();
    const asked = { name: 'stet.db', file, readOnly, ids, limit: limit + spare, filter };
    for await (const part of tasks.relate(asked, signal)) {
      if (isRelated(part)) yield part;
      else onProgress?.(part.done, part.total, part.label);
    }
  }
  const describe = async ({ id, suggested }: RelatedTo, without: string[]): Promise<Suggestion[]> => {
    const found = await findPosts(
      db,
      suggested.map((one) => one.id),
    );
    for (const each of without) found.delete(each);
    const linked = new Set(await listLinkedIds(db, id));
    const names = await findReferenceNames(
      db,
      suggested.flatMap(({ shared }) => shared.references),
    );
    return suggested.flatMap(({ id: of, score, shared }) => {
      const post = found.get(of);
      return post ? [{ ...post, score, why: whyOf(shared, names), isLinked: linked.has(of) }] : [];
    });
  };
  const suggest = async (
    id: string,
    limit: number,
    filter: SuggestionFilter = noFilter,
    context: JobContext = {},
  ): Promise<Suggestions> => {
    const related = await only(ask([id], limit, filter, context));
    const posts = await describe(related, await listAttached(db, id));
    return { posts: posts.slice(0, limit), sections: related.sections };
  };
  const matching = async (id: string, query: string, limit: number): Promise<Suggestion[]> => {
    const hits = await search({ query, kinds: ['article', 'archive'], limit: limit + 1 });
    const found = await findPosts(
      db,
      hits.map((hit) => hit.id),
    );
    found.delete(id);
    const linked = new Set(await listLinkedIds(db, id));
    return hits.flatMap((hit) => {
      const post = found.get(hit.id);
      return post ? [{ ...post, score: hit.score, why: '', isLinked: linked.has(hit.id) }] : [];
    });
  };
  return {
    /** The posts most related to an article or archive post that are not attached to it, the closest first. */
    suggest,
    /** For a picker: the posts that match a text; without one the related ones, or the newest until these are known. */
    async offer(id: string, text: string, limit: number): Promise<Suggestion[]> {
      if (text.trim() !== '') return ownFirst(await matching(id, text, limit)).slice(0, limit);
      const related = await inTime(suggest(id, limit), patience);
      if (related && related.posts.length > 0) return ownFirst(related.posts);
      return newestArticles(db, id, limit);
    },
    /** For every live article and archive post, by slug, or for those with one slug; linked ones too. */
    async suggestAll(limit: number, slug?: string): Promise<AsyncGenerator<SuggestedFor>> {
      const posts = (await listPostSlugs(db)).filter((post) => slug === undefined || post.slug === slug);
      return suggestFor(new Map(posts.map((post) => [post.id, post.slug])), limit);
    },
  };

  async function* suggestFor(slugs: Map<string, string>, limit: number): AsyncGenerator<SuggestedFor> {
    for await (const related of ask([...slugs.keys()], limit, { ...noFilter, linked: true })) {
      const suggestions = await describe(related, await listAttached(db, related.id));
      yield { slug: slugs.get(related.id) ?? '', suggestions: suggestions.slice(0, limit) };
    }
  }
}

const isRelated = (part: Progress | RelatedTo): part is RelatedTo => 'suggested' in part;

/** Null when it takes longer; it goes on, so that it is faster the next time. */
async function inTime<T>(result: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
    result.catch(() => undefined);
  }
}
