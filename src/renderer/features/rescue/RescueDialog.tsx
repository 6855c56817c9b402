import { type ReactNode, useState } from 'react';
import type { RescueOffer } from '../../../ipc/channels/rescue';
import { Button } from '../../ui/Button';
import card from '../../ui/Card.module.css';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { Time } from '../../ui/Time';
import { headlineOf, term } from '../../ui/terms';
import { Comparison } from './Comparison';
import { t } from './messages';
import { useRescueActions } from './useRescueActions';

interface Props {
  offers: RescueOffer[];
  isAfterCrash: boolean;
  /** The words are somewhere else now, or nowhere. */
  onDone(id: string): void;
  onClose(): void;
}

/** Texts that could not be saved, each with the ways to keep it. */
export function RescueDialog({ offers, isAfterCrash, onDone, onClose }: Props) {
  const actions = useRescueActions(onDone);
  const [compared, setCompared] = useState<RescueOffer | null>(null);
  const [discarded, setDiscarded] = useState<RescueOffer | null>(null);
  if (compared) {
    return (
      <Comparison
        offer={compared}
        onPutIn={() => {
          setCompared(null);
          actions.putIn(compared);
        }}
        onClose={() => setCompared(null)}
      />
    );
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      size="wide"
      actions={<Button onPress={onClose}>{t('later')}</Button>}
    >
      <p>{isAfterCrash ? t('lead.crash') : t('lead')}</p>
      <ul className={card.list} aria-label={t('title')}>
        {offers.map((offer) => (
          <li key={offer.id} className={card.card}>
            <h3>{headlineOf(offer)}</h3>
            <p className={card.soft}>
              {t.parts<ReactNode>('about', {
                words: term('words', { count: offer.words }),
                when: <Time key="when" at={offer.at} />,
                workspace: offer.workspace,
              })}
            </p>
            {!offer.isHere && <p className={card.soft}>{t('inOther')}</p>}
            {offer.isHere && !offer.hasArticle && <p className={card.soft}>{t('noArticle')}</p>}
            <div className={card.row}>
              {offer.hasArticle && (
                <Button tone="primary" onPress={() => setCompared(offer)}>
                  {t('compare')}
                </Button>
              )}
              {offer.isHere && <Button onPress={() => actions.asArticle(offer)}>{t('asArticle')}</Button>}
              <Button onPress={() => actions.asMarkdown(offer)}>{t('asMarkdown')}</Button>
              <Button tone="quiet" onPress={() => setDiscarded(offer)}>
                {t('discard')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={t('discard.title')}
        isOpen={discarded !== null}
        confirm={t('discard.confirm')}
        danger
        onConfirm={() => discarded && actions.discard(discarded)}
        onClose={() => setDiscarded(null)}
      >
        {t('discard.detail', { headline: discarded ? headlineOf(discarded) : '' })}
      </ConfirmDialog>
    </Dialog>
  );
}
