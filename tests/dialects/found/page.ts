import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Page } from '../article';
import { plain } from '../facts';
import { assetOf } from '../picture';
import type { Built } from '../targets/target';
import { allIn, attribute, elementsIn, textIn, withTag } from './elements';
import { factsOf } from './facts';

const host = 'https://site.example';

/** Reads one page of a built site. */
export async function readPage(slug: string, { root, pages, redirects, pictureIn }: Built): Promise<Page> {
  const { html, url } = pages.get(slug) ?? { html: '', url: '/' };
  const tree = fromHtml(html);
  const marked = (name: string) => allIn(tree, (element) => `data${name}` in element.properties);
  const [body = tree] = marked('Body');
  const [top] = allIn(tree, withTag('html'));
  const { facts, notes } = factsOf(body);
  const shown = marked('Description').map(textIn);
  const described = allIn(tree, withTag('meta')).filter((meta) => attribute(meta, 'name') === 'description');
  const [[time], [modified]] = [marked('Date'), marked('Modified')];
  const links = allIn(tree, withTag('link'));
  const canonical = links.find((link) => attribute(link, 'rel') === 'canonical');
  const [cover] = marked('Cover');
  const bySlug = new Map([...pages].map(([other, page]) => [page.url, other]));

  return {
    title: marked('Title').map(textIn).join(' '),
    description: shown[0] ?? (described[0] ? attribute(described[0], 'content') : ''),
    bylines: marked('Byline')
      .map(textIn)
      .filter((name) => name.trim() !== ''),
    tags: marked('Tag').map(textIn),
    categories: marked('Category').map(textIn),
    date: time ? attribute(time, 'dateTime') : '',
    modified: modified ? attribute(modified, 'dateTime') : '',
    lang: top ? attribute(top, 'lang') : '',
    dir: top ? attribute(top, 'dir') : '',
    formerPaths: [...(redirects ?? [])].filter(([, to]) => to === url).map(([from]) => from),
    canonicalUrl: canonical ? attribute(canonical, 'href') : '',
    cover: cover ? { src: await pictureAt(attribute(cover, 'src')), alt: attribute(cover, 'alt') } : null,
    deskNote: marked('Note').map(textIn).join(' '),
    facts,
    notes,
    references: allIn(body, (element) => attribute(element, 'id') === 'refs').flatMap((list) =>
      elementsIn(list).map(textIn),
    ),
    pictures: await Promise.all(
      facts.pictures.map(async (picture) => ({ ...picture, src: await pictureAt(picture.src) })),
    ),
    leads: allIn(tree, withTag('a')).map((link) => {
      const href = attribute(link, 'href');
      return { text: plain(textIn(link)), url: href, leadsTo: leadsTo(href) };
    }),
  };

  function leadsTo(href: string): string {
    const to = pathInSite(href);
    if (to === '') return '';
    return bySlug.get(to) ?? bySlug.get(`${to}/`) ?? bySlug.get(`${to}.html`) ?? '';
  }

  /** The hash of the file at an address of this site; another address as it is. */
  async function pictureAt(src: string): Promise<string> {
    const to = pathInSite(src);
    if (to === '') return src;
    const file = path.join(root, to);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return `${src} is not there`;
    return pictureIn ? pictureIn(file) : assetOf(bytes, path.extname(file));
  }

  /** Where an address leads in this site, with names as its files have them; none: it leads elsewhere. */
  function pathInSite(href: string): string {
    try {
      const { origin, pathname } = new URL(href, `${host}${url}`);
      return origin === host ? decodeURIComponent(pathname) : '';
    } catch {
      return '';
    }
  }
}
