import { Scalar } from 'yaml';
import type { Article } from '../../model/article';
import { directionOf } from '../../model/language';
import { formatDate } from '../presets/dateFormat';
import type { Preset } from '../presets/schema';
import { publicationOf } from './publication';
import type { Related } from './related';

export type Value = string | boolean | string[] | Record<string, string>[] | Scalar | undefined;

export type FromField = Extract<Preset['frontMatter'][number], { from: string }>;

export interface FieldContext {
  article: Article;
  /** Whether the target may show it. */
  isPublic: boolean;
  /** Posts that the target can lead to. */
  related: Related[];
  /** The addresses of the slugs that it had before. */
  formerUrls: string[];
  /** The address of the cover, and whether it is a file of this export. */
  cover: { url: string; isFile: boolean };
  /** The names of the files for Pandoc; empty if there are none. */
  bibliography: string;
  citationStyle: string;
  /** See `quotationData`. */
  quotations: () => string;
  /** The text as the target reads the strings of this key. */
  prose: (text: string, key: string) => string;
}

/** What a front matter key holds. */
export function fieldValue({ from, key, format }: FromField, context: FieldContext): Value {
  const { article, isPublic, related, cover } = context;
  const prose = (text: string) => context.prose(text, key);
  const date = (value: string): Value => {
    const text = format ? formatDate(value, format, article.language) : withSeconds(value);
    // Without quotation marks, so that generators read dates as dates.
    return /^\d{4}-\d{2}-\d{2}/.test(text) ? plain(text) : prose(text);
  };
  switch (from) {
    case 'headline':
      return prose(article.headline);
    case 'standfirst':
      return prose(article.standfirst);
    case 'description':
      return prose(article.description);
    case 'descriptionOrStandfirst':
      return prose(article.description || article.standfirst);
    case 'slug':
      return article.slug;
    case 'section':
      return article.section;
    case 'sectionList':
      return [...new Set([article.section, ...article.categories])].filter(Boolean);
    case 'tags':
      return article.tags.map(prose);
    case 'bylines':
      return article.bylines.map(prose);
    case 'bylinesText':
      return prose(article.bylines.join(', '));
    case 'language':
      return article.language;
    case 'direction':
      return directionOf(article.language) === 'rtl' ? 'rtl' : '';
    case 'aliases':
      return [...new Set([...article.formerPaths, ...context.formerUrls])];
    case 'date':
      return date(publicationOf(article) ?? article.updatedAt);
    case 'publishAt':
      return article.publishAt === '' ? '' : date(article.publishAt);
    case 'updated':
      return date(article.modifiedAt || article.updatedAt);
    case 'modifiedAt':
      return article.modifiedAt === '' ? '' : date(article.modifiedAt);
    case 'draft':
      return !isPublic;
    case 'published':
      return isPublic;
    case 'canonicalUrl':
      return article.canonicalUrl;
    case 'cover':
      return cover.url;
    case 'coverFile':
      return cover.isFile ? cover.url : '';
    case 'coverList':
      return cover.url ? [cover.url] : [];
    case 'coverAlt':
      return cover.url ? prose(article.coverAlt) : '';
    case 'related':
      return related.map(({ title, url }) => ({ title: prose(title), ...(url ? { url } : {}) }));
    case 'relatedTitles':
      return related.map(({ title }) => prose(title));
    case 'relatedUrls':
      return related.map(({ url }) => url).filter(Boolean);
    case 'bibliography':
      return context.bibliography;
    case 'citationStyle':
      return context.citationStyle;
    case 'quotations':
      return context.quotations();
  }
}

/** An instant with its offset: `2026-03-03T09:12:44+00:00`. YAML 1.1 and Hugo read no time without seconds. */
const withSeconds = (date: string): string =>
  date
    .replace(/(T\d{2}:\d{2})(?!:)(?=$|Z|[+-])/, '$1:00')
    .replace(/\.\d+(?=$|Z|[+-])/, '')
    .replace(/Z$/, '+00:00');

function plain(value: string): Scalar {
  const scalar = new Scalar(value);
  scalar.type = Scalar.PLAIN;
  return scalar;
}
