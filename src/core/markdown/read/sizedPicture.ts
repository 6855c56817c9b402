import type { Image, Nodes } from 'mdast';
import { isPictureWidth } from '../../document/pictureWidth';
import { imageOf } from '../write/plain';

/** A picture with a width, in the ways that targets read: behind the picture, as HTML, as Hugo’s shortcode. */
export function sizedPicture(node: Nodes): Image | null {
  if (node.type === 'html') return fromTag(node.value);
  if (node.type !== 'paragraph') return null;
  const [first, second, ...others] = node.children;
  if (first?.type === 'html' && !second) return fromShortcode(first.value);
  if (first?.type !== 'image' || second?.type !== 'html') return null;
  // Behind a picture that is alone, Pandoc’s Markdown has an empty comment.
  const [last, ...more] = others;
  if (more.length > 0 || (last && (last.type !== 'html' || last.value !== '<!-- -->'))) return null;
  const width = percentOf(behind.exec(second.value)?.[1] ?? '');
  return width === null ? null : { ...first, data: { width } };
}

/** `{width=50%}` of Pandoc and `{: width="50%"}` of kramdown. */
const behind = /^\{:?[ \t]*width=["']?(\d{1,3}%)["']?[ \t]*\}$/;

const attribute = /\s+([a-z]+)=(?:"([^"<>]*)"|`([^`]*)`)/g;
const tag = /^(?:<p>)?<img((?:\s+[a-z]+="[^"<>]*")+)\s*\/?>(?:<\/p>)?$/;
const shortcode = /^\{\{<\s*figure((?:\s+[a-z]+=(?:"[^"<>\\]*"|`[^`]*`))+)\s*>\}\}$/;

function fromTag(html: string): Image | null {
  const isParagraph = html.startsWith('<p>');
  if (isParagraph !== html.endsWith('</p>')) return null;
  return pictureOf(tag.exec(html)?.[1], withoutReferences);
}

const fromShortcode = (source: string): Image | null =>
  pictureOf(shortcode.exec(source)?.[1], (text) => text);

/** Null without a width, or with anything that a figure does not have. */
function pictureOf(attributes: string | undefined, read: (text: string) => string | null): Image | null {
  const found: Partial<Record<string, string>> = {};
  for (const [, name = '', quoted, raw] of attributes?.matchAll(attribute) ?? []) {
    const value = raw ?? read(quoted ?? '');
    if (value === null || name in found || !['src', 'alt', 'title', 'width'].includes(name)) return null;
    found[name] = value;
  }
  const width = percentOf(found['width'] ?? '');
  if (width === null || !found['src']) return null;
  const { src, alt = '', title = '' } = found;
  return imageOf({ alt, title, width }, src);
}

/** A width that a figure can have. */
function percentOf(text: string): number | null {
  const width = /^\d{2,3}%$/.test(text) ? Number.parseInt(text, 10) : 0;
  return isPictureWidth(width) ? width : null;
}

const names: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' };

/** The characters that `imageAsHtml` writes as references, and the usual names; null with any other. */
function withoutReferences(text: string): string | null {
  const read = text.replace(/&(?:#(\d{1,3})|(amp|quot|lt|gt));/g, (_, code?: string, name = '') =>
    code === undefined ? (names[name] ?? '') : String.fromCharCode(Number(code)),
  );
  return /&(?:#|\w+;)/.test(text.replace(/&(?:#\d{1,3}|amp|quot|lt|gt);/g, '')) ? null : read;
}
