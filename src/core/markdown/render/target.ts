import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import {
  attribution,
  attributionParts,
  citationItemLabel,
  formatLocator,
  formatReference,
  sourceName,
  sourceUrl,
} from '../../citations/reference';
import type { CitationItem } from '../../document/nodes';
import type { ExportOptions, Loss } from '../../model/exchange';
import type { Source } from '../../model/library';
import { isSafeUrl } from '../../model/url';
import { parseMarkdown } from '../syntax/parse';
import type { BlockTarget, Flow } from '../write/blocks';
import { writeFigure } from '../write/plain';
import type { Expectations, QuoteRecord, RenderInput } from './input';
import { pandocCitation } from './pandoc';

type SourcesAs = NonNullable<ExportOptions['sourcesAs']>;

const words = (value: string): PhrasingContent => ({ type: 'text', value });

/** What writing a body brings to light: notes to be defined at the end, things to find again, records that are gone. */
export interface RenderState {
  notes: FootnoteDefinition[];
  cited: Set<string>;
  expected: Pick<Expectations, 'quotations' | 'citations' | 'figures'>;
  missing: Loss[];
}

/** Lowers quotations, citations, figures and snippets to what the preset's readers understand. */
export function exportTarget(
  input: RenderInput,
  sourcesAs: SourcesAs,
  urlOf: (src: string) => string,
  state: RenderState,
): BlockTarget {
  const { article } = input;
  const labels = new Map<string, string>();

  /** One note a record, however often it is used. */
  function noteFor(key: string, prefix: string, content: () => PhrasingContent[]): PhrasingContent {
    const known = labels.get(key);
    const label =
      known ?? `${prefix}${[...labels.values()].filter((used) => used.startsWith(prefix)).length + 1}`;
    if (known === undefined) {
      labels.set(key, label);
      state.notes.push({
        type: 'footnoteDefinition',
        identifier: label,
        label,
        children: [{ type: 'paragraph', children: content() }],
      });
    }
    return { type: 'footnoteReference', identifier: label, label };
  }

  function quoteNote(record: QuoteRecord): PhrasingContent[] {
    const { quote, speaker, source } = record;
    const who = attribution(quote, speaker, null, article.language);
    const where = source
      ? formatReference(source, article.language, formatLocator(quote.locatorLabel, quote.locator))
      : [];
    if (who === '' || where.length === 0) return who === '' ? where : [words(`${who}.`)];
    return [words(`${who}: `), ...where];
  }

  /** What follows quoted words, by the preset's way of naming sources; nothing where nothing is known. */
  function afterQuotation(record: QuoteRecord, quoteId: string): PhrasingContent[] {
    const { quote, speaker, source } = record;
    if (!speaker && !source) return [];
    if (source) state.cited.add(source.id);
    switch (sourcesAs) {
      case 'footnotes':
        return [noteFor(`quote ${quoteId}`, 'q', () => quoteNote(record))];
      case 'inline':
        return source ? [words(' ('), ...sourceLink(source), words(')')] : [];
      case 'citations':
        if (source?.confidential) return [noteFor(`quote ${quoteId}`, 'q', () => quoteNote(record))];
        return source
          ? [
              words(' '),
              pandocCitation(
                [{ sourceId: source.id, label: quote.locatorLabel, locator: quote.locator }],
                input.sources,
              ),
            ]
          : [];
      case 'none':
        return [];
    }
  }

  function sourceLink(source: Source): PhrasingContent[] {
    const url = sourceUrl(source);
    const name = sourceName(source, article.language);
    return url && isSafeUrl(url) ? [{ type: 'link', url, children: [words(name)] }] : [words(name)];
  }

  function quoteOf(quoteId: string, text: string): QuoteRecord | null {
    const record = input.quotes.get(quoteId) ?? null;
    if (!record)
      state.missing.push({
        kind: 'quotation',
        message: 'The record of this quotation is gone.',
        excerpt: text.slice(0, 80),
      });
    return record;
  }

  function citedSources(items: CitationItem[]): Source[] {
    return items.flatMap((item) => {
      const source = input.sources.get(item.sourceId);
      if (source) state.cited.add(source.id);
      else
        state.missing.push({
          kind: 'citation',
          message: 'The source of this citation is gone.',
          excerpt: citationItemLabel(item, undefined),
        });
      return source ?? [];
    });
  }

  return {
    quotation(node, inner) {
      const text = textOf(inner);
      const record = quoteOf(node.quoteId, text);
      state.expected.quotations.push({ text, attribution: '' });
      return record ? [...inner, ...afterQuotation(record, node.quoteId)] : inner;
    },

    quotationBlock(node, inner) {
      const record = quoteOf(node.quoteId, textOf(inner));
      const parts = record
        ? attributionParts(record.quote, record.speaker, record.source, article.language)
        : [];
      state.expected.quotations.push({
        text: textOf(inner),
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
          words('.'),
          ...(record.source?.confidential ? [] : afterQuotation(record, node.quoteId)),
        ],
      };
      return [{ type: 'blockquote', children: [...inner, last] }];
    },

    citation({ items }) {
      const sources = citedSources(items);
      if (sources.length === 0) return [];
      const named = sources.filter((source) => !source.confidential);
      state.expected.citations.push(...named.map((source) => sourceName(source, article.language)));
      if (sourcesAs === 'citations' && named.length === sources.length)
        return [pandocCitation(items, input.sources)];
      if (sourcesAs === 'none') return [];
      const references = items.flatMap((item): PhrasingContent[][] => {
        const source = input.sources.get(item.sourceId);
        return source ? [citationReference(item, source, sourcesAs)] : [];
      });
      const joined = references.flatMap((reference, index) =>
        index === 0 ? reference : [words('; '), ...reference],
      );
      if (sourcesAs === 'inline') return [words(' ('), ...joined, words(')')];
      return [noteFor(`citation ${JSON.stringify(items)}`, 's', () => joined)];
    },

    footnote: (node) => [{ type: 'footnoteReference', identifier: node.label, label: node.label }],

    figure(node) {
      const url = urlOf(node.src);
      state.expected.figures.push({ alt: node.alt, url });
      return writeFigure(node, url);
    },

    snippet(node) {
      const snippet = input.snippets.get(node.snippetId);
      if (!snippet) {
        state.missing.push({ kind: 'words', message: 'This snippet is gone.', excerpt: node.snippetId });
        return [];
      }
      return parseMarkdown(snippet.markdown, { frontMatter: false }).children.flatMap((child): Flow[] =>
        isFlow(child) ? [child] : [],
      );
    },
  };

  function citationReference(item: CitationItem, source: Source, as: SourcesAs): PhrasingContent[] {
    const prefix = item.prefix ? [words(`${item.prefix} `)] : [];
    const suffix = item.suffix ? [words(`, ${item.suffix}`)] : [];
    const locator = formatLocator(item.label, item.locator);
    const named =
      as === 'inline'
        ? [...sourceLink(source), ...(locator ? [words(`, ${locator}`)] : [])]
        : formatReference(source, article.language, locator);
    return [...prefix, ...named, ...suffix];
  }
}

const isFlow = (node: { type: string }): node is Flow => node.type !== 'yaml' && node.type !== 'toml';

/** The words of mdast nodes, notes' marks left out. */
function textOf(nodes: (PhrasingContent | Flow)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return '\n';
      if (node.type === 'html') return '';
      if ('value' in node) return node.value;
      return 'children' in node ? textOf(node.children as (PhrasingContent | Flow)[]) : '';
    })
    .join(' ');
}
