import { fileNameData, mapFrontMatter, splitFrontMatter } from '../../markdown/frontMatter';
import { namesOf, one, pathsIn, tagsIn } from '../../markdown/frontMatter/values';
import { normaliseText } from '../../markdown/syntax/parse';
import { latinSlug } from '../../model/slug';
import type { ReadPost } from '../post';
import { locate } from '../site/locate';
import type { FileSetting } from '../site/rules';
import { readMarkdownText } from './markdown';
import { headOf } from './otherKinds';
import { readLine, readPageText } from './page';
import { fillTemplate } from './template';

/**
 * A text file of a site as a post: its front matter of any kind, its Markdown or HTML. `path` is from the chosen folder.
 * Front matter that cannot be read is text.
 */
export async function readPostFile(path: string, source: string, setting: FileSetting): Promise<ReadPost> {
  const { front, broken, text } = splitFrontMatter(normaliseText(source));
  const head = headOf(path, text);
  const given = { ...setting.data, ...head.data, ...fileNameData(path) };
  const mapped = await mapFrontMatter(front?.data ?? {}, null, given);
  const { meta, status } = mapped;
  const data: Record<string, unknown> = { ...given, ...front?.data };
  const body = broken ? `${broken.source}\n\n${head.text}` : head.text;
  const { text: words, links } = /\.(?:html?|njk|liquid|vto|webc)$/i.test(path)
    ? readPageText(body)
    : readMarkdownText(body, { isMdx: /\.mdx$/i.test(path) });
  const { folders, name } = locate(path, { places: [], root: setting.root });
  const date = meta.publishAt ?? '';
  const isJekyll = setting.generator === 'jekyll';
  return {
    path,
    title: readLine(meta.headline ?? '') || titleIn(body) || titleOf(name),
    slug: one(front?.data['slug']),
    date,
    section: meta.section ?? (folders.find((folder) => !/^_?posts?$|^_?drafts$|^\d+$/.test(folder)) || ''),
    categories: [...tagsIn(data['categories'], isJekyll), ...tagsIn(data['category'], false)],
    tags: (meta.tags ?? []).map(readLine),
    authors: namesOf(data['authors'] ?? data['author'] ?? meta.bylines ?? []).map(readLine),
    language: meta.language || setting.language,
    summary: readLine(mapped.summary),
    text: words,
    url: await addressOf(mapped.url, { ...meta, date, path, data, setting }),
    aliases: pathsIn(data['aliases'] ?? data['redirect_from'] ?? []),
    links,
    isDraft:
      folders.includes('_drafts') || data['permalink'] === false || isDraft(data, status, meta.publishAt),
  };
}

interface Addressed {
  date: string;
  path: string;
  data: Record<string, unknown>;
  setting: FileSetting;
  headline?: string;
  canonicalUrl?: string;
}

/** What a post says of its address; a template that cannot be worked out stays one. */
async function addressOf(written: string, post: Addressed): Promise<string> {
  const { setting, data, date, path, canonicalUrl } = post;
  if (setting.generator === 'zola') return one(data['path']);
  // A canonical address is where the words were printed first, which may be another site.
  if (written === canonicalUrl || !/[{}]/.test(written)) return written === canonicalUrl ? '' : written;
  const { folders, name } = locate(path, { places: [], root: setting.root });
  const isFolder = folders.at(-1) === name;
  const stem = (isFolder ? folders : [...folders, name]).join('/');
  const given = { ...data, title: data['title'] ?? post.headline ?? '' };
  return (
    (await fillTemplate(written, { data: given, path, stem, name, date }, setting.dateFormats)) ?? written
  );
}

/** A file without a date is published unless it says otherwise: that of a page has none. */
const isDraft = (data: Record<string, unknown>, status: string, date: string | undefined): boolean =>
  date !== undefined
    ? status === 'draft'
    : data['draft'] === true || data['published'] === false || /^draft$/i.test(one(data['status']));

const titleIn = (body: string): string =>
  readLine(/^\s*#[ \t]+([^\n]+)/.exec(body)?.[1]?.replace(/[#*_`]+/g, '') ?? '');

/** A name of several words as a title: `high-tide` is “High tide”. */
const titleOf = (name: string): string =>
  /[-_]/.test(name)
    ? name
        .replace(/[-_]+/g, ' ')
        .trim()
        .replace(/^\p{Ll}/u, (first) => first.toUpperCase())
    : name;

/** What is a post's slug where it states none. */
export const slugOf = ({ slug, path, title }: ReadPost, root = ''): string =>
  slug || latinSlug(locate(path, { places: [], root }).name || title);
