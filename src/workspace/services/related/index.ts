import type { Suggestion } from '../../../core/model/suggestion';
import type { Database } from '../../db/database';
import type { RelatedTo } from '../../related/held';
import { findReferenceNames, findSuggestable, listPostSlugs } from '../../repositories/suggestions';
import { only, type Tasks } from '../../worker/tasks';
import { whyOf } from './why';

interface Options {
  /** The database, which the worker reads by itself. */
  file: string;
  readOnly: boolean;
  tasks: Tasks;
  /** Brings what is derived from articles up to date. */
  refresh(): Promise<void>;
}

/** More are asked for, as those that are attached already are left out. */
const spare = 20;

export function relatedService(db: Database, { file, readOnly, tasks, refresh }: Options) {
  const ask = async (ids: string[], limit: number) => {
    if (!readOnly) await refresh();
    return tasks.relate({ name: 'stet.db', file, readOnly, ids, limit: limit + spare });
  };
  const describe = async ({ id, suggested }: RelatedTo, limit: number): Promise<Suggestion[]> => {
    const found = await findSuggestable(
      db,
      id,
      suggested.map((one) => one.id),
    );
    const shown = suggested
      .flatMap((one) => {
        const post = found.get(one.id);
        return post ? [{ ...one, post }] : [];
      })
      .slice(0, limit);
    const names = await findReferenceNames(
      db,
      shown.flatMap(({ shared }) => shared.references),
    );
    return shown.map(({ post, score, shared }) => ({ ...post, score, why: whyOf(shared, names) }));
  };
  return {
    /** The posts most related to an article or archive post that are not attached to it, the closest first. */
    async suggest(id: string, limit: number): Promise<Suggestion[]> {
      return describe(await only(await ask([id], limit)), limit);
    },
    /** For every live article and archive post, by slug, or for those with one slug. */
    async *suggestAll(
      limit: number,
      slug?: string,
    ): AsyncGenerator<{ slug: string; suggestions: Suggestion[] }> {
      const posts = (await listPostSlugs(db)).filter((post) => slug === undefined || post.slug === slug);
      const slugs = new Map(posts.map((post) => [post.id, post.slug]));
      for await (const related of await ask([...slugs.keys()], limit)) {
        yield { slug: slugs.get(related.id) ?? '', suggestions: await describe(related, limit) };
      }
    },
  };
}
