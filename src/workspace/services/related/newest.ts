import type { Suggestion } from '../../../core/model/suggestion';
import type { Database } from '../../db/database';
import { listArticles } from '../../repositories/articleList';
import { findPosts } from '../../repositories/suggestions';

/** The articles that were changed last, but for one. */
export async function newestArticles(db: Database, except: string, limit: number): Promise<Suggestion[]> {
  const { items } = await listArticles(db, {
    text: '',
    limit: limit + 1,
    offset: 0,
    bin: false,
    sort: 'updated',
  });
  const ids = items.map(({ id }) => id).filter((id) => id !== except);
  const posts = await findPosts(db, ids);
  return ids.slice(0, limit).flatMap((id) => {
    const post = posts.get(id);
    return post ? [{ ...post, score: 0, why: '', isLinked: false }] : [];
  });
}
