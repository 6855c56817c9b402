import type { Html, Link, PhrasingContent } from 'mdast';
import { linksOf } from '../../document/find';
import { articleIdOf } from '../../model/articleUrl';
import { isSafeUrl } from '../../model/url';
import type { Dialect } from '../dialects/dialect';
import { printIn } from '../dialects/print';
import { t } from '../messages';
import type { Preset } from '../presets/schema';
import { plainWords } from '../write/plainWords';
import type { RenderInput } from './input';
import { heldBack, publicationOf } from './publication';

/** What decides where links to other articles lead. */
export interface Linking {
  input: RenderInput;
  preset: Preset;
  now: string | undefined;
  /** Fills a pattern for another article: its slug, and the date of its publication. */
  fill: (pattern: string, slug: string, date: string) => string;
  tell: (message: string, excerpt: string) => void;
}

/**
 * The address of another article on the target; null where readers cannot open it, empty where it has no address. `slug`
 * where nothing is known of it.
 */
export function articleAddress(
  { input, preset, now, fill }: Linking,
  id: string | null,
  slug: string,
): string | null {
  const target = id === null ? undefined : input.relatedArticles?.get(id);
  if (input.relatedArticles !== undefined && !target) return null;
  if (target && (target.deletedAt !== null || heldBack(target, preset, now))) return null;
  // A target that is no site knows only the address that the article itself names.
  if (preset.articleUrl === '') return target?.canonicalUrl ?? '';
  const date = (target && publicationOf(target)) ?? '';
  const name = target?.slug ?? slug;
  return name === '' ? null : fill(preset.articleUrl, name, date.slice(0, 10));
}

/** Links of the text as the target has them, and the addresses that the self-check must find. */
export function textLinks(linking: Linking, dialect: Dialect) {
  const addressOf = (url: string): string | null => {
    const id = articleIdOf(url);
    if (id !== null) return articleAddress(linking, id, '');
    return isSafeUrl(url) ? url : null;
  };
  return {
    link(link: Link): PhrasingContent | null {
      const url = addressOf(link.url);
      if (url === link.url) return link;
      if (url === '') return null;
      if (url !== null) return linkTo({ ...link, url }, dialect);
      if (articleIdOf(link.url) !== null) linking.tell(t('link.unpublished'), plainWords(link.children));
      return null;
    },
    /** What the generator makes itself is no address in the Markdown. */
    expected: (): string[] =>
      linking.input.article.body.flatMap(linksOf).flatMap(({ url }) => {
        const address = addressOf(url);
        return !address || (address !== url && isTag(address)) ? [] : [address];
      }),
  };
}

const isTag = (url: string): boolean => /\{[{%]/.test(url);

/** An address that the generator makes itself (`{% post_url … %}`) stays as it is; the printer would escape it. */
export function linkTo(link: Link, dialect: Dialect): PhrasingContent {
  if (!isTag(link.url)) return link;
  const written = printIn(dialect, {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ ...link, url: 'x', title: null }] }],
  }).trim();
  const html: Html = { type: 'html', value: written.replace(/\(x\)$/, () => `(${link.url})`) };
  return html;
}
