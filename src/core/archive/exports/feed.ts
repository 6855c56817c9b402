import { readAuthoredDate } from '../../markdown/frontMatter/dates';
import type { Generator as SiteKind } from '../../model/archiveSite';
import type { ReadPost } from '../post';
import { plainRules, siteAddress } from '../site/rules';
import { readLine, readPageText } from '../text/page';
import type { ExportPart, OpenExport } from './source';
import { type Entry, readXml, textOf, textsOf } from './xml';

/** RSS 2.0, RSS 1.0, Atom, and WordPress's export, which is RSS with elements of its own. */
export async function* readFeed(open: OpenExport): AsyncGenerator<ExportPart> {
  for await (const { head, entries, share, faults } of readXml(open())) {
    const isWordPress = head.has('wp:wxr_version') || entries.some((entry) => entry.has('wp:post_type'));
    const generator: SiteKind = isWordPress ? 'wordpress' : 'feed';
    const rules = { ...plainRules, generator, address: siteAddress(homeOf(head)) };
    const language = textOf(head, 'language', 'dc:language');
    const read = (entry: Entry) => ({ ...postOf(entry), language });
    yield { rules, posts: (isWordPress ? entries.filter(isPost) : entries).map(read), share, faults };
  }
}

const homeOf = (head: Entry): string =>
  textOf(head, 'wp:base_blog_url', 'wp:base_site_url', 'link') || linkOf(head);

/** Menus, pictures and revisions are not posts. */
const isPost = (entry: Entry): boolean => ['post', 'page', ''].includes(textOf(entry, 'wp:post_type'));

function linkOf(entry: Entry): string {
  const links = (entry.get('link') ?? []).map(({ attributes }) => attributes);
  const page = links.find(
    ({ rel, href }) => href !== undefined && (rel === undefined || rel === 'alternate'),
  );
  return page?.['href'] ?? '';
}

function postOf(entry: Entry): Omit<ReadPost, 'language'> {
  const body = textOf(entry, 'content:encoded', 'content', 'description', 'summary');
  const { text, links } = readPageText(withoutBrackets(body));
  const summary = textOf(entry, 'excerpt:encoded', 'itunes:summary', 'summary', 'description');
  const url = textOf(entry, 'link') || linkOf(entry) || permanent(entry);
  const status = textOf(entry, 'wp:status');
  const categories = entry.get('category') ?? [];
  const named = (domain: string) =>
    categories
      .filter(({ attributes }) => attributes['domain'] === domain)
      .map(({ text: name }) => readLine(name));
  const tags = categories
    .filter(({ attributes }) => attributes['domain'] !== 'category')
    .map(({ text: name, attributes }) => readLine(name || attributes['label'] || attributes['term'] || ''));
  const title = readLine(textOf(entry, 'title'));
  const zone = textOf(entry, 'wp:post_date_gmt').replace(/^0000.*/, '');
  const written =
    (zone && `${zone}Z`) || textOf(entry, 'pubDate', 'published', 'dc:date', 'updated', 'wp:post_date');
  return {
    path: textOf(entry, 'guid', 'id', 'wp:post_id') || url || title,
    title: title || url,
    slug: textOf(entry, 'wp:post_name'),
    date: readAuthoredDate(written) ?? '',
    section: named('category')[0] ?? '',
    categories: named('category'),
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
    authors: [...textsOf(entry, 'dc:creator'), ...textsOf(entry, 'author')].map((name) => readLine(name)),
    summary: summary === body ? '' : readLine(withoutBrackets(summary)),
    text,
    url,
    aliases: [permanent(entry)].filter((address) => address !== '' && address !== url),
    links,
    isDraft: status !== '' && status !== 'publish',
  };
}

/** A `guid` that is an address; WordPress's `?p=12` is the home page to a comparison of paths. */
function permanent(entry: Entry): string {
  const guid = textOf(entry, 'guid', 'id');
  return /^https?:\/\/[^?]+$/i.test(guid) ? guid : '';
}

const bracketed = /\[\/?[a-z][\w-]*(?:\s[^[\]]*)?\]/g;
const ofWordPress = /^\[(?:gallery|caption|embed|audio|video|playlist|more|toc)\]$/;

/** Shortcodes of WordPress: `[caption id="a"]`, `[/caption]`, `[gallery]`; a word in brackets alone is text. */
const withoutBrackets = (html: string): string =>
  html.replace(bracketed, (tag) => (/=|^\[\//.test(tag) || ofWordPress.test(tag) ? '' : tag));
