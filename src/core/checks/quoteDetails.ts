import { partialDateOf } from '../citations/csl';
import type { Check } from './check';
import { eachRecord, inQuotation } from './found';
import { t } from './messages';

/** Sources that are speech: their words were said on a day. */
export const spoken: ReadonlySet<string> = new Set([
  'speech',
  'interview',
  'broadcast',
  'personal_communication',
  'hearing',
]);

/** Sources in which a reader does not find words without a page or a time. */
const located: ReadonlySet<string> = new Set(['book', 'chapter', 'report', 'legislation', 'broadcast']);

/** The record says who spoke. */
export const speaker: Check = {
  id: 'quotation-without-speaker',
  severity: 'warning',
  find: (article) =>
    eachRecord(article)
      .filter(({ quote }) => quote.speakerId === null)
      .map(({ quotation }) => inQuotation(t('withoutSpeaker'), quotation)),
};

/** What was spoken has its day: on the record, or as the date of the source. */
export const dateSaid: Check = {
  id: 'quotation-without-date',
  severity: 'warning',
  find: (article) =>
    eachRecord(article)
      .filter(
        ({ quote, record: { source } }) =>
          source !== null &&
          spoken.has(source.csl.type) &&
          quote.dateSaid === null &&
          partialDateOf(source.csl, 'issued') === '',
      )
      .map(({ quotation, quote }) => inQuotation(t('withoutDate'), quotation, quote.sourceId ?? '')),
};

/** Words from a long source have their page or time. */
export const locator: Check = {
  id: 'quotation-without-locator',
  severity: 'warning',
  find: (article) =>
    eachRecord(article)
      .filter(
        ({ quote, record: { source } }) =>
          source !== null && located.has(source.csl.type) && quote.locator.trim() === '',
      )
      .map(({ quotation, quote }) => inQuotation(t('withoutLocator'), quotation, quote.sourceId ?? '')),
};
