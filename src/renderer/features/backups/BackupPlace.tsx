import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import styles from './BackupPlace.module.css';
import { t } from './messages';

interface Props {
  place: { folder: string; isMoved: boolean; isReachable: boolean };
  canMove: boolean;
}

/** Where backups go, and the way to move them. */
export function BackupPlace({ place: { folder, isMoved, isReachable }, canMove }: Props) {
  const move = useAction(() => call('backups.move', undefined), {
    toast: (moved) => (moved ? t('moved') : ''),
  });
  const moveBack = useAction(() => call('backups.moveBack', undefined), { toast: t('movedBack') });
  const isBusy = !canMove || move.isRunning || moveBack.isRunning;
  return (
    <div className={styles.place}>
      <p role={isReachable ? undefined : 'alert'} data-trouble={!isReachable || undefined}>
        {t(isReachable ? 'place' : 'place.unreachable', { folder })}
      </p>
      <Button size="small" isDisabled={isBusy} onPress={() => move.run()}>
        {t('move')}
      </Button>
      {isMoved && (
        <Button size="small" isDisabled={isBusy} onPress={() => moveBack.run()}>
          {t('move.back')}
        </Button>
      )}
    </div>
  );
}
