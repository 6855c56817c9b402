import type { ReactNode } from 'react';
import type { DifferingRecord, RecordRef } from '../../../core/model/copy';
import { Select } from '../../ui/Select';
import { Time } from '../../ui/Time';
import styles from './CopyDialog.module.css';
import { t } from './messages';

interface Props {
  records: DifferingRecord[];
  /** Those that become what they are in the copy. */
  taken: RecordRef[];
  onTake(taken: RecordRef[]): void;
}

/** Records that both have and that differ: which one is kept, one by one. */
export function DifferingRecords({ records, taken, onTake }: Props) {
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{t('differing')}</h3>
      {records.map(({ table, id, name, mine, theirs }) => (
        <div key={id} className={styles.record}>
          <p>
            {name || t('untitled')}
            <span className={styles.state}>
              {t.parts<ReactNode>('differing.times', {
                mine: <Time key="mine" at={mine} />,
                theirs: <Time key="theirs" at={theirs} />,
              })}
            </span>
          </p>
          <Select
            label={t('differing.choice', { name })}
            hideLabel
            value={taken.some((record) => record.id === id) ? 'theirs' : 'mine'}
            choices={[
              { id: 'mine', label: t('mine') },
              { id: 'theirs', label: t('theirs') },
            ]}
            onChange={(side) => {
              const others = taken.filter((record) => record.id !== id);
              onTake(side === 'theirs' ? [...others, { table, id }] : others);
            }}
          />
        </div>
      ))}
    </section>
  );
}
