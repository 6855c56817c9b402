import { z } from 'zod';
import type { ArticleMeta, ArticleStatus } from '../../model/article';
import { articleMetaSchema } from '../../model/article';
import { slugify } from '../../model/slug';
import { t } from '../messages';
import { instantOf, readAuthoredDate } from './dates';
import { type FieldKey, fieldKeys } from './keys';
import { otherKeys } from './other';
import type { Data, FrontMatterKind } from './parse';
import { isPlain, many, namesOf, one, pathsIn, pictureIn, tagsIn } from './values';

/** The article's metadata in a file's front matter, and the keys it came from. */
export interface MappedFrontMatter {
  meta: Partial<ArticleMeta>;
  status: ArticleStatus;
  publishedAt: string | null;
  summary: string;
  url: string;
  /** `front matter tags → tags`, for the import's report. */
  mapped: string[];
  /** Keys that no field has, or not the whole of: they are in `otherFrontMatter` as they are written. */
  kept: string[];
  /** Dates that can be read in two ways, or not at all: `date: 05.01.2020`. They are kept too. */
  unclear: string[];
}

interface Written {
  kind: FrontMatterKind;
  text: string;
  data: Data;
}

/**
 * Maps the data of front matter, or of a page’s metadata, which has no text of its own; `byName` is what the file’s
 * name tells.
 */
export async function mapFrontMatter(
  raw: Data,
  written: Written | null = null,
  byName: Data = {},
): Promise<MappedFrontMatter> {
  const params = z.record(z.string(), z.unknown()).catch({}).parse(raw['params']);
  const data: Data = { ...byName, ...params, ...raw };
  const mapped: string[] = [];
  const unclear: string[] = [];
  const whole = new Set<string>();

  const spellings = new Map(Object.keys(data).map((key) => [key.toLowerCase(), key]));
  /** The key as it is written: `Title` is `title` to Hugo and to MultiMarkdown. */
  const spelt = (name: string): string =>
    isBlank(data[name]) ? (spellings.get(name.toLowerCase()) ?? name) : name;
  const keyOf = (field: FieldKey): string | undefined =>
    fieldKeys[field].map(spelt).find((name) => !isBlank(data[name]));

  /** The value of the first key of the field; `isWhole`: nothing of it has to be kept besides. */
  function take<T>(field: FieldKey, read: (value: unknown) => T, isWhole = isPlain): T | undefined {
    const key = keyOf(field);
    if (key === undefined) return undefined;
    const value = read(data[key]);
    if (isBlank(value)) return undefined;
    const isInside = key in raw || key in params;
    mapped.push(t(`mapped.${!isInside ? 'fileName' : written ? 'frontMatter' : 'page'}`, { key, field }));
    if (isWhole(data[key])) whole.add(key);
    return value;
  }

  function takeDate(field: 'publishAt' | 'modifiedAt'): string | undefined {
    const key = keyOf(field);
    const words = key === undefined ? '' : one(data[key]);
    if (key !== undefined && readAuthoredDate(words) === null) unclear.push(`${key}: ${words}`);
    return take(field, () => readAuthoredDate(words) ?? '');
  }

  const isJekyll = data['layout'] === 'post' || 'date' in byName;
  const headline = take('headline', one);
  const publishAt = takeDate('publishAt');
  const section = take('section', one);
  const categories = take('categories', (value) => tagsIn(value, isJekyll)) ?? [];
  const slug = await slugify(one(data[spelt('slug')]));
  take('slug', one, (value) => one(value) === slug);
  const picture = take('cover', pictureIn, (value) => typeof value === 'string');
  const coverAlt = take('coverAlt', one) ?? picture?.alt;
  const found = {
    headline,
    standfirst: take('standfirst', one),
    description: take('description', one),
    section: section ?? categories[0],
    categories: section === undefined ? categories.slice(1) : categories,
    tags: take('tags', (value) => tagsIn(value, isJekyll)),
    bylines: take('bylines', namesOf),
    language: take('language', languageOf, (value) => languageOf(value) !== ''),
    publishAt,
    modifiedAt: takeDate('modifiedAt'),
    canonicalUrl: take('canonicalUrl', addressOf),
    cover: picture?.src,
    coverAlt,
    formerPaths: take('formerPaths', pathsIn),
    slug: one(data[spelt('slug')]) === '' ? undefined : slug,
  };
  const [draft, published] = [spelt('draft'), spelt('published')];
  whole.add(draft).add(published);
  const isDraft =
    isYes(data[draft]) || data[published] === false || /^draft$/i.test(one(data[spelt('status')]));
  const keep = keptOf(raw, params, whole);
  const meta = articleMetaSchema
    .partial()
    .parse({ ...withoutGaps(found), otherFrontMatter: otherKeys(keep, written) });
  return {
    meta,
    status: isDraft || publishAt === undefined ? 'draft' : 'published',
    publishedAt: publishAt === undefined ? null : instantOf(publishAt),
    summary: meta.standfirst || meta.description || '',
    url: many(data['url'] ?? data['permalink'] ?? found.canonicalUrl, (text) => [text])[0] ?? '',
    mapped,
    kept: Object.keys(keep),
    unclear: unclear.map((words) => t('frontMatter.unclearDate', { words })),
  };
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && 'src' in value && value.src === '');

const isYes = (value: unknown): boolean => value === true || /^(?:true|yes|on)$/i.test(one(value));

/** The keys of which not the whole is in a field; of `params`, those inside. */
function keptOf(raw: Data, params: Data, whole: Set<string>): Data {
  const inParams = Object.entries(params).filter(([key]) => !whole.has(key) || key in raw);
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
      if (key !== 'params' || Object.keys(params).length === 0) return whole.has(key) ? [] : [[key, value]];
      if (inParams.length === 0) return [];
      return [[key, inParams.length === Object.keys(params).length ? value : Object.fromEntries(inParams)]];
    }),
  );
}

const languageOf = (value: unknown): string =>
  /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/.exec(one(value))?.[0].replaceAll('_', '-') ?? '';

function addressOf(value: unknown): string {
  return articleMetaSchema.shape.canonicalUrl.safeParse(one(value)).data ?? '';
}

const withoutGaps = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
