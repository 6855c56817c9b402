import type { Element, Root } from 'hast';
import { append } from '../../append';
import { gapTag, isBlock } from '../blank';
import type { LeftOutPart } from '../leftOut';
import { attribute, descendants, element, isElement, isSeen, wordsOf } from '../tree';

import { lengthOf, Page } from './page';
import { lettersOf } from './places';
import { readableElements } from './readable';

/** A part of the page that is left out: its kind, and its content. */
export interface Around {
  part: LeftOutPart;
  node: Element;
  /** The letters of the article that stand before it; null if all do. */
  before: string | null;
}

/** Deeper than the parts of any page. */
const deepest = 100;

/** Elements around the text of a page, and what each is called when it is left out. */
const frames: Record<string, LeftOutPart> = {
  nav: 'navigation',
  header: 'pageHeader',
  footer: 'pageFooter',
  aside: 'aside',
};

/** Names that sites give to what is not the article. */
const apartNames =
  /(^|[\s_-])(comments?|disqus|related|recommended|share|sharing|social|sponsor(ed)?|promo|sidebar|newsletter|cookies?|breadcrumbs?|pagination|pager|advert(isement)?s?)($|[\s_-])/i;

/** Where the readers of a page write. */
const commentNames = /^(comments?|comments?-?(section|list|area)|disqus(_thread)?|respond)$/i;

const isFrame = (node: Element): boolean =>
  node.tagName in frames || apartNames.test(`${attribute(node, 'className')} ${attribute(node, 'id')}`);

/**
 * The article of a page, and the parts of the page around it. Readability says where the text is; the element that
 * holds all that it keeps, or the `article` or `main` around that, is taken whole, without menus and the like inside. If
 * most of the page would be left out so, the page is taken without its frames.
 */
export function mainText(root: Root): { main: Root; around: Around[] } {
  const page = new Page(root);
  const kept = readableElements(root);
  // Some sites name the element around the article after a share button or the sidebar beside it.
  const holders = page.withAncestors(kept ?? []);
  const isApart = (node: Element) => isFrame(node) && !holders.has(node);
  const region = kept && articleAround(page, page.around(kept));
  const isMost = region && lengthOf(region, isApart) * 2 >= lengthOf(page.body, isApart);
  if (!isMost || region === page.body) return new Cut(isApart).from(page.body, []);
  return new Cut(outside(holders)).from(region, page.pathOf(region));
}

/** The nearest `article` around the text, else the nearest `main`; else the only one in it that holds most of it. */
function articleAround(page: Page, region: Element): Element {
  const path = page.pathOf(region);
  const inside = [...descendants(region)].filter((node) => isElement(node));
  for (const isArticle of [isArticleElement, isMainElement]) {
    const around = path.find(isArticle);
    if (around) return around;
    const [only, ...others] = inside.filter(isArticle);
    if (only && others.length === 0 && lengthOf(only) * 4 >= lengthOf(region, isFrame) * 3) return only;
  }
  return region;
}

const isArticleElement = (node: Element): boolean => node.tagName === 'article';
const isMainElement = (node: Element): boolean =>
  node.tagName === 'main' || attribute(node, 'role') === 'main';

/**
 * Whether a part of the article is not of it: a menu, the comments of readers, or what Readability keeps nothing of, if it is a frame by its name
 * or mostly links.
 */
const outside =
  (holders: Set<Element>) =>
  (node: Element): boolean =>
    node.tagName === 'nav' ||
    commentNames.test(attribute(node, 'id')) ||
    (!holders.has(node) && node.tagName !== 'header' && (isFrame(node) || isMostlyLinks(node)));

function isMostlyLinks(node: Element): boolean {
  if (!isElement(node, 'div', 'section', 'ul', 'ol')) return false;
  const links = [...descendants(node)].filter((inner) => isElement(inner, 'a'));
  const inLinks = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return links.length > 2 && inLinks * 3 > lengthOf(node) * 2;
}

class Cut {
  readonly #around: Around[] = [];
  #before = '';

  constructor(private readonly isApart: (node: Element) => boolean) {}

  /** `path`: the elements around the start, whose other content is left out. The parts are in the order of the page. */
  from(start: Element, path: Element[]): { main: Root; around: Around[] } {
    const main = element('div', this.#without(start.children, 0));
    let around = this.#around;
    let inner = start;
    for (const holder of path.slice(1)) {
      const at = holder.children.indexOf(inner);
      const above = this.#partsOf(holder.children.slice(0, at), '');
      around = [...above, ...around, ...this.#partsOf(holder.children.slice(at + 1), null)];
      inner = holder;
    }
    return { main: { type: 'root', children: [main] }, around };
  }

  #without(nodes: Element['children'], depth: number): Element['children'] {
    return nodes.flatMap((node): Element['children'] => {
      if (!isElement(node) || !isBlock(node.tagName) || depth > deepest) {
        return this.#whole(node);
      }
      if (isElement(node, 'blockquote') && !this.isApart(node)) return this.#whole(node);
      if (!this.isApart(node)) return [{ ...node, children: this.#without(node.children, depth + 1) }];
      append(this.#around, this.#partsOf([node], this.#before));
      return [element(gapTag, [])];
    });
  }

  #whole(node: Element['children'][number]): Element['children'] {
    this.#before += lettersOf(wordsOf({ type: 'root', children: [node] }));
    return [node];
  }

  /** Frames are parts by themselves; what stands between them is one part. */
  #partsOf(nodes: Element['children'], before: string | null): Around[] {
    const parts: Around[] = [];
    let rest: Element['children'] = [];
    const add = (part: LeftOutPart, node: Element) => {
      if (isSeen(node)) parts.push({ part, node, before });
    };
    const endRest = () => {
      add('pagePart', element('div', rest));
      rest = [];
    };
    for (const node of nodes) {
      const part = isElement(node) ? frames[node.tagName] : undefined;
      if (!part || !isElement(node)) rest.push(node);
      else {
        endRest();
        add(part, { ...node, tagName: 'div' });
      }
    }
    endRest();
    return parts;
  }
}
