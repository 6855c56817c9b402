import type { Html, List, PhrasingContent } from 'mdast';
import { inLanguage } from '../../model/language';
import type { RelatedPost } from '../../model/relatedPost';
import { isSafeUrl } from '../../model/url';
import type { Dialect } from '../dialects/dialect';
import { printIn } from '../dialects/print';
import { oneLine } from '../dialects/strings';
import { t } from '../messages';
import type { Preset } from '../presets/schema';
import type { Flow } from '../write/blocks';
import type { RenderInput } from './input';
import { heldBack, publicationOf } from './publication';

/** A related post with its address on the target; empty if it has none. */
export type Related = Pick<RelatedPost, 'title' | 'url' | 'note'>;

interface Context {
  input: RenderInput;
  preset: Preset;
  now: string | undefined;
  /** Fills a pattern for another article: its slug, and the date of its publication. */
  fill: (pattern: string, slug: string, date: string) => string;
  tell: (message: string, excerpt: string) => void;
}

/** The related posts that readers can open, with their addresses. What a site does not show is named and left out. */
export function relatedOf({ input, preset, now, fill, tell }: Context): Related[] {
  return input.article.related.flatMap(({ kind, targetId, title, url, note }): Related[] => {
    if (kind !== 'article') {
      const address = isSafeUrl(url) ? url : '';
      if (address === '') tell(t('related.noAddress'), title);
      return [{ title, note, url: address }];
    }
    const target = targetId === null ? undefined : input.relatedArticles?.get(targetId);
    const isGone = input.relatedArticles !== undefined && !target;
    if (isGone || (target && (target.deletedAt !== null || heldBack(target, preset, now)))) {
      tell(t('related.unpublished'), title);
      return [];
    }
    const date = (target && publicationOf(target)) ?? '';
    return [{ title, note, url: fill(preset.articleUrl, url, date.slice(0, 10)) }];
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
      const first = url ? linkTo(url, name, dialect) : name;
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

/** An address that the generator makes itself (`{% post_url … %}`) stays as it is; the printer would escape it. */
function linkTo(url: string, name: PhrasingContent, dialect: Dialect): PhrasingContent {
  if (!/\{[{%]/.test(url)) return { type: 'link', url, children: [name] };
  const link: PhrasingContent = { type: 'link', url: 'x', children: [name] };
  const written = printIn(dialect, {
    type: 'root',
    children: [{ type: 'paragraph', children: [link] }],
  }).trim();
  const html: Html = { type: 'html', value: written.replace(/\(x\)$/, () => `(${url})`) };
  return html;
}
