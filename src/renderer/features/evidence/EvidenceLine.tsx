import type { ReactNode } from 'react';
import { readTime, writeTime } from '../../../core/transcripts/time';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import { call } from '../../api/client';
import { useReadOnly } from '../../shell/readOnly';
import { confirmWords } from '../../shell/recordDialogs';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Time } from '../../ui/Time';
import { quoteTermsWords, TermsBadges } from '../terms/TermsBadges';
import { TimeButton } from '../transcripts/TimeButton';
import { EvidenceBadge } from './EvidenceBadge';
import styles from './evidence.module.css';
import { t } from './messages';

/** What vouches for the words of a record, in a sentence, and the terms they were given on, with what can be done about it. */
export function EvidenceLine({ quote }: { quote: QuoteDetail }) {
  const isReadOnly = useReadOnly();
  const { evidence, verification } = quote;
  const withdraw = useAction(() => call('quotes.withdraw', { id: quote.id }), { announce: t('withdrawn') });
  return (
    <div className={styles.evidence}>
      <EvidenceBadge evidence={evidence} />
      <TermsBadges words={quoteTermsWords(quote)} />
      <span className={styles.sentence}>{sentenceOf(quote)}</span>
      {quote.sourceId && <TimeButton sourceId={quote.sourceId} time={timeOf(quote)} />}
      {evidence === 'sourced' && (
        <Button size="small" isDisabled={isReadOnly} onPress={() => void confirmWords(quote)}>
          {t('confirm')}
        </Button>
      )}
      {evidence === 'verified' && verification?.method === 'by-hand' && (
        <Button size="small" isDisabled={isReadOnly || withdraw.isRunning} onPress={() => withdraw.run()}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
}

/** When the words are said: where they were found or, if they were not, as the record says. */
function timeOf({ verification, locator }: QuoteDetail): number | null {
  const found = verification?.lapse === null ? verification.saidAt : null;
  return found ?? readTime(locator.trim());
}

function sentenceOf({ evidence, verification }: QuoteDetail): ReactNode {
  if (evidence === 'recorded') return t('none.recorded');
  if (!verification) return t('none.sourced');
  const { lapse, method, checkedBy, at, saidAt } = verification;
  return lapse
    ? t(`lapse.${lapse}`)
    : t.parts<ReactNode>(`by.${method}`, {
        name: checkedBy,
        when: <Time key="when" at={at} />,
        time: writeTime(saidAt ?? 0),
      });
}
