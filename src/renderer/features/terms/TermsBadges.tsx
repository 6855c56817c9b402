import { isUnderEmbargo, type Terms, termsOfQuote } from '../../../core/model/terms';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import { Badge } from '../../ui/Badge';
import { term } from '../../ui/terms';
import { moment } from '../../ui/when';
import { t } from './messages';

interface Word {
  word: string;
  tone: 'warn' | 'bad';
}

/** What limits the use of a record, in words; empty for one on the record without an embargo. */
export function termsWords({ terms, embargo }: Terms, isConfidential: boolean): Word[] {
  const words: Word[] = [];
  if (isConfidential) words.push({ word: term('confidential'), tone: 'warn' });
  if (terms === 'off-record') words.push({ word: t('is.off-record'), tone: 'bad' });
  if (terms === 'background' && !isConfidential) words.push({ word: t('is.background'), tone: 'warn' });
  if (isUnderEmbargo(embargo, new Date().toISOString()))
    words.push({ word: t('is.embargo', { when: moment(embargo) }), tone: 'warn' });
  return words;
}

export function quoteTermsWords(quote: QuoteDetail): Word[] {
  const source = quote.source ?? quote.knownThrough;
  return termsWords(termsOfQuote(quote, source), source?.confidential ?? false);
}

export const TermsBadges = ({ words }: { words: Word[] }) =>
  words.map(({ word, tone }) => (
    <Badge key={word} tone={tone}>
      {word}
    </Badge>
  ));
