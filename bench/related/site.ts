import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { RelatablePost } from '../../src/core/related/post';
import { linksIn, slugOf } from './links';

interface File {
  name: string;
  meta: Record<string, unknown>;
  body: string;
}

const strings = (value: unknown): string[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === 'object' ? Object.values(value).flatMap(strings) : [String(value)];
};

/**
 * The dated posts of a site's content folder, with the posts that each links to. The links are taken out of the
 * texts with the words that they stand on, which are often the title of the other post.
 */
export async function readSite(folder: string): Promise<RelatablePost[]> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(md|markdown)$/.test(name) && !/(^|\/)_index\./.test(name))
    .sort();
  const read = await Promise.all(files.map((name) => readPost(folder, name)));
  const dated = read.flatMap((file) => (file && dateOf(file) && file.meta['title'] ? [file] : []));
  const ids = new Map(dated.flatMap((file) => slugsOf(file).map((slug) => [slug, file.name])));
  return dated.map((file) => {
    const { meta, name, body } = file;
    const { links, addresses, text } = linksIn(body, (slug) => ids.get(slug));
    return {
      id: name,
      title: plain(String(meta['title'])),
      text: plain(`${strings(meta['summary'] ?? meta['excerpt'] ?? meta['description']).join(' ')}\n${text}`),
      tags: ['tags', 'topics', 'topic', 'categories'].flatMap((key) => strings(meta[key])),
      section: '',
      authors: strings(meta['authors'] ?? meta['author']),
      date: dateOf(file) ?? '',
      references: addresses,
      links: links.filter((id) => id !== name),
    };
  });
}

async function readPost(folder: string, name: string): Promise<File | null> {
  const text = await readFile(path.join(folder, name), 'utf8');
  const [all, fence, matter] = /^(---|\+\+\+)\s*\n([\s\S]*?)\n\1\s*\n?/.exec(text) ?? [];
  if (all === undefined) return null;
  try {
    const meta = fence === '---' ? parseYaml(matter ?? '', { uniqueKeys: false }) : parseToml(matter ?? '');
    return { name, meta: meta ?? {}, body: text.slice(all.length) };
  } catch {
    return null;
  }
}

function dateOf({ meta, name }: File): string | undefined {
  const places = [meta['date'], name, String(meta['path'] ?? '').replaceAll('/', '-')];
  return places.flatMap(
    (place) =>
      /\d{4}-\d{2}-\d{2}/.exec(place instanceof Date ? place.toISOString() : String(place ?? '')) ?? [],
  )[0];
}

function slugsOf({ meta, name }: File): string[] {
  return [name, ...strings(meta['slug']), ...strings(meta['aliases']), ...strings(meta['path'])].map(slugOf);
}

const plain = (text: string): string =>
  text
    .replace(/```[\s\S]*?```|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|<[^>]+>|https?:\/\/\S+/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&\w+;/g, ' ');
