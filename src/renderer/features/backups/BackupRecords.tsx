import type { BackupRecord } from '../../../core/model/backup';
import { Badge } from '../../ui/Badge';
import { Checkbox } from '../../ui/Checkbox';
import { RowDetail } from '../../ui/Row';
import { Time } from '../../ui/Time';
import { term } from '../../ui/terms';
import styles from './BackupRecords.module.css';
import { t } from './messages';

interface Props {
  /** Undefined while they are read. */
  records: { items: BackupRecord[]; total: number } | undefined;
  chosen: ReadonlySet<string>;
  onChoose(id: string): void;
  shown: string | null;
  onShow(id: string): void;
}

const tones = { same: 'plain', changed: 'accent', gone: 'warn' } as const;

export function BackupRecords({ records, chosen, onChoose, shown, onShow }: Props) {
  const items = records?.items ?? [];
  return (
    <div className={styles.scroll}>
      <ul aria-label={t('records')} className={styles.records}>
        {items.map(({ id, title, words, at, state }) => {
          const name = title || term('untitled');
          return (
            <li key={id} data-shown={id === shown || undefined}>
              <Checkbox
                aria-label={t('choose', { title: name })}
                isSelected={chosen.has(id)}
                onChange={() => onChoose(id)}
              />
              <button type="button" aria-pressed={id === shown} onClick={() => onShow(id)}>
                <span className={styles.title}>{name}</span>
                <RowDetail>
                  <Time at={at} />
                  {words !== null && ` · ${t('words', { count: words })}`}
                </RowDetail>
              </button>
              <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
            </li>
          );
        })}
      </ul>
      {records && items.length === 0 && <p className={styles.note}>{t('empty')}</p>}
      {records && records.total > items.length && (
        <p className={styles.note}>{t('shown', { count: items.length, total: records.total })}</p>
      )}
    </div>
  );
}
