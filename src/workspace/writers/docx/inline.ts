import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Image, Link, PhrasingContent } from 'mdast';
import { append } from '../../../core/append';
import { isSafeUrl } from '../../../core/model/url';
import { directionIn } from './direction';
import { isHtml, nodesOfHtml, tagOf } from './html';
import { styleIds } from './look';
import type { Writing } from './writing';

/** The words of a paragraph. `look`: the formats around them. */
export function inlines(
  nodes: PhrasingContent[],
  writing: Writing,
  look: IRunOptions = {},
): ParagraphChild[] {
  const written: ParagraphChild[] = [];
  /** The tags of HTML that are open, such as `<sup>`. */
  const open: { name: string; look: IRunOptions }[] = [];
  for (const node of nodes) {
    const now: IRunOptions = Object.assign({}, look, ...open.map((tag) => tag.look));
    if (node.type !== 'html') append(written, inline(node, writing, now));
    else {
      const tag = tagOf(node.value);
      if (tag?.kind === 'open') open.push(tag);
      else if (tag?.kind === 'close') closeTag(open, tag.name);
      else if (tag?.kind === 'break') written.push(new TextRun({ ...now, break: 1 }));
      else append(written, inlines(phrasing(node.value), writing, now));
    }
  }
  return written;
}

function closeTag(open: { name: string }[], name: string): void {
  const at = open.findLastIndex((tag) => tag.name === name);
  if (at >= 0) open.splice(at);
}

/** A piece of HTML within a line; a comment is nothing. */
function phrasing(source: string): PhrasingContent[] {
  if (!isHtml(source)) return [{ type: 'text', value: source }];
  return nodesOfHtml(source).flatMap((node): PhrasingContent[] =>
    node.type === 'paragraph' ? node.children : isPhrasing(node) ? [node] : [],
  );
}

const blockTypes = new Set(['paragraph', 'heading', 'blockquote', 'list', 'table', 'code', 'thematicBreak']);
const isPhrasing = (node: { type: string }): node is PhrasingContent => !blockTypes.has(node.type);

function inline(node: PhrasingContent, writing: Writing, look: IRunOptions): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return words(node.value, look);
    case 'inlineCode':
      return words(node.value, { ...look, style: styleIds.codeWords });
    case 'strong':
      return inlines(node.children, writing, { ...look, bold: true, boldComplexScript: true });
    case 'emphasis':
      return inlines(node.children, writing, { ...look, italics: true, italicsComplexScript: true });
    case 'delete':
      return inlines(node.children, writing, { ...look, strike: true });
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'link':
      return [link(node, writing, look)];
    case 'linkReference': {
      const { url = '' } = writing.definitions.get(node.identifier) ?? {};
      return [link({ ...node, type: 'link', url }, writing, look)];
    }
    case 'image':
      return picture(node, writing, look);
    case 'imageReference': {
      const { url = '' } = writing.definitions.get(node.identifier) ?? {};
      return picture({ ...node, type: 'image', url }, writing, look);
    }
    case 'footnoteReference': {
      const children = writing.note(node.identifier);
      return children ? [new FootnoteReferenceRun({ children })] : [];
    }
    case 'html':
      return [];
  }
}

/** XML 1.0 has no form for these, and Word refuses a file with them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const noXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const xmlText = (text: string): string => text.replace(noXml, '').toWellFormed();

/** A line feed within a text is a space in Markdown. */
export function words(value: string, look: IRunOptions): TextRun[] {
  const text = xmlText(value).replace(/\r\n?|\n/g, ' ');
  if (text === '') return [];
  const children = text
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
  const isRightToLeft = directionIn(text) === 'rtl';
  return [new TextRun({ ...look, children, ...(isRightToLeft ? { rightToLeft: true } : {}) })];
}

function link(node: Link, writing: Writing, look: IRunOptions): ParagraphChild {
  const url = xmlText(node.url);
  const children = inlines(node.children, writing, { style: styleIds.link, ...look });
  if (url.startsWith('#') && url.length > 1) return new InternalHyperlink({ anchor: url.slice(1), children });
  return new ExternalHyperlink({ link: url, children });
}

/** A picture that cannot be in the file is a link to it, or what it shows, in words. */
function picture(node: Image, writing: Writing, look: IRunOptions): ParagraphChild[] {
  const found = writing.pictures.get(node.url);
  const alt = xmlText(node.alt ?? '');
  if (found) {
    const { type, data, width, height, rotation } = found;
    return [
      new ImageRun({
        type,
        data,
        transformation: { width, height, ...(rotation === 0 ? {} : { rotation }) },
        altText: { name: alt.slice(0, 60), description: alt, title: xmlText(node.title ?? '') },
      }),
    ];
  }
  writing.picturesLeftOut += 1;
  const isOnWeb = /^https?:/i.test(node.url) && isSafeUrl(node.url);
  const shown = words(alt || node.url, look);
  return isOnWeb ? [new ExternalHyperlink({ link: node.url, children: shown })] : shown;
}
