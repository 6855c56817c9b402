import { fileNameData, mapFrontMatter, splitFrontMatter } from '../../markdown/frontMatter';
import { namesOf, one, pathsIn } from '../../markdown/frontMatter/values';
import { normaliseText } from '../../markdown/syntax/parse';
import { latinSlug } from '../../model/slug';
import type { ReadPost } from '../post';
import { pathParts } from '../site/permalink';
import { readMarkdownText } from './markdown';
import { readLine, readPageText } from './page';

/**
 * A text file of a site as a post: its front matter of any kind, its Markdown or HTML. `path` is from the chosen folder.
 * Front matter that cannot be read is text.
 */
export async function readPostFile(path: string, source: string, root: string): Promise<ReadPost> {
  const { front, broken, text } = splitFrontMatter(normaliseText(source));
  const byName = fileNameData(path) ?? {};
  const mapped = await mapFrontMatter(front?.data ?? {}, null, byName);
  const { meta, status, url } = mapped;
  const data: Record<string, unknown> = { ...byName, ...front?.data };
  const body = broken ? `${broken.source}\n\n${text}` : text;
  const { text: words, links } = /\.(?:html?|njk|liquid|vto|webc)$/i.test(path)
    ? readPageText(body)
    : readMarkdownText(body, { isMdx: /\.mdx$/i.test(path) });
  const { folders, name } = pathParts(path, root);
  const isInBin = folders.includes('_drafts');
  return {
    path,
    title: readLine(meta.headline ?? '') || titleIn(body) || name,
    slug: one(front?.data['slug']),
    date: meta.publishAt ?? '',
    section: meta.section ?? (folders.find((folder) => !/^_?posts?$|^\d+$/.test(folder)) || ''),
    tags: (meta.tags ?? []).map(readLine),
    authors: namesOf(data['authors'] ?? data['author'] ?? meta.bylines ?? []).map(readLine),
    language: meta.language ?? '',
    summary: readLine(mapped.summary),
    text: words,
    // A canonical address is where the words were printed first, which may be another site.
    url: url === meta.canonicalUrl ? '' : url,
    aliases: pathsIn(data['aliases'] ?? data['redirect_from'] ?? []),
    links,
    isDraft: isInBin || isDraft(data, status, meta.publishAt),
  };
}

/** A file without a date is published unless it says otherwise: that of a page has none. */
const isDraft = (data: Record<string, unknown>, status: string, date: string | undefined): boolean =>
  date !== undefined
    ? status === 'draft'
    : data['draft'] === true || data['published'] === false || /^draft$/i.test(one(data['status']));

const titleIn = (body: string): string =>
  readLine(/^\s*#[ \t]+([^\n]+)/.exec(body)?.[1]?.replace(/[#*_`]+/g, '') ?? '');

/** What is a post's slug where it states none. */
export const slugOf = ({ slug, path, title }: ReadPost): string =>
  slug || latinSlug(pathParts(path, '').name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '') || title);
