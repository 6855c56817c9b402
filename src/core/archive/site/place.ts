import type { PostFacts } from '../post';
import { expandFor, pathOf } from './permalink';
import { placeAt, type SiteRules } from './rules';

/** Where a post is on its site. */
export interface Place {
  /** Whole; a path alone where the site's address is not known; empty where that would be a guess. */
  url: string;
  /** Former addresses in the same form. */
  aliases: string[];
}

/** What a post says of its address goes before its site's rules. */
export function placeOf(post: PostFacts, rules: SiteRules): Place {
  const stated = statedPath(post, rules);
  const isWhole = /^https?:\/\//i.test(stated);
  const path = stated || (isGuess(post, rules) ? '' : pathOf(post, rules));
  const own = isWhole ? pathOf(post, rules) : path;
  const aliases = post.aliases.map((alias) =>
    /^(?:https?:)?\//i.test(alias) || rules.generator === 'zola'
      ? alias
      : `${own.replace(/[^/]*\/?$/, '')}${alias}`,
  );
  return {
    url: isWhole || path === '' ? stated : inSite(path, rules.address),
    aliases: aliases.map((alias) => inSite(alias, rules.address)),
  };
}

/** A template that cannot be worked out says that the path of the file is not the address. */
const isGuess = ({ url }: PostFacts, { address, permalink }: SiteRules): boolean =>
  permalink === '' && (address === '' || isTemplate(url));

const isTemplate = (url: string): boolean => /[{}]/.test(url);

const inSite = (path: string, address: string): string =>
  /^https?:/i.test(path) ? path : `${address}/${path.replace(/^\/+/, '')}`;

/** The words of a pattern are put in; a template that is still one says nothing. */
function statedPath(post: PostFacts, rules: SiteRules): string {
  const { url } = post;
  if (url === '' || /^https?:\/\//i.test(url)) return url;
  if (isTemplate(url)) return '';
  const written = /(?:^|[/.-]):\w/.test(url) ? expandFor(url, post, rules) : url;
  if (/(?:^|\/):\w/.test(written)) return '';
  // In Hugo a path without a slash counts from the folder of the language.
  const isFromLanguage = rules.generator === 'hugo' && !written.startsWith('/');
  const prefix = isFromLanguage ? placeAt(post.path, rules).prefix : '';
  const ending = rules.generator === 'zola' && !/[/.][^/]*\.html?$|\/$/.test(written) ? '/' : '';
  return `/${prefix}${written}${ending}`.replace(/(^|\/)index\.html$/, '$1').replace(/\/{2,}/g, '/');
}
