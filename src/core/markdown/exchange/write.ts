import type { PhrasingContent } from 'mdast';
import { attribution, citationItemLabel } from '../../citations/reference';
import type { FigureNode, QuotationBlockNode } from '../../document/nodes';
import { articleIdOf } from '../../model/articleUrl';
import { yamlBlock } from '../render/frontMatter';
import type { RenderInput } from '../render/input';
import { printMarkdown, writeDocument } from '../write';
import type { BlockTarget, Flow } from '../write/blocks';
import { ownEscapes } from '../write/ownEscapes';
import { imageOf, writeLink } from '../write/plain';
import { tieUrl } from './links';

/** An article with what belongs to it, as an export of the whole workspace writes it. */
export interface ExportedArticle extends RenderInput {
  /** Findings of checks that the author has waived. */
  waived: { check: string; subject: string; reason: string; by: string; at: string }[];
  /** The files of pictures, by `asset:…`. */
  assetPaths: Map<string, string>;
}

/** The article as Markdown with all its fields; `readArticleFile` reads its text back. */
export function writeArticleFile(input: ExportedArticle): string {
  const root = writeDocument(input.article.body, target(input));
  return `${yamlBlock(fieldsOf(input))}\n${printMarkdown(root, ownEscapes)}`;
}

function fieldsOf({ article, waived }: ExportedArticle): Record<string, unknown> {
  const { body: _, drifted: __, related, aliases, ...fields } = article;
  return { ...fields, aliases, related, waived };
}

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const linkTo = (url: string, children: PhrasingContent[]): PhrasingContent => ({
  type: 'link',
  url,
  title: null,
  // A link cannot hold a link (CommonMark 0.31.2, 6.3).
  children: children.flatMap((child) => (child.type === 'link' ? child.children : [child])) as never,
});
const line = (children: PhrasingContent[]): Flow => ({ type: 'paragraph', children });

function target(input: ExportedArticle): BlockTarget {
  const { language } = input.article;

  function whoSaid({ quoteId }: QuotationBlockNode): string {
    const record = input.quotes.get(quoteId);
    return (record && attribution(record.quote, record.speaker, record.source, language)) || 'quote';
  }

  return {
    quotation: (node, inner) => (inner.some(holdsLink) ? inner : [linkTo(tieUrl.quote(node.quoteId), inner)]),
    quotationBlock: (node, inner) => [
      {
        type: 'blockquote',
        children: [...inner, line([words('— '), linkTo(tieUrl.quote(node.quoteId), [words(whoSaid(node))])])],
      },
    ],
    citation(node) {
      const labels = node.items.map((item) => citationItemLabel(item, input.sources.get(item.sourceId)?.csl));
      return [words(' '), linkTo(tieUrl.citation(node.items), [words(`(${labels.join('; ')})`)])];
    },
    footnote: ({ label }) => [{ type: 'footnoteReference', identifier: label, label }],
    link(link) {
      const id = articleIdOf(link.url);
      return id === null ? writeLink(link) : { ...link, url: tieUrl.article(id) };
    },
    figure: (node) => writeFigure(node, input.assetPaths.get(node.src) ?? node.src),
    bibliography: () => [line([linkTo(tieUrl.bibliography, [words('Bibliography')])])],
    snippet({ snippetId }) {
      const name = input.snippets.get(snippetId)?.name || 'snippet';
      return [line([linkTo(tieUrl.snippet(snippetId), [words(name)])])];
    },
  };
}

const holdsLink = (node: PhrasingContent): boolean =>
  node.type === 'link' ||
  node.type === 'footnoteReference' ||
  ('children' in node && node.children.some(holdsLink));

function writeFigure(node: FigureNode, url: string): Flow[] {
  const { caption, credit } = node;
  const image = line([imageOf(node, url)]);
  const below = [
    ...(caption ? [linkTo(tieUrl.caption, [words(caption)])] : []),
    ...(credit ? [linkTo(tieUrl.credit, [words(credit)])] : []),
  ];
  if (below.length === 0) return [image];
  return [image, line(below.flatMap((node, index) => (index === 0 ? [node] : [words(' '), node])))];
}
