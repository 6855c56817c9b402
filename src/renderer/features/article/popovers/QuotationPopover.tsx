import { useEffect, useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { formatPartialDate } from '../../../../core/citations/csl';
import { formatLocator, sourceShort } from '../../../../core/citations/reference';
import { useCall } from '../../../api/query';
import { navigate } from '../../../app/route';
import { useStore } from '../../../app/store';
import { toastError } from '../../../app/toast';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { openQuoteDialog } from '../../library/dialogs';
import { paraphrase } from '../../quotations/actions';
import type { TiedEntry } from '../../quotations/entries';
import { stateBadges } from '../../quotations/TiedCard';
import { WordDiff } from '../../quotations/WordDiff';
import { pointedQuotation } from '../dialogs/request';
import type { ArticleSession } from '../session/ArticleSession';
import './popovers.css';

const close = () => pointedQuotation.set(null);

/** The card of the quotation that was clicked in the text. */
export function QuotationPopover({ session }: { session: ArticleSession }) {
  const pointed = useStore(pointedQuotation);
  const tied = useStore(session.tied);
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => close, []);
  const entry = tied.find(
    ({ ref }) => ref.blockKey === pointed?.ref.blockKey && ref.index === pointed.ref.index,
  );
  if (!pointed) return null;
  const { left, bottom, width } = pointed.at;
  return (
    <>
      <span ref={anchor} className="popover-anchor" style={{ left, top: bottom, width }} />
      <Popover
        isOpen
        isNonModal
        triggerRef={anchor}
        placement="bottom start"
        offset={6}
        className="quotation-popover"
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <Dialog aria-label="Quotation" className="quotation-popover-card">
          {entry && <Card session={session} entry={entry} onDone={close} />}
        </Dialog>
      </Popover>
    </>
  );
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
  const badge = stateBadges[state];
  const detach = () => {
    paraphrase(session, entry);
    onDone();
  };
  const edit = () => {
    if (quote) void openQuoteDialog(quote).catch(toastError);
    onDone();
  };
  return (
    <>
      <div className="quotation-popover-head">
        <strong>{quote?.speaker?.name ?? (quote ? 'No speaker on record' : 'The record was deleted')}</strong>
        <Badge tone={badge.tone}>{badge.word}</Badge>
      </div>
      {quote && <Provenance entry={quote} language={session.language} />}
      {quote && state === 'drifted' && <WordDiff words={entry.words} record={quote.text} />}
      {others.length > 0 && (
        <div>
          <span className="quotation-popover-soft">Also in</span>
          <ul className="quotation-popover-uses">
            {others.map(({ articleId, headline }) => (
              <li key={articleId}>
                <button type="button" onClick={() => navigate({ view: 'article', id: articleId })}>
                  {headline || 'Untitled'}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="quotation-ways">
        {quote && (
          <Button size="small" onPress={edit}>
            Edit the record…
          </Button>
        )}
        {quote?.sourceId && (
          <Button size="small" onPress={() => navigate({ view: 'sources', id: quote.sourceId ?? '' })}>
            Show the source
          </Button>
        )}
        <Button size="small" onPress={detach}>
          Detach
        </Button>
      </div>
    </>
  );
}

function Provenance({ entry, language }: { entry: NonNullable<TiedEntry['quote']>; language: string }) {
  const { speaker, source } = entry;
  const lines = [
    [speaker?.role, speaker?.affiliation].filter(Boolean).join(', '),
    source
      ? [source.csl.title || sourceShort(source.csl), formatLocator(entry.locatorLabel, entry.locator)]
          .filter(Boolean)
          .join(', ')
      : 'No source on record',
    formatPartialDate(entry.dateSaid ?? '', language),
  ];
  return (
    <div className="quotation-popover-soft">
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
