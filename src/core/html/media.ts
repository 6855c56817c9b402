import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { Body } from '../document/nodes';
import { isPictureWidth } from '../document/pictureWidth';
import { walk } from '../document/text';
import { isOpenableUrl, isSafeUrl } from '../model/url';
import { isFootnoteMark } from './footnotes';
import type { LeftOut } from './leftOut';
import { attribute, descendants, element, findElement, isElement, styleOf, wordsOf } from './tree';

/** Replaces an embedded player with a link: without a title, with the name of its site. */
export function playerLink(node: Element, leftOut: LeftOut): Element[] {
  const source = attribute(node, 'src') || attribute(findElement(node, hasSource) ?? node, 'src');
  if (!isOpenableUrl(source)) {
    leftOut.add(isElement(node, 'video') ? 'video' : isElement(node, 'audio') ? 'audio' : 'frame', null);
    return [];
  }
  // Frames of advertisements and of counters are not to be seen.
  if (isPixel(node)) {
    leftOut.add('frame', null);
    return [];
  }
  const words = attribute(node, 'title') || siteOf(source);
  return [element('p', [element('a', [{ type: 'text', value: words }], { href: source })])];
}

const siteOf = (address: string): string =>
  /^\w+:\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? address;

const hasSource = (node: Element): boolean => attribute(node, 'src') !== '';

/** A picture with the address that `findRealPictures` gave it. */
export function pictureOf(node: Element, leftOut: LeftOut): Element[] {
  const { alt } = node.properties;
  const title = attribute(node, 'title').replaceAll(captionMark, '');
  const src = attribute(node, 'src');
  if (isPixel(node)) leftOut.add('pixel', null);
  else if (src === '' || !isPictureUrl(src)) leftOut.add('picture', node);
  else {
    const width = widthOf(node);
    return [
      element('img', [], {
        src,
        ...(alt ? { alt } : {}),
        ...(title ? { title } : {}),
        ...(width === null ? {} : { width: `${width}%` }),
      }),
    ];
  }
  return [];
}

/** A share of the text's width, as far as a figure can have it. Pixels say nothing of another page. */
function widthOf(node: Element): number | null {
  const given = attribute(node, 'width') || (/(?:^|;)\s*width:([^;]*)/i.exec(styleOf(node))?.[1] ?? '');
  const percent = Math.round(Number(/^\s*(\d{1,3}(?:\.\d+)?)%\s*$/.exec(given)?.[1] ?? 0));
  return isPictureWidth(percent) ? percent : null;
}

/** As `toMdast` reads a picture, with its width. */
export const pictureHandler: Handle = (_, node) => {
  const width = widthOf(node);
  return {
    type: 'image',
    url: attribute(node, 'src'),
    title: attribute(node, 'title') || null,
    alt: attribute(node, 'alt'),
    ...(width === null ? {} : { data: { width } }),
  };
};

/** Pages count their readers with pictures of one pixel. */
const isPixel = (node: Element): boolean =>
  [node.properties['width'], node.properties['height']].every((size) => /^[01](px)?$/.test(String(size)));

const isPictureUrl = (address: string): boolean => isSafeUrl(address) && !/^mailto:/i.test(address);

/** Marks a picture's title as its caption while it passes through Markdown, which has no captions. */
const captionMark = '\uE000';

/** A figure with one picture becomes the picture with its caption; any other becomes its content. */
export function figureOf(children: Element['children'], leftOut: LeftOut): Element['children'] {
  const figure = element('div', children);
  const pictures = [...descendants(figure)].filter((node) => isElement(node)).filter(isPicture);
  const caption = findElement(figure, (node) => node.tagName === 'figcaption');
  const [picture] = pictures;
  const words = caption ? wordsOf(caption) : '';
  if (!picture || !caption || pictures.length > 1 || words === '' || wordsOf(figure) !== words)
    return [figure];
  // A caption is plain words: one with links or notes stands below the picture.
  if (findElement(caption, (node) => node.tagName === 'a' || isFootnoteMark(node))) return [figure];
  if (findElement(figure, (node) => node.tagName === 'a')) leftOut.add('pictureLink', null);
  return [element('p', [{ ...picture, properties: { ...picture.properties, title: captionMark + words } }])];
}

const isPicture = (node: Element): boolean => node.tagName === 'img';

/** Moves marked titles to captions. Changes the body in place, as nothing else uses it yet. */
export function placeCaptions(body: Body): void {
  for (const block of body) {
    walk(block, (node) => {
      if (node.type === 'figure' && node.title.startsWith(captionMark)) {
        node.caption = node.title.slice(captionMark.length);
        node.title = '';
      }
      if (node.type === 'opaque-block' || node.type === 'opaque-inline')
        node.source = node.source.replaceAll(captionMark, '');
    });
  }
}
