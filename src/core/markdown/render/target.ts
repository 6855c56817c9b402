import type { Link, Nodes, PhrasingContent } from 'mdast';
import { attributionParts, citationItemLabel } from '../../citations/reference';
import type { CitationItem, FigureNode } from '../../document/nodes';
import type { Loss } from '../../model/selfCheck';
import type { Source } from '../../model/source';
import { t } from '../messages';
import { parseMarkdown } from '../syntax/parse';
import type { BlockTarget, Flow } from '../write/blocks';
import { writeFigure } from '../write/plain';
import { plainWords } from '../write/plainWords';
import { type Citer, stopAfter, words } from './citing/citer';
import type { Expectations, QuoteRecord, RenderInput } from './input';

/** Collected while a body is written: what the self-check must find, and missing records. */
export interface RenderState {
  expected: Pick<Expectations, 'quotations' | 'figures'>;
  missing: Loss[];
}

/** Addresses of pictures and links on the target. */
export interface Addresses {
  urlOf(src: string): string;
  /** The width that a figure can have on the target. */
  widthOf(figure: FigureNode, url: string): number | undefined;
  link(link: Link): PhrasingContent | null;
}

/** Writes quotations, citations, figures and snippets in the preset's Markdown. */
export function exportTarget(
  input: RenderInput,
  citer: Citer,
  { urlOf, widthOf, link }: Addresses,
  state: RenderState,
): BlockTarget {
  const { language } = input.article;

  function quoteOf(quoteId: string, text: string): QuoteRecord | null {
    const record = input.quotes.get(quoteId) ?? null;
    if (!record)
      state.missing.push({
        kind: 'quotation',
        message: t('missing.quote'),
        excerpt: text.slice(0, 80),
      });
    return record;
  }

  function sourcesOf(items: CitationItem[]): Source[] {
    return items.flatMap((item) => {
      const source = input.sources.get(item.sourceId);
      if (!source)
        state.missing.push({
          kind: 'citation',
          message: t('missing.source'),
          excerpt: citationItemLabel(item, undefined),
        });
      return source ?? [];
    });
  }

  return {
    quotation(node, inner) {
      const text = plainWords(inner);
      const record = quoteOf(node.quoteId, text);
      state.expected.quotations.push({ text, attribution: '' });
      return record ? [...inner, ...after(node, record)] : inner;
    },

    quotationBlock(node, inner) {
      const record = quoteOf(node.quoteId, plainWords(inner));
      const parts = record ? attributionParts(record.quote, record.speaker, record.source, language) : [];
      state.expected.quotations.push({
        text: plainWords(inner),
        attribution: parts.map(({ value }) => value).join(' '),
      });
      if (!record || parts.length === 0) return [{ type: 'blockquote', children: inner }];
      const line: PhrasingContent[] = parts.flatMap(({ value, title }, index) => [
        ...(index > 0 ? [words(', ')] : []),
        title ? ({ type: 'emphasis', children: [words(value)] } as const) : words(value),
      ]);
      const last: Flow = {
        type: 'paragraph',
        children: [
          words('— '),
          ...line,
          ...stopAfter(parts.at(-1)?.value ?? ''),
          ...(record.source?.confidential ? [] : after(node, record)),
        ],
      };
      return [{ type: 'blockquote', children: [...inner, last] }];
    },

    citation(node) {
      const sources = sourcesOf(node.items);
      if (sources.length === 0) return [];
      return citer.citation(node, sources);
    },

    footnote: (node) => [{ type: 'footnoteReference', identifier: node.label, label: node.label }],

    link,

    figure(node) {
      const url = urlOf(node.src);
      const width = widthOf(node, url);
      state.expected.figures.push({ alt: node.alt, url, width });
      return writeFigure({ ...node, width }, url);
    },

    bibliography: () => citer.bibliography(),

    snippet(node) {
      const snippet = input.snippets.get(node.snippetId);
      if (!snippet) {
        state.missing.push({ kind: 'words', message: t('missing.snippet'), excerpt: node.snippetId });
        return [];
      }
      const { children } = parseMarkdown(snippet.markdown, { frontMatter: false, templates: false });
      for (const child of children) showTags(child);
      return children.flatMap((child): Flow[] => (isFlow(child) ? [child] : []));
    },
  };

  function after(node: Parameters<Citer['quotation']>[0], record: QuoteRecord): PhrasingContent[] {
    return record.speaker || record.source ? citer.quotation(node, record) : [];
  }
}

/** Tags in a snippet are words: it belongs to no site. */
function showTags(node: Nodes): void {
  if (node.type === 'html') node.data = { ...node.data, showsTags: true };
  if ('children' in node) for (const child of node.children) showTags(child);
}

const isFlow = (node: { type: string }): node is Flow => node.type !== 'yaml' && node.type !== 'toml';
