import { useRef, useState } from 'react';
import { linesOf } from '../../../core/ledger/report';
import type { Imported } from '../../../core/model/importing';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import styles from './ImportReportDialog.module.css';
import { MarkdownSelect } from './MarkdownSelect';
import { t } from './messages';
import { NotTaken } from './NotTaken';
import { Proposals } from './Proposals';
import type { MarkdownChoice } from './useMarkdownChoice';

interface Props {
  item: Imported;
  markdown: MarkdownChoice;
  /** Whether its details are shown at once. */
  isOpen: boolean;
  onOpen(): void;
}

/** An imported article: the lines that may be more than text, and the account of its file. */
export function ImportedItem({ item, markdown, isOpen, onOpen }: Props) {
  const [isShown, setShown] = useState(isOpen);
  const row = useRef<HTMLLIElement>(null);
  const goToOpen = () => row.current?.querySelector('button')?.focus();
  return (
    <li ref={row} className={styles.item}>
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
            {item.proposals.length > 0 && <Proposals item={item} onSettled={goToOpen} />}
            <ul className={styles.notes}>
              {item.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
              {linesOf(item.ledger.filter(({ fate }) => fate !== 'leftOut' && fate !== 'unclear')).map(
                (line) => (
                  <li key={line}>{line}</li>
                ),
              )}
            </ul>
            <NotTaken item={item} />
            <MarkdownSelect items={[item]} markdown={markdown} />
          </>
        )}
      </details>
    </li>
  );
}
