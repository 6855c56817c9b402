import type { List, PhrasingContent } from 'mdast';
import { inLanguage } from '../../model/language';
import type { RelatedPost } from '../../model/relatedPost';
import { isSafeUrl } from '../../model/url';
import type { Dialect } from '../dialects/dialect';
import { oneLine } from '../dialects/strings';
import { t } from '../messages';
import type { Flow } from '../write/blocks';
import { articleAddress, type Linking, linkTo } from './links';

/** A related post with its address on the target; empty if it has none. */
export type Related = Pick<RelatedPost, 'title' | 'url' | 'note'>;

/** The related posts that readers can open, with their addresses. What a site does not show is named and left out. */
export function relatedOf(linking: Linking): Related[] {
  const { input, tell } = linking;
  return input.article.related.flatMap(({ kind, targetId, title, url, note }): Related[] => {
    if (kind !== 'article') {
      const address = isSafeUrl(url) ? url : '';
      if (address === '') tell(t('related.noAddress'), title);
      return [{ title, note, url: address }];
    }
    const address = articleAddress(linking, targetId, url);
    if (address === null) tell(t('related.unpublished'), title);
    return address === null ? [] : [{ title, note, url: address }];
  });
}

const headings = {
  de: 'Mehr dazu',
  en: 'Related',
  es: 'Artículos relacionados',
  fr: 'À lire aussi',
  it: 'Leggi anche',
  nl: 'Lees ook',
  pt: 'Leia também',
};

/** A heading and the links in the user's order, each with its note. */
export function relatedList(related: Related[], language: string, dialect: Dialect): Flow[] {
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: related.map(({ title, url, note }) => {
      const name: PhrasingContent = { type: 'text', value: oneLine(title) || url };
      const first = url ? linkTo({ type: 'link', url, children: [name] }, dialect) : name;
      const why: PhrasingContent[] = note ? [{ type: 'text', value: `: ${oneLine(note)}` }] : [];
      return {
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [first, ...why] }],
      };
    }),
  };
  const heading = inLanguage(headings, language);
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] }, list];
}
