import { sourceShort } from '../citations/reference';
import { isNameable } from '../model/terms';
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
    const isOpen = records.every(({ record }) => isNameable(record.quote, record.source));
    const name = isOpen ? sourceShort(source.csl) : t('anUnnamedSource');
    return [inArticle(t('oneSource', { count: records.length, source: name }), id)];
  },
};
