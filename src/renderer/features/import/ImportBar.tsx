import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Progress as Progressed } from '../../api/useJob';
import { announce } from '../../shell/announce';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Progress } from '../../ui/Progress';
import { term } from '../../ui/terms';
import styles from './ImportBar.module.css';
import { t } from './messages';

/** Milliseconds after which an import that is still running is shown. */
const patience = 300;

/** How far an import is, in a bar below the window's columns: the work goes on above it. */
export function ImportProgress({ progress, onCancel }: { progress: Progressed; onCancel(): void }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
      announce(t('importing'));
    }, patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <section className={styles.bar} aria-label={t('importing')}>
      <Progress
        {...progress}
        label={progress.label === '' ? t('importing') : t('importing.file', { name: progress.label })}
        onCancel={onCancel}
      />
    </section>
  );
}

interface DoneProps {
  report: { imported: unknown[]; failed: unknown[] };
  onOpen(): void;
  onClose(): void;
}

/** That an import is done, for someone who went on writing. */
export function ImportDone({ report: { imported, failed }, onOpen, onClose }: DoneProps) {
  return (
    <section className={styles.bar} aria-label={t('import')}>
      <span className={styles.outcome}>
        {t(failed.length > 0 ? 'result.failed' : 'result', {
          imported: imported.length,
          failed: failed.length,
        })}
      </span>
      <Button size="small" onPress={onOpen}>
        {t('review')}
      </Button>
      <IconButton label={term('close')} icon={IconX} onPress={onClose} />
    </section>
  );
}
