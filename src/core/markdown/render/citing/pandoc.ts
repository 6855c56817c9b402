import type { PhrasingContent } from 'mdast';
import { quoteCitation } from '../../../citations/clusters';
import { formatLocator } from '../../../citations/reference';
import type { CitationItem } from '../../../document/nodes';
import type { Source } from '../../../model/source';
import { bibliographyPlace } from '../../write/plain';
import { type Citer, words } from './citer';

/** By key, for Pandoc's citeproc to write in whatever style; `fallback` where a source must not be named. */
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

/** Keys that are not plain words stand in braces (Pandoc manual, "Citation syntax"). */
const keyOf = (key: string): string =>
  /^[\p{L}\d_](?:[\p{L}\d_]|[:.#$%&\-+?<>~/](?=[\p{L}\d_]))*$/u.test(key)
    ? `@${key}`
    : `@{${key.replace(/[{}]/g, '')}}`;

/** Free words inside a citation: what Pandoc would read as syntax is escaped. */
const escaped = (text: string): string => text.replace(/[\\[\]@;*_`<>$^~]/g, '\\$&').replace(/\s+/g, ' ');

/** `[see @smith, pp. 3-5; -@jones]`, written as it is. */
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
  return { type: 'html', value: `[${parts.join('; ')}]` };
}
