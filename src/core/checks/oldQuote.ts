import { partialDateOf } from '../citations/csl';
import type { Check } from './check';
import { inQuotation, recorded } from './found';
import { t } from './messages';

/** Verbs of saying in the present tense, in English, German, French and Spanish. */
const present = new Set(
  `says say warns warn argues argue adds add tells tell insists insist claims claim explains explain believes believe
  thinks think writes write notes calls asks maintains concludes suggests
  sagt sagen erklärt betont warnt meint fordert schreibt nennt kritisiert findet glaubt ergänzt fragt
  dit disent explique affirme déclare estime souligne assure ajoute précise rappelle
  dice dicen afirma explica asegura sostiene señala añade advierte`.split(/\s+/),
);

const day = 86_400_000;

/** The last day of a partial date. */
function lastDayOf(date: string): number {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 0);
  return dayOfMonth === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, dayOfMonth);
}

/** Words that were said long ago stand beside “says”. */
export const oldQuote: Check = {
  id: 'old-quote-in-present-tense',
  severity: 'warning',
  find(article) {
    const { publishAt, publishedAt } = article.article;
    const printed = Date.parse(publishAt || publishedAt || article.now);
    return recorded(article).flatMap(({ quotation, quote, record: { source } }) => {
      const date = quote.dateSaid ?? (source ? partialDateOf(source.csl, 'issued') : '');
      if (!date || !quotation.cue || !present.has(quotation.cue.toLowerCase())) return [];
      const days = Math.floor((printed - lastDayOf(date)) / day);
      if (days <= article.oldAfterDays) return [];
      return [inQuotation(t('oldQuote', { days, cue: quotation.cue, date }), quotation, date)];
    });
  },
};
