import { IconHistory } from '@tabler/icons-react';
import type { BackupInfo } from '../../../core/model/backup';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { RowDetail, RowTitle } from '../../ui/Row';
import { moment } from '../../ui/when';
import styles from './BackupList.module.css';
import { t } from './messages';

interface Props {
  /** Undefined while they are read. */
  items: BackupInfo[] | undefined;
  canRestore: boolean;
  onRead(backup: BackupInfo): void;
  onRestore(backup: BackupInfo): void;
}

export function BackupList({ items, canRestore, onRead, onRestore }: Props) {
  if (!items) return null;
  if (items.length === 0)
    return (
      <EmptyState icon={IconHistory} title={t('none')}>
        {t('none.detail')}
      </EmptyState>
    );
  const isSplit = items.some(({ isMoved }) => isMoved);
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {items.map((backup) => {
        const time = moment(backup.at);
        return (
          <li key={backup.name}>
            <div className={styles.facts}>
              <RowTitle>{time}</RowTitle>
              <RowDetail>{countsOf(backup)}</RowDetail>
              <RowDetail>
                {t(`reason.${backup.reason ?? 'old'}`)}
                {isSplit && !backup.isMoved && ` · ${t('beside')}`}
              </RowDetail>
            </div>
            <Button size="small" aria-label={t('read.named', { time })} onPress={() => onRead(backup)}>
              {t('read')}
            </Button>
            <Button
              size="small"
              aria-label={t('restore.named', { time })}
              isDisabled={!canRestore}
              onPress={() => onRestore(backup)}
            >
              {t('restore')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

const countsOf = ({ articles, quotes, sources, bytes }: BackupInfo): string =>
  t('counts', { articles, quotes, sources, megabytes: bytes / 1_000_000 });
