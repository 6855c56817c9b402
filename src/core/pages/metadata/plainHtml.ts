import type { Element, Root } from 'hast';
import { canonicalOf, headlineOf, languageOf, textAt } from '../../html/page';
import { attribute, descendants, hasClass, isElement, textOf } from '../../html/tree';
import { readDate } from './dates';
import type { PageFacts } from './facts';
import { readAddress, readLanguage } from './identifiers';
import type { Metas } from './metas';
import { distinctNames, readByline } from './names';
import { firstDate } from './openGraph';
import { plainWords } from './words';

/** The visible heading, byline and dates of a page, and the standard `meta` names of HTML. */
export function readPlainHtml(root: Root, metas: Metas): PageFacts {
  const times = timesOf(root);
  return {
    title: plainWords(headlineOf(root)) || metas.first('headline') || plainWords(textAt(root, 'title')),
    authors: authorsOf(root, metas),
    container: metas.first('application-name'),
    published:
      firstDate(metas, 'datepublished', 'pubdate', 'publication_date', 'publish-date', 'date') ||
      times.published,
    modified: firstDate(metas, 'datemodified', 'last-modified') || times.modified,
    language: readLanguage(languageOf(root)) || readLanguage(metas.first('language', 'content-language')),
  };
}

/** The canonical address of the page; empty for the front page of a site, which is usually a mistake. */
export function ownAddressOf(root: Root): string {
  const address = readAddress(canonicalOf(root));
  return /^https?:\/\/[^/]+\/?$/i.test(address) ? '' : address;
}

function authorsOf(root: Root, metas: Metas) {
  const named = distinctNames(metas.all('author').flatMap(readByline));
  if (named.length > 0) return named;
  const marked = elementsOf(root).filter(
    (node) =>
      attribute(node, 'rel').split(' ').includes('author') || attribute(node, 'itemProp') === 'author',
  );
  const shown =
    marked.length > 0 ? marked : elementsOf(root).filter((node) => hasClass(node, /^(byline|author-name)$/i));
  return distinctNames(shown.slice(0, 50).flatMap((node) => readByline(textOf(node))));
}

function timesOf(root: Root): { published: string; modified: string } {
  const times = elementsOf(root)
    .filter((node) => node.tagName === 'time' && attribute(node, 'dateTime') !== '')
    .slice(0, 50);
  const isModified = (time: Element) =>
    attribute(time, 'itemProp') === 'dateModified' || hasClass(time, /modified|updated/i);
  const isPublished = (time: Element) =>
    attribute(time, 'itemProp') === 'datePublished' || hasClass(time, /^(published|pubdate|entry-date)$/i);
  const dateOf = (time: Element | undefined) => (time ? readDate(attribute(time, 'dateTime')) : '');
  return {
    published: dateOf(times.find(isPublished) ?? times.find((time) => !isModified(time))),
    modified: dateOf(times.find(isModified)),
  };
}

const elementsOf = (root: Root): Element[] => [...descendants(root)].filter((node) => isElement(node));
