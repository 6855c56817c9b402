import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Image, Link, PhrasingContent } from 'mdast';
import { append } from '../../../core/append';
import type { ReviewState } from '../../../core/document/nodes';
import { isSafeUrl } from '../../../core/model/url';
import { changedRun, textRun } from './change';
import { directionIn } from './direction';
import { isHtml, nodesOfHtml, tagOf } from './html';
import { styleIds } from './look';
import { sizeInText } from './pictures';
import type { Writing } from './writing';
import { xmlText } from './xmlText';

type Suggestion = NonNullable<ReviewState['suggestion']>;

/** The formats of words, and the change that all of them are a part of. */
export interface Look extends IRunOptions {
  suggestion?: Suggestion | undefined;
}

/** The words of a paragraph. `look`: what holds of all of them. */
export function inlines(nodes: PhrasingContent[], writing: Writing, look: Look = {}): ParagraphChild[] {
  const written: ParagraphChild[] = [];
  /** The tags of HTML that are open, such as `<sup>`. */
  const open: { name: string; look: IRunOptions }[] = [];
  for (const node of nodes) {
    const { suggestion } = node.data?.review ?? {};
    const now: Look = Object.assign(
      {},
      look,
      ...open.map((tag) => tag.look),
      suggestion ? { suggestion } : {},
    );
    const { begin, end } = writing.isNote ? nowhere : writing.review.endsAt(node);
    for (const id of begin) written.push(new CommentRangeStart(id));
    if (node.type !== 'html') append(written, inline(node, writing, now));
    else {
      const tag = tagOf(node.value);
      if (tag?.kind === 'open') open.push(tag);
      else if (tag?.kind === 'close') closeTag(open, tag.name);
      else if (tag?.kind === 'break') append(written, run({ break: 1 }, writing, now));
      else append(written, inlines(phrasing(node.value), writing, now));
    }
    append(written, end.flatMap(commentEnd));
  }
  return written;
}

const nowhere = { begin: [], end: [] };

/** The end of a comment's words, and its mark. */
export const commentEnd = (id: number) => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

/** One run, as an insertion or a deletion where its words are one. */
function run(own: IRunOptions, { review }: Writing, { suggestion, ...look }: Look): ParagraphChild[] {
  return [textRun({ ...look, ...own }, suggestion ? review.change(suggestion) : null)];
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

function inline(node: PhrasingContent, writing: Writing, look: Look): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return words(node.value, writing, look);
    case 'inlineCode':
      return words(node.value, writing, { ...look, style: styleIds.codeWords });
    case 'strong':
      return inlines(node.children, writing, { ...look, bold: true, boldComplexScript: true });
    case 'emphasis':
      return inlines(node.children, writing, { ...look, italics: true, italicsComplexScript: true });
    case 'delete':
      return inlines(node.children, writing, { ...look, strike: true });
    case 'break':
      return run({ break: 1 }, writing, look);
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
      return children ? [changed(new FootnoteReferenceRun({ children }), writing, look)] : [];
    }
    case 'html':
      return [];
  }
}

/** A line feed within a text is a space in Markdown. */
export function words(value: string, writing: Writing, look: Look = {}): ParagraphChild[] {
  const text = xmlText(value).replace(/\r\n?|\n/g, ' ');
  if (text === '') return [];
  const children = text
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
  const isRightToLeft = directionIn(text) === 'rtl';
  return run({ children, ...(isRightToLeft ? { rightToLeft: true } : {}) }, writing, look);
}

const changed = <R extends XmlComponent>(one: R, { review }: Writing, { suggestion }: Look): R =>
  changedRun(one, suggestion ? review.change(suggestion) : null);

function link(node: Link, writing: Writing, look: Look): ParagraphChild {
  const url = xmlText(node.url);
  const children = inlines(node.children, writing, { style: styleIds.link, ...look });
  if (url.startsWith('#') && url.length > 1) return new InternalHyperlink({ anchor: url.slice(1), children });
  return new ExternalHyperlink({ link: url, children });
}

/** A picture that cannot be in the file is a link to it, or what it shows, in words. */
function picture(node: Image, writing: Writing, look: Look): ParagraphChild[] {
  const found = writing.pictures.get(node.url);
  const alt = xmlText(node.alt ?? '');
  if (found) {
    const { type, data, rotation } = found;
    const { width, height } = sizeInText(found, writing.language, node.data?.width);
    return [
      changed(
        new ImageRun({
          type,
          data,
          transformation: { width, height, ...(rotation === 0 ? {} : { rotation }) },
          altText: { name: alt.slice(0, 60), description: alt, title: xmlText(node.title ?? '') },
        }),
        writing,
        look,
      ),
    ];
  }
  writing.counts.picturesLeftOut += 1;
  const isOnWeb = /^https?:/i.test(node.url) && isSafeUrl(node.url);
  const shown = words(alt || node.url, writing, look);
  return isOnWeb ? [new ExternalHyperlink({ link: node.url, children: shown })] : shown;
}
