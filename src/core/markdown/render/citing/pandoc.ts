import type { PhrasingContent } from 'mdast';
import { quoteCitation } from '../../../citations/clusters';
import { formatLocator } from '../../../citations/reference';
import type { CitationItem } from '../../../document/nodes';
import type { Source } from '../../../model/source';
import { bibliographyPlace } from '../../write/plain';
import { type Citer, words } from './citer';

/** Citations by key for Pandoc's citeproc; `fallback` for confidential sources. */
export const pandocCiter = (sources: Map<string, Source>, fallback: Citer): Citer => ({
  quotation(node, record) {
    const { quote, source } = record;
    if (source?.confidential) return fallback.quotation(node, record);
    return source ? [words(' '), pandocCitation([quoteCitation(source.id, quote)], sources)] : [];
  },
  citation: (node, cited) =>
    cited.some(({ confidential }) => confidential)
      ? fallback.citation(node, cited)
      : [words(' '), pandocCitation(node.items, sources)],
  bibliography: () => [{ type: 'html', value: bibliographyPlace }],
  ending: () => [],
  shown: [],
});

/** Keys with other characters are written in braces (Pandoc manual, "Citation syntax"). */
const keyOf = (key: string): string =>
  /^[\p{L}\d_](?:[\p{L}\d_]|[:.#$%&\-+?<>~/](?=[\p{L}\d_]))*$/u.test(key)
    ? `@${key}`
    : `@{${key.replace(/[{}]/g, '')}}`;

/** Escapes what Pandoc would read as syntax in the text of a citation. */
const escaped = (text: string): string => text.replace(/[\\[\]@;*_`<>$^~]/g, '\\$&').replace(/\s+/g, ' ');

/** `[see @smith, pp. 3-5; -@jones]` as raw Markdown. */
function pandocCitation(items: CitationItem[], sources: Map<string, Source>): PhrasingContent {
  const parts = items.flatMap((item) => {
    const source = sources.get(item.sourceId);
    if (!source) return [];
    const key = `${item.suppressAuthor ? '-' : ''}${keyOf(source.citationKey)}`;
    const locator = formatLocator(item.label, item.locator);
    const head = item.prefix ? `${escaped(item.prefix)} ${key}` : key;
    return [
      [head, locator && escaped(locator), item.suffix && escaped(item.suffix)].filter(Boolean).join(', '),
    ];
  });
  return { type: 'html', value: `[${parts.join('; ')}]`, data: { isWritten: true } };
}
