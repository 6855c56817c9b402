import type { PhrasingContent } from 'mdast';
import {
  attribution,
  formatLocator,
  formatReference,
  plainBibliography,
  sourceName,
  sourceUrl,
} from '../../../citations/reference';
import type { CitationItem } from '../../../document/nodes';
import type { Source } from '../../../model/source';
import { isSafeUrl } from '../../../model/url';
import type { QuoteRecord, RenderInput } from '../input';
import { type Citer, joined, paragraphs, stopAfter, words } from './citer';
import type { ExportNotes } from './notes';

interface CitingContext {
  input: RenderInput;
  notes: ExportNotes;
  /** The cited sources, in the order of first use. */
  cited: Source[];
}

/** The plain style: a reference in a footnote, or a link with the name of the source. */
export function plainCiter({ input, notes, cited }: CitingContext, as: 'footnotes' | 'inline'): Citer {
  const { language } = input.article;
  const shown: string[] = [];

  function reference(item: CitationItem, isAlone: boolean): PhrasingContent[] {
    const source = input.sources.get(item.sourceId);
    if (!source) return [];
    const locator = formatLocator(item.label, item.locator);
    if (source.confidential && !isAlone) return [words(sourceName(source, language))];
    const named =
      as === 'inline'
        ? [...sourceLink(source, language), ...(locator ? [words(`, ${locator}`)] : [])]
        : formatReference(source, language, locator);
    return [
      ...(item.prefix ? [words(`${item.prefix} `)] : []),
      ...named,
      ...(item.suffix ? [words(`, ${item.suffix}`)] : []),
    ];
  }

  return {
    quotation({ quoteId }, record) {
      if (as === 'footnotes') {
        const note = quoteNote(record, language);
        return note.length === 0 ? [] : [notes.once(`quote ${quoteId}`, 'q', () => note)];
      }
      return record.source ? [words(' ('), ...sourceLink(record.source, language), words(')')] : [];
    },
    citation({ items }, sources) {
      for (const source of sources) if (!source.confidential) shown.push(sourceName(source, language));
      const references = joined(
        items.map((item) => reference(item, items.length === 1)),
        '; ',
      );
      if (as === 'inline') return [words(' ('), ...references, words(')')];
      return [notes.once(`citation ${JSON.stringify(items)}`, 's', () => references)];
    },
    bibliography: () => paragraphs(plainBibliography(cited, language)),
    ending: () => [],
    shown,
  };
}

/** `Speaker, role, date: reference`. */
function quoteNote({ quote, speaker, source }: QuoteRecord, language: string): PhrasingContent[] {
  const who = quotedBy({ quote, speaker }, language);
  const locator = formatLocator(quote.locatorLabel, quote.locator);
  const where = source ? formatReference(source, language, locator) : [];
  if (where.length === 0) return saysMore(who, speaker) ? [words(who), ...stopAfter(who)] : [];
  if (who === '') return where;
  return [words(`${who}: `), ...where];
}

/** Whether a note without a source would say more than who spoke, which the text says. */
export const saysMore = (who: string, speaker: QuoteRecord['speaker']): boolean =>
  who !== '' && who !== speaker?.name;

export const quotedBy = ({ quote, speaker }: Omit<QuoteRecord, 'source'>, language: string): string =>
  attribution(quote, speaker, null, language);

function sourceLink(source: Source, language: string): PhrasingContent[] {
  const url = sourceUrl(source);
  const name = sourceName(source, language);
  return url && isSafeUrl(url) ? [{ type: 'link', url, children: [words(name)] }] : [words(name)];
}
