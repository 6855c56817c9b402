import type { KnownPost } from '../../../core/checks/article';
import { linksOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import { articleIdOf } from '../../../core/model/articleUrl';
import type { Connection } from '../../db/database';
import { findArticleAt, findPostAt, hasPostsIn } from '../../repositories/addresses';

/** The path of a relative address, without query and fragment; null where the address has a scheme or a host. */
function pathOf(url: string): string | null {
  if (url.startsWith('#') || url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url)) return null;
  return url.replace(/[?#].*$/s, '').replace(/\/?(?:index)?\.(?:html?|md)$/i, '');
}

/** What the workspace knows of the links of a text to its articles, and of the relative ones. */
export async function knownLinks(db: Connection, body: Body) {
  const posts = new Map<string, KnownPost>();
  const amongPosts = new Set<string>();
  for (const url of new Set(body.flatMap(linksOf).map((link) => link.url))) {
    const id = articleIdOf(url);
    const article = id === null ? null : await findArticleAt(db, id);
    if (article) posts.set(url, article);
    const path = pathOf(url);
    const names = path?.split('/').filter((name) => name !== '' && !/^\.{1,2}$/.test(name)) ?? [];
    const slug = names.at(-1);
    if (path === null || slug === undefined) continue;
    const post = await findPostAt(db, path, slug);
    const folder = names.slice(0, -1).join('/');
    if (post) posts.set(url, post);
    else if (folder !== '' && (await hasPostsIn(db, `/${folder}/`))) amongPosts.add(url);
  }
  return { posts, amongPosts };
}
