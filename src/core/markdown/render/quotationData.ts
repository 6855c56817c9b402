import { describedWork } from '../../citations/describedWork';
import { noteQuotationsOf, quotationsOf } from '../../document/find';
import { isNameable } from '../../model/terms';
import { withoutMarks } from '../../quotes/marks';
import { heldOn } from '../../speakers/roles';
import type { QuoteRecord, RenderInput } from './input';
import { leftOut } from './withhold';

/**
 * An article's quotations as schema.org's `Quotation` (https://schema.org/Quotation), ready to stand in a
 * `<script type="application/ld+json">`; empty where there are none. Of a quotation that may not be attributed only the
 * words are told.
 */
export function quotationData({ article, quotes }: RenderInput): string {
  const found = article.body.flatMap((block) => [...quotationsOf(block), ...noteQuotationsOf(block)]);
  const told = new Map<string, object>();
  for (const { quoteId, text } of found) {
    const words = withoutMarks(text).replace(/\s+/g, ' ').trim();
    const key = `${quoteId} ${words}`;
    if (words !== '' && words !== leftOut && !told.has(key))
      told.set(key, {
        '@type': 'Quotation',
        text: words,
        ...facts(quotes.get(quoteId), article.language),
      });
  }
  if (told.size === 0) return '';
  // `</script>` in a quotation must not end the element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': [...told.values()] }).replaceAll(
    '<',
    '\\u003c',
  );
}

function facts(record: QuoteRecord | undefined, language: string): object {
  if (!record) return { inLanguage: language };
  const { quote, speaker, source } = record;
  if (!isNameable(quote, source)) return { inLanguage: quote.language };
  const held = speaker && heldOn(speaker, quote.dateSaid);
  return {
    inLanguage: quote.language,
    ...(speaker && { spokenByCharacter: { name: speaker.name, ...(held && { description: held }) } }),
    ...(quote.dateSaid !== null && { dateCreated: quote.dateSaid }),
    ...(source && { isBasedOn: typed(describedWork(source, language)) }),
  };
}

const typed = ({ type, ...work }: ReturnType<typeof describedWork>) => ({ '@type': type, ...work });
