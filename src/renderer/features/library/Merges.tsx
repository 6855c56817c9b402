import type { ReactNode } from 'react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Time } from '../../ui/Time';
import styles from './Merges.module.css';
import { t } from './messages';

/** The newest merge into this record, with a button that undoes it. */
export function Merges({ what, id }: { what: 'source' | 'speaker'; id: string }) {
  const merges = useCall(`${what}s.merges`, { id }).data ?? [];
  const undo = useAction((merge: string) => call(`${what}s.undoMerge`, { id: merge }), {
    toast: () => t(`mergeUndone.${what}`),
  });
  const [newest] = merges;
  if (!newest) return null;
  return (
    <p className={styles.merges}>
      {t.parts<ReactNode>(`merged.${what}`, {
        count: newest.count,
        date: <Time key="date" at={newest.at} />,
      })}{' '}
      <Button size="small" onPress={() => undo.run(newest.id)}>
        {t('undoMerge')}
      </Button>
    </p>
  );
}
