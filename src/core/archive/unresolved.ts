import type { UnresolvedKind } from '../model/archiveImport';

/** What is known of a link inside a site that leads to no post. */
interface Unresolved {
  /** The key to which it leads. */
  target: string;
  /** Whether posts have addresses below it. */
  hasPostsBelow: boolean;
  /** Whether it leads to a draft that was left out. */
  isDraft: boolean;
}

const ofPages = /\.(?:html?|php|aspx?)$/;
const anyEnding = /[^/]\.[a-z][a-z\d]{0,7}$/;
const lists =
  /\/(?:tags?|categor(?:y|ies)|topics?|authors?|archives?|page\/\d+|search|series|feed|rss)(?:\/|$)/;

/** Why a link leads to no post, as far as its address tells: whether a page is still on the web is not looked up. */
export function unresolvedKind({ target, hasPostsBelow, isDraft }: Unresolved): UnresolvedKind {
  if (isDraft) return 'draft';
  if (/[{}]|%7b/i.test(target)) return 'template';
  if (target.startsWith('file:')) return 'missing';
  if (hasPostsBelow || !target.includes('/') || lists.test(target)) return 'list';
  const path = target.slice(target.indexOf('/'));
  if (anyEnding.test(path) && !ofPages.test(path)) return 'file';
  return /\/(?:19|20)\d{2}\/./.test(path) ? 'gone' : 'page';
}
