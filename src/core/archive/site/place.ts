import type { PostFacts } from '../post';
import { pathOf } from './permalink';
import type { SiteRules } from './rules';

/** Where a post is on its site. */
export interface Place {
  /** Whole; a path alone where the site's address is not known; empty where that would be a guess. */
  url: string;
  /** Former addresses in the same form. */
  aliases: string[];
}

/** What a post says of its address goes before its site's rules. */
export function placeOf(post: PostFacts, rules: SiteRules): Place {
  const stated = statedPath(post.url);
  const isWhole = /^https?:\/\//i.test(stated);
  const path = stated || (rules.address === '' && rules.permalink === '' ? '' : pathOf(post, rules));
  const own = isWhole ? pathOf(post, rules) : path;
  const aliases = post.aliases.map((alias) =>
    /^(?:https?:)?\//i.test(alias) ? alias : `${own.replace(/[^/]*\/?$/, '')}${alias}`,
  );
  return {
    url: isWhole || path === '' ? stated : inSite(path, rules.address),
    aliases: aliases.map((alias) => inSite(alias, rules.address)),
  };
}

const inSite = (path: string, address: string): string =>
  /^https?:/i.test(path) ? path : `${address}/${path.replace(/^\/+/, '')}`;

/** A permalink that a template makes cannot be read, and neither can one with words to put in. */
function statedPath(url: string): string {
  if (/[{}]|(?:^|\/):\w/.test(url)) return '';
  if (url === '' || /^https?:\/\//i.test(url)) return url;
  return `/${url.replace(/^\/+/, '').replace(/(?:^|\/)index\.html$/, '/')}`.replace(/\/{2,}/g, '/');
}
