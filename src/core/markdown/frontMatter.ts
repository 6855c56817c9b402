import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { ArticleMeta, ArticleStatus } from '../model/article';
import { StetError } from '../model/errors';
import { slugify } from '../model/slug';
import { t } from './messages';

type Data = Record<string, unknown>;

/** The article's metadata in a file's front matter, and the keys it came from. */
export interface MappedFrontMatter {
  meta: Partial<ArticleMeta>;
  status: ArticleStatus;
  publishedAt: string | null;
  aliases: string[];
  summary: string;
  url: string;
  /** `front matter tags → tags`, for the import's report. */
  mapped: string[];
  /** Keys that have no field of the article. */
  unmapped: string[];
}

/** More characters than any article’s front matter: a damaged one of a megabyte would take a minute. */
const longest = 100_000;

/** Parses front matter as data; nothing in it is run. Throws `unreadable` with the line of the problem. */
export function parseFrontMatter({ kind, text }: { kind: 'yaml' | 'toml'; text: string }): Data {
  if (text.length > longest)
    throw new StetError('unreadable', t.message('frontMatter.tooLong', { count: longest }));
  try {
    const data: unknown =
      kind === 'toml'
        ? parseToml(text)
        : // Some posts have a key twice; the last value is used, and `repeatedKeys` reports the key.
          parseYaml(text, { maxAliasCount: 50, logLevel: 'error', uniqueKeys: false });
    return z.record(z.string(), z.unknown()).parse(data ?? {});
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new StetError('unreadable', t.message('frontMatter.invalid', { kind: kind.toUpperCase(), reason }));
  }
}

/** The keys that YAML front matter has more than once at the top level. */
export function repeatedKeys(text: string): string[] {
  const keys = [...text.matchAll(/^([\w-]+)[ \t]*:/gm)].map(([, key = '']) => key);
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))];
}

/** The keys of Hugo, Jekyll, Eleventy, Astro and Pandoc for each field; the first key present is used. */
const keys = {
  headline: ['title', 'headline'],
  standfirst: ['description', 'summary', 'deck', 'subtitle', 'excerpt', 'standfirst', 'abstract'],
  slug: ['slug'],
  section: ['section', 'category', 'categories'],
  tags: ['tags', 'topics', 'keywords', 'tag'],
  bylines: ['authors', 'author', 'byline', 'bylines'],
  language: ['lang', 'language', 'locale'],
  date: ['publishDate', 'pubDate', 'published_at', 'date'],
  aliases: ['aliases', 'redirect_from'],
  url: ['url', 'permalink', 'canonical'],
} as const;

export async function mapFrontMatter(raw: Data): Promise<MappedFrontMatter> {
  const params = z.record(z.string(), z.unknown()).catch({}).parse(raw['params']);
  const data: Data = { ...params, ...raw };
  const mapped: string[] = [];
  const used = new Set(['params', 'draft', 'published', 'layout', 'lastmod', 'updatedDate']);
  const take = (field: keyof typeof keys): unknown => {
    const key = keys[field].find(
      (name) => data[name] !== undefined && data[name] !== null && data[name] !== '',
    );
    if (key === undefined) return undefined;
    used.add(key);
    mapped.push(`front matter ${key} → ${field}`);
    return data[key];
  };

  const headline = one(take('headline'));
  const slug = one(take('slug'));
  const dateValue = take('date');
  const date = instantOf(dateValue);
  const language = /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/
    .exec(one(take('language')))?.[0]
    .replace('_', '-');
  const draft = data['draft'] === true || data['published'] === false || date === null;
  const standfirst = one(take('standfirst'));
  const meta: Partial<ArticleMeta> = {
    headline,
    standfirst,
    section: one(take('section')),
    tags: many(take('tags')),
    bylines: many(take('bylines')),
    ...(slug ? { slug: await slugify(slug) } : {}),
    ...(language ? { language } : {}),
  };
  return {
    meta,
    status: draft ? 'draft' : 'published',
    publishedAt: date,
    aliases: many(take('aliases')),
    summary: standfirst,
    url: one(take('url')),
    mapped,
    unmapped: [
      ...Object.keys(raw).filter((key) => !used.has(key)),
      ...(dateValue !== undefined && date === null ? [t('frontMatter.date')] : []),
    ],
  };
}

/** A text, the first of a list, or the name in `{name: …}`. */
function one(value: unknown): string {
  if (Array.isArray(value)) return one(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return one(value.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A list of texts; one text may contain several, separated by commas. */
function many(value: unknown): string[] {
  const values = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : value === undefined
        ? []
        : [value];
  return [...new Set(values.map(one).filter((text) => text !== ''))];
}

/** A date of YAML or TOML, or a text such as `2013-06-26 10:00:45 -0400`, in UTC; null if it cannot be read. */
function instantOf(value: unknown): string | null {
  const text = value instanceof Date ? value.toISOString() : one(value);
  if (text === '') return null;
  const iso = text.replace(
    /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) ?([+-]\d{2}):?(\d{2})?$/,
    '$1T$2$3:$4',
  );
  const time = Date.parse(iso.endsWith(':') ? `${iso}00` : iso);
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // Years with more than four digits are mistakes.
  return /^\d{4}-/.test(instant) ? instant : null;
}
