import { useState } from 'react';
import { linesOf } from '../../../core/ledger/report';
import type { Imported } from '../../../core/model/importing';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import styles from './ImportReportDialog.module.css';
import { t } from './messages';
import { Proposals } from './Proposals';
import { PutBack } from './PutBack';

interface Props {
  item: Imported;
  /** Whether its details are shown at once. */
  isOpen: boolean;
  onOpen(): void;
}

/** An imported article: the lines that may be more than text, and the account of its file. */
export function ImportedItem({ item, isOpen, onOpen }: Props) {
  const [isShown, setShown] = useState(isOpen);
  return (
    <li className={styles.item}>
      <div className={styles.title}>
        <span>
          <strong>{item.title || term('untitled')}</strong> <small>{item.path}</small>
        </span>
        <Button size="small" aria-label={t('open.title', { title: item.title })} onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
      <details open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          {item.proposals.length > 0
            ? t('details.proposals', { count: item.proposals.length })
            : t('details')}
        </summary>
        {isShown && (
          <>
            {item.proposals.length > 0 && <Proposals item={item} />}
            <ul className={styles.notes}>
              {item.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
              {linesOf(item.ledger).map(({ line, content }) => (
                <li key={line}>
                  {line}{' '}
                  {content && <PutBack id={item.id} title={item.title} line={line} content={content} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}
