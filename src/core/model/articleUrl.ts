import { readDeepLink } from './deepLink';
import { isSafeUrl } from './url';

const scheme = 'stet:article/';

/** Where a text links to an article of its workspace. An export writes the address that the article has on its target. */
export const articleUrl = (id: string): string => `${scheme}${id}`;

/** Null for any other address. */
export const articleIdOf = (url: string): string | null =>
  /^stet:article\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(url)?.[1] ?? null;

/** How a text links to what was entered or pasted: a link to an article, as other programs have it too, in the form of a text. */
export const asLinked = (url: string): string => {
  const link = readDeepLink(url.trim());
  const own = link?.kind === 'article' ? articleUrl(link.name) : url;
  return articleIdOf(own) === null ? url : own;
};

/** Whether a text may link to it. Only `isSafeUrl` ones leave the workspace. */
export const isLinkUrl = (url: string): boolean => isSafeUrl(url) || articleIdOf(url) !== null;
