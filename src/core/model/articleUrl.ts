import { isSafeUrl } from './url';

const scheme = 'stet:article/';

/** Where a text links to an article of its workspace. An export writes the address that the article has on its target. */
export const articleUrl = (id: string): string => `${scheme}${id}`;

/** Null for any other address. */
export const articleIdOf = (url: string): string | null =>
  /^stet:article\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(url)?.[1] ?? null;

/** Whether a text may link to it. Only `isSafeUrl` ones leave the workspace. */
export const isLinkUrl = (url: string): boolean => isSafeUrl(url) || articleIdOf(url) !== null;
