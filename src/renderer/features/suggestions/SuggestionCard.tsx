import type { ReactNode } from 'react';
import type { Decision } from '../../../core/document/settle';
import type { SuggestedPiece, SuggestionEntry } from '../../../core/document/suggestions/list';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { Time } from '../../ui/Time';
import { t } from './messages';
import styles from './SuggestionCard.module.css';
import { kindOf, nameOf, removedBy, whatOf } from './words';

interface Props {
  entry: SuggestionEntry;
  isReadOnly: boolean;
  onShow: () => void;
  onSettle: (decision: Decision) => void;
}

/** One suggestion: its kind, what it takes away and adds, who made it and when. */
export function SuggestionCard({ entry, isReadOnly, onShow, onSettle }: Props) {
  const { added, by, at } = entry;
  const removed = removedBy(entry);
  const what = whatOf(entry);
  return (
    <li className={cards.card}>
      <h3>{kindOf(entry)}</h3>
      <p className={styles.words}>
        {removed.length > 0 && (
          <del>
            <Pieces pieces={removed} />
          </del>
        )}
        {added.length > 0 && (
          <ins>
            <Pieces pieces={added} />
          </ins>
        )}
      </p>
      <span className={cards.soft}>
        {at === ''
          ? by || t('unnamed')
          : t.parts<ReactNode>('by', { name: by || t('unnamed'), time: <Time key="time" at={at} /> })}
      </span>
      <div className={cards.row}>
        {!isReadOnly && (
          <>
            <Button size="small" aria-label={t('accept.label', { what })} onPress={() => onSettle('accept')}>
              {t('accept')}
            </Button>
            <Button size="small" aria-label={t('refuse.label', { what })} onPress={() => onSettle('refuse')}>
              {t('refuse')}
            </Button>
          </>
        )}
        <Button size="small" tone="quiet" aria-label={t('show.label', { what })} onPress={onShow}>
          {t('show')}
        </Button>
      </div>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly SuggestedPiece[] }) {
  return pieces.map((piece, index) =>
    'text' in piece ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id, and the list is drawn anew when it changes
      <span key={index} className={styles.thing}>
        {nameOf(piece)}
      </span>
    ),
  );
}
