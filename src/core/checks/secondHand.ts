import { fullName, namesOf } from '../citations/csl';
import { isNameable } from '../model/terms';
import { goesBy } from '../speakers/names';
import type { Check } from './check';
import { eachRecord, inQuotation } from './found';
import { t } from './messages';

/** Sources whose author reports what others say. */
const reports: ReadonlySet<string> = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'article',
  'post-weblog',
  'book',
  'chapter',
]);

/** The source is by somebody else, who quotes the speaker. */
export const secondHand: Check = {
  id: 'second-hand-quotation',
  severity: 'warning',
  find: (article) =>
    eachRecord(article).flatMap(({ quotation, record: { quote, speaker, source } }) => {
      if (!speaker || !source || !isNameable(quote, source) || !reports.has(source.csl.type)) return [];
      const authors = namesOf(source.csl).map(fullName);
      if (authors.length === 0 || authors.some((author) => goesBy(speaker, author))) return [];
      const author = authors[0] ?? '';
      return [inQuotation(t('secondHand', { author, speaker: speaker.name }), quotation, source.id)];
    }),
};
