import type { Element } from 'hast';
import { isOpenableUrl, isSafeUrl } from '../model/url';
import type { LeftOut } from './leftOut';
import { attribute, element, findElement } from './tree';

/** What plays in a page becomes a link to it. */
export function playerLink(node: Element, leftOut: LeftOut): Element[] {
  const source = attribute(node, 'src') || attribute(findElement(node, hasSource) ?? node, 'src');
  if (!isOpenableUrl(source)) {
    leftOut.add(node.tagName === 'iframe' ? 'frame' : node.tagName);
    return [];
  }
  const words = attribute(node, 'title') || source;
  return [element('p', [element('a', [{ type: 'text', value: words }], { href: source })])];
}

const hasSource = (node: Element): boolean => attribute(node, 'src') !== '';

/** A picture with its real address: pages that load late keep it in another attribute. */
export function pictureOf(node: Element, leftOut: LeftOut): Element[] {
  const { alt, title } = node.properties;
  const listed = attribute(node, 'srcSet').trim().split(/[\s,]/)[0] ?? '';
  const late = [attribute(node, 'dataSrc'), attribute(node, 'dataOriginal'), listed];
  const src = [attribute(node, 'src'), ...late].find((address) => address !== '' && isPictureUrl(address));
  if (src === undefined) {
    leftOut.add('picture that cannot be reached');
    return [];
  }
  return [element('img', [], { src, ...(alt ? { alt } : {}), ...(title ? { title } : {}) })];
}

const isPictureUrl = (address: string): boolean => isSafeUrl(address) && !/^mailto:/i.test(address);
