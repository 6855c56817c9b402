import { sourceShort } from '../citations/reference';
import type { Check } from './check';
import { eachRecord, inArticle } from './found';
import { t } from './messages';

/** Fewer are no pattern. */
const fewest = 3;

/** All quotations come from one source. */
export const oneSource: Check = {
  id: 'one-source',
  severity: 'warning',
  find(article) {
    const records = eachRecord(article);
    const sources = new Map(records.map(({ quote, record }) => [quote.sourceId, record.source]));
    const [[id, source] = []] = sources;
    if (records.length < fewest || sources.size !== 1 || !id || !source) return [];
    const name = source.confidential ? t('aConfidentialSource') : sourceShort(source.csl);
    return [inArticle(t('oneSource', { count: records.length, source: name }), id)];
  },
};
