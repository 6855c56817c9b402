import type { PhrasingContent } from 'mdast';
import { formatLocator } from '../../citations/reference';
import type { CitationItem } from '../../document/nodes';
import type { Source } from '../../model/library';

/** Keys that are not plain words stand in braces (Pandoc manual, "Citation syntax"). */
const keyOf = (key: string): string =>
  /^[\p{L}\d_](?:[\p{L}\d_]|[:.#$%&\-+?<>~/](?=[\p{L}\d_]))*$/u.test(key)
    ? `@${key}`
    : `@{${key.replace(/[{}]/g, '')}}`;

/** Free words inside a citation: what Pandoc would read as syntax is escaped. */
const words = (text: string): string => text.replace(/[\\[\]@;*_`<>$^~]/g, '\\$&').replace(/\s+/g, ' ');

/** `[see @smith, pp. 3-5; -@jones]`, written as it is. */
export function pandocCitation(items: CitationItem[], sources: Map<string, Source>): PhrasingContent {
  const parts = items.flatMap((item) => {
    const source = sources.get(item.sourceId);
    if (!source) return [];
    const key = `${item.suppressAuthor ? '-' : ''}${keyOf(source.citationKey)}`;
    const locator = formatLocator(item.label, item.locator);
    const head = item.prefix ? `${words(item.prefix)} ${key}` : key;
    return [[head, locator && words(locator), item.suffix && words(item.suffix)].filter(Boolean).join(', ')];
  });
  return { type: 'html', value: `[${parts.join('; ')}]` };
}

/** The cited sources as CSL-JSON, each by its key. */
export const bibliography = (sources: Source[]): string =>
  `${JSON.stringify(
    sources.map(({ csl, citationKey }) => ({ ...csl, id: citationKey })),
    null,
    2,
  )}\n`;
