import type { Element, Nodes, Parents, Root } from 'hast';
import { isSafeUrl } from '../model/url';
import { attribute, descendants, findElement, isElement, replaceChild, wordsOf } from './tree';

/** Attributes in which scripts look for the address of a picture that they load late. */
const late = [
  'dataSrc',
  'dataLazySrc',
  'dataOriginal',
  'dataLazy',
  'dataOriginalSrc',
  'dataFullSrc',
  'dataHiResSrc',
];
const lateSets = ['dataSrcset', 'dataSrcSet', 'dataLazySrcset', 'dataOriginalSet'];
const stillWaiting =
  /(^|[/_.-])(blank|placeholder|spacer|transparent|pixel|1x1|loading|loader|lazy(load)?|gr[ae]y)([-_.\d][^/]*)?$/i;

/**
 * Gives each picture its real address, which pages that load pictures late keep in another attribute, in the sources
 * of a `picture`, or in a `noscript` beside it; pictures of AMP are pictures. Changes the tree in place.
 */
export function findRealPictures(root: Root): void {
  const parents = new Map<Element, Parents>();
  const found: Element[] = [];
  for (const node of descendants(root)) {
    if ('children' in node) for (const child of node.children) if (isElement(child)) parents.set(child, node);
    if (isElement(node, 'amp-img', 'amp-anim')) Object.assign(node, { tagName: 'img', children: [] });
    if (isElement(node, 'img', 'picture', 'noscript')) found.push(node);
  }
  for (const node of found) if (isElement(node, 'img')) setAddress(node, addressOf(node));
  for (const node of found) {
    const parent = parents.get(node) ?? root;
    if (isElement(node, 'picture')) fromSources(node);
    else if (isElement(node, 'noscript') && !isIn(parent, 'head')) fromNoscript(node, parent);
  }
}

const isIn = (parent: Parents, tag: string): boolean => isElement(parent, tag);

/** Whether the address leads to a picture, and not to one that only holds the place. */
const isReal = (address: string): boolean =>
  address !== '' &&
  isSafeUrl(address) &&
  !/^mailto:/i.test(address) &&
  !stillWaiting.test(address.replace(/[?#].*$/, '').replace(/\.(gif|png|svg|jpe?g|webp)$/i, ''));

const setAddress = (picture: Element, address: string): void => {
  if (address !== '') picture.properties['src'] = address;
};

/** The real address that the picture itself names; empty if it names none. */
function addressOf(picture: Element): string {
  const listed = [...lateSets, 'srcSet'].map((name) => largestOf(picture.properties[name]));
  const own = attribute(picture, 'src');
  return [...late.map((name) => attribute(picture, name)), own, ...listed].find(isReal) ?? '';
}

/** The largest of the pictures in a `srcset` (HTML, 4.8.4.2.1): commas also stand in addresses. */
function largestOf(value: Element['properties'][string]): string {
  const list = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  let best = { address: '', size: -1 };
  for (const [, address = '', size = '1'] of list.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wxh])?[\s,]*/g))
    if (Number(size) > best.size) best = { address, size: Number(size) };
  return best.address;
}

function fromSources(node: Element): void {
  const picture = findElement(node, ({ tagName }) => tagName === 'img');
  if (!picture || isReal(attribute(picture, 'src'))) return;
  const sources = [...descendants(node)].filter((inner) => isElement(inner, 'source'));
  const addresses = sources.flatMap((source) => [
    ...[...lateSets, 'srcSet'].map((name) => largestOf(source.properties[name])),
    attribute(source, 'src'),
  ]);
  setAddress(picture, addresses.find(isReal) ?? '');
}

/** A picture for readers without scripts is the one before it, if that one is loaded late. */
function fromNoscript(node: Element, parent: Parents): void {
  const inside = [...descendants(node)].filter((inner) => isElement(inner, 'img'));
  if (inside.length === 0 || wordsOf(node) !== '') return;
  const before = pictureBefore(node, parent);
  const [picture] = inside;
  if (before && picture && isLate(before, picture)) {
    if (!isReal(attribute(before, 'src'))) setAddress(before, attribute(picture, 'src'));
    replaceChild(parent, node);
  } else {
    node.tagName = 'span';
    node.children = inside;
  }
}

const isLate = (before: Element, picture: Element): boolean =>
  !isReal(attribute(before, 'src')) ||
  attribute(before, 'src') === attribute(picture, 'src') ||
  [...late, ...lateSets].some((name) => before.properties[name] !== undefined);

function pictureBefore(node: Element, parent: Parents): Element | undefined {
  const at = (parent.children as Nodes[]).indexOf(node);
  const before = parent.children.slice(Math.max(0, at - 3), at).findLast((child) => isElement(child));
  if (!before) return undefined;
  return [...descendants(before)].filter((inner) => isElement(inner, 'img')).at(-1);
}
