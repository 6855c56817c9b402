import type { Root } from 'hast';
import { z } from 'zod';
import { isOpenableUrl } from '../model/url';
import { attribute, descendants, findElement, isElement, textOf, wordsOf } from './tree';

/** A page's metadata, under the names of front matter keys; missing data is absent. */
export function pageData(root: Root): Record<string, string | string[]> {
  const metas = metasOf(root);
  const linked = linkedData(root);
  const first = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? []).find(Boolean) ?? '';
  const author = first('author', 'dc.creator', 'byl', 'article:author', 'parsely-author');
  const data = {
    title: headlineOf(root) || first('og:title', 'twitter:title') || textAt(root, 'title'),
    description: first('description', 'og:description', 'twitter:description'),
    authors:
      isOpenableUrl(author) || author === ''
        ? (linked.authors ?? bylineOf(root))
        : author.replace(/^by\s+/i, ''),
    date:
      first('article:published_time', 'datepublished', 'date', 'dc.date', 'pubdate') ||
      linked.date ||
      timeOf(root),
    section: first('article:section', 'section'),
    tags: [
      ...new Set(
        [...(metas.get('article:tag') ?? []), ...first('keywords', 'news_keywords').split(',')]
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      ),
    ],
    lang: languageOf(root),
    url: canonicalOf(root) || first('og:url'),
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value.length > 0));
}

export function languageOf(root: Root): string {
  const html = findElement(root, ({ tagName }) => tagName === 'html');
  return html ? attribute(html, 'lang') : '';
}

export function metasOf(root: Root): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const node of descendants(root)) {
    if (!isElement(node, 'meta')) continue;
    const content = attribute(node, 'content').trim();
    const names = ['property', 'name', 'itemProp'].map((key) => attribute(node, key).toLowerCase());
    for (const name of new Set(names)) {
      if (name === '' || content === '') continue;
      const same = metas.get(name);
      if (same) same.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

export function textAt(root: Root, tagName: string): string {
  const found = findElement(root, (node) => node.tagName === tagName);
  return found ? wordsOf(found) : '';
}

/** The only `h1`; null if there are several. */
export function headlineOf(root: Root): string {
  const headings = [...descendants(root)].filter((node) => isElement(node, 'h1'));
  return headings.length === 1 && headings[0] ? wordsOf(headings[0]) : '';
}

function bylineOf(root: Root): string {
  const byline = findElement(
    root,
    (node) => attribute(node, 'rel') === 'author' || attribute(node, 'itemProp') === 'author',
  );
  return byline ? wordsOf(byline).replace(/^by\s+/i, '') : '';
}

function timeOf(root: Root): string {
  const time = findElement(root, (node) => node.tagName === 'time' && attribute(node, 'dateTime') !== '');
  return time ? attribute(time, 'dateTime') : '';
}

export function canonicalOf(root: Root): string {
  const link = findElement(root, (node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical');
  const href = link ? attribute(link, 'href') : '';
  return isOpenableUrl(href) ? href : '';
}

const personSchema = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const articleSchema = z.object({
  datePublished: z.string().optional(),
  author: z.union([personSchema.transform((name) => [name]), z.array(personSchema)]).optional(),
});

/** JSON-LD of schema.org: an object, a list or a graph. */
function linkedData(root: Root): { authors?: string[] | undefined; date?: string | undefined } {
  for (const node of descendants(root)) {
    if (!isElement(node, 'script') || attribute(node, 'type') !== 'application/ld+json') continue;
    for (const entry of entriesOf(textOf(node))) {
      const { data } = articleSchema.safeParse(entry);
      if (data?.datePublished || data?.author) return { authors: data.author, date: data.datePublished };
    }
  }
  return {};
}

const graphSchema = z.union([
  z.array(z.unknown()),
  z.object({ '@graph': z.array(z.unknown()) }).transform((graph) => graph['@graph']),
  z.unknown().transform((entry) => [entry]),
]);

function entriesOf(json: string): unknown[] {
  try {
    return graphSchema.parse(JSON.parse(json));
  } catch {
    return [];
  }
}
