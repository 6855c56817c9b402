import { useEffect, useRef, useState } from 'react';
import { formatPartialDate } from '../../../../core/citations/csl';
import { formatLocator, sourceShort } from '../../../../core/citations/reference';
import { heldOn } from '../../../../core/speakers/roles';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { pointedQuotation } from '../../../session/request';
import { sameRef, type TiedEntry } from '../../../session/tied';
import { perform } from '../../../shell/perform';
import { openQuoteDialog } from '../../../shell/recordDialogs';
import { navigate } from '../../../shell/route';
import { useStore } from '../../../shell/store';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { headlineOf, term } from '../../../ui/terms';
import { WordDiff } from '../../../ui/WordDiff';
import { EvidenceLine } from '../../evidence/EvidenceLine';
import { paraphrase } from '../../quotations/actions';
import { stateBadge } from '../../quotations/stateBadge';
import { Warnings } from '../../quotations/Warnings';
import { t } from '../messages';
import { FloatingCard } from './FloatingCard';
import styles from './QuotationPopover.module.css';

const close = () => pointedQuotation.set(null);

/** The card of the quotation that was clicked in the text. */
export function QuotationPopover({ session }: { session: ArticleSession }) {
  const pointed = useStore(pointedQuotation);
  const tied = useStore(session.tied);
  const isByKey = useLastInput();
  useEffect(() => close, []);
  const entry = tied.find(({ ref }) => sameRef(ref, pointed?.ref));
  // A text that was put back has its words in other elements.
  if (!pointed?.element.isConnected || !entry) return null;
  return <Opened key={JSON.stringify(pointed.ref)} {...{ session, entry, isByKey }} at={pointed.element} />;
}

interface OpenedProps {
  session: ArticleSession;
  entry: TiedEntry;
  at: HTMLElement;
  isByKey(): boolean;
}

function Opened({ session, entry, at, isByKey }: OpenedProps) {
  // Asked once: to somebody who clicks in the text and writes on, the last input is a key soon after.
  const [takesFocus] = useState(isByKey);
  const onClose = () => {
    close();
    if (isByKey()) session.handle.get()?.focus();
  };
  return (
    <FloatingCard label={t('quotation')} at={at} takesFocus={takesFocus} onClose={onClose}>
      <Card session={session} entry={entry} onDone={close} />
    </FloatingCard>
  );
}

/** Whether the last input was a key press. */
function useLastInput(): () => boolean {
  const isKey = useRef(false);
  useEffect(() => {
    const listen = (event: Event) => {
      isKey.current = event.type === 'keydown';
    };
    window.addEventListener('keydown', listen, true);
    window.addEventListener('pointerdown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      window.removeEventListener('pointerdown', listen, true);
    };
  }, []);
  return () => isKey.current;
}

interface CardProps {
  session: ArticleSession;
  entry: TiedEntry;
  onDone(): void;
}

function Card({ session, entry, onDone }: CardProps) {
  const { quote, state } = entry;
  const uses = useCall('quotes.uses', { id: entry.quoteId }).data ?? [];
  const others = uses.filter(({ articleId }) => articleId !== session.id);
  const badge = stateBadge(state);
  const detach = () => {
    paraphrase(session, entry);
    onDone();
  };
  const edit = () => {
    if (quote) void perform(() => openQuoteDialog(quote));
    onDone();
  };
  return (
    <>
      <div className={styles.head}>
        <strong>{quote?.speaker?.name ?? (quote ? term('noSpeaker') : term('recordDeleted'))}</strong>
        {badge && <Badge tone={badge.tone}>{badge.word}</Badge>}
      </div>
      {quote && <EvidenceLine quote={quote} />}
      {quote && <Provenance entry={quote} language={session.language} />}
      <Warnings entry={entry} />
      {quote && state === 'drifted' && <WordDiff words={entry.words} record={entry.record} />}
      {others.length > 0 && (
        <div>
          <span className={styles.soft}>{t('alsoIn')}</span>
          <ul className={styles.uses}>
            {others.map(({ articleId, headline }) => (
              <li key={articleId}>
                <button type="button" onClick={() => navigate({ view: 'article', id: articleId })}>
                  {headlineOf({ headline })}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        {quote && (
          <Button size="small" onPress={edit}>
            {t('editRecord')}
          </Button>
        )}
        {quote?.sourceId && (
          <Button size="small" onPress={() => navigate({ view: 'sources', id: quote.sourceId ?? '' })}>
            {t('showSource')}
          </Button>
        )}
        <Button size="small" onPress={detach}>
          {t('detach')}
        </Button>
      </div>
    </>
  );
}

function Provenance({ entry, language }: { entry: NonNullable<TiedEntry['quote']>; language: string }) {
  const { speaker, source } = entry;
  const lines = [
    speaker ? heldOn(speaker, entry.dateSaid) : '',
    source
      ? [source.csl.title || sourceShort(source.csl), formatLocator(entry.locatorLabel, entry.locator)]
          .filter(Boolean)
          .join(', ')
      : t('noSource'),
    formatPartialDate(entry.dateSaid ?? '', language),
  ];
  return (
    <div className={styles.soft}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
