import type { Element } from 'hast';
import type { Body } from '../document/nodes';
import { walk } from '../document/text';
import { isOpenableUrl, isSafeUrl } from '../model/url';
import type { LeftOut } from './leftOut';
import { attribute, descendants, element, findElement, isElement, textOf } from './tree';

/** Replaces an embedded player with a link. */
export function playerLink(node: Element, leftOut: LeftOut): Element[] {
  const source = attribute(node, 'src') || attribute(findElement(node, hasSource) ?? node, 'src');
  if (!isOpenableUrl(source)) {
    leftOut.add(isElement(node, 'video') ? 'video' : isElement(node, 'audio') ? 'audio' : 'frame');
    return [];
  }
  const words = attribute(node, 'title') || source;
  return [element('p', [element('a', [{ type: 'text', value: words }], { href: source })])];
}

const hasSource = (node: Element): boolean => attribute(node, 'src') !== '';

/** A picture with its real address, which pages with lazy loading keep in another attribute. */
export function pictureOf(node: Element, leftOut: LeftOut): Element[] {
  const { alt } = node.properties;
  const title = attribute(node, 'title').replaceAll(captionMark, '');
  const listed = attribute(node, 'srcSet').trim().split(/[\s,]/)[0] ?? '';
  const late = [attribute(node, 'dataSrc'), attribute(node, 'dataOriginal'), listed];
  const src = [attribute(node, 'src'), ...late].find((address) => address !== '' && isPictureUrl(address));
  if (src === undefined) {
    leftOut.add('picture');
    return [];
  }
  return [element('img', [], { src, ...(alt ? { alt } : {}), ...(title ? { title } : {}) })];
}

const isPictureUrl = (address: string): boolean => isSafeUrl(address) && !/^mailto:/i.test(address);

/** Marks a picture's title as its caption while it passes through Markdown, which has no captions. */
const captionMark = '\uE000';

/** A figure with one picture becomes the picture with its caption; any other becomes its content. */
export function figureOf(children: Element['children']): Element['children'] {
  const figure = element('div', children);
  const pictures = [...descendants(figure)].filter((node) => isElement(node)).filter(isPicture);
  const caption = findElement(figure, (node) => node.tagName === 'figcaption');
  const [picture] = pictures;
  const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  if (
    !picture ||
    pictures.length > 1 ||
    words === '' ||
    textOf(figure).trim() !== textOf(caption ?? figure).trim()
  )
    return [figure];
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
