import type { Image, Link, PhrasingContent } from 'mdast';
import type { FigureNode } from '../../document/nodes';
import { isSafeUrl } from '../../model/url';
import type { BlockTarget, Flow } from './blocks';

const words = (value: string): PhrasingContent => ({ type: 'text', value });

export const imageOf = (
  { alt, title, width }: Pick<FigureNode, 'alt' | 'title' | 'width'>,
  url: string,
): Image => ({
  type: 'image',
  url,
  alt,
  title: title || null,
  ...(width === undefined ? {} : { data: { width } }),
});

/** The picture in a paragraph, with caption and credit in an emphasised paragraph below. */
export function writeFigure(node: FigureNode, url: string): Flow[] {
  const image: Flow = {
    type: 'paragraph',
    children: [imageOf(node, url)],
  };
  const below = [node.caption, node.credit].filter((part) => part.trim() !== '').join(' ');
  if (below === '') return [image];
  const caption: PhrasingContent = { type: 'emphasis', children: [words(below)] };
  return [image, { type: 'paragraph', data: { isCaption: true }, children: [caption] }];
}

/** A link to an address of the web, or within the site. */
export const writeLink = (link: Link): Link | null => (isSafeUrl(link.url) ? link : null);

/** The place of the bibliography, in Pandoc's syntax (its manual, "Placement of the bibliography"). */
export const bibliographyPlace = '<div id="refs"></div>';

/**
 * The document without records of a workspace: a quotation is its words, citations and snippets are ids. Footnotes are
 * references only; `writeDocument` adds their definitions.
 */
export const plainTarget: BlockTarget = {
  quotation: (_, inner) => inner,
  quotationBlock: (_, inner) => [{ type: 'blockquote', children: inner }],
  citation: (node) => [words(` [${node.items.map((item) => `@${item.sourceId}`).join('; ')}]`)],
  footnote: (node) => [{ type: 'footnoteReference', identifier: node.label, label: node.label }],
  link: writeLink,
  figure: (node) => writeFigure(node, node.src),
  bibliography: () => [{ type: 'html', value: bibliographyPlace }],
  snippet: (node) => [{ type: 'paragraph', children: [words(`[snippet ${node.snippetId}]`)] }],
};
