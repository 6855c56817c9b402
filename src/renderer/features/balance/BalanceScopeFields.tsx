import { useState } from 'react';
import { type BalanceDimension, balanceDimensions } from '../../../core/balance/rows';
import type { BalanceScope } from '../../../core/model/balance';
import { useCall } from '../../api/query';
import { useCurrentSession } from '../../session/current';
import { DatePartField, isPartialDate } from '../../ui/DatePartField';
import { Select } from '../../ui/Select';
import styles from './Balance.module.css';
import { t } from './messages';

interface Props {
  scope: BalanceScope;
  by: BalanceDimension;
  onScope(scope: BalanceScope): void;
  onBy(by: BalanceDimension): void;
}

/** Which articles are counted, and by what the figures are divided. */
export function BalanceScopeFields({ scope, by, onScope, onBy }: Props) {
  const session = useCurrentSession();
  const sections = useCall('articles.facets', undefined).data?.sections ?? [];
  const { articleId: _, section: __, ...period } = scope;
  return (
    <div className={styles.scope}>
      <Select
        label={t('by')}
        value={by}
        choices={balanceDimensions.map((id) => ({ id, label: t(`by.${id}`) }))}
        onChange={onBy}
      />
      {session && (
        <Select
          label={t('articles')}
          value={scope.articleId ? 'one' : 'all'}
          choices={(['all', 'one'] as const).map((id) => ({ id, label: t(`articles.${id}`) }))}
          onChange={(which) => onScope(which === 'one' ? { articleId: session.id } : {})}
        />
      )}
      {!scope.articleId && (
        <>
          <Select
            label={t('section')}
            value={scope.section ?? ''}
            choices={[
              { id: '', label: t('section.any') },
              ...sections.filter(({ value }) => value).map(({ value }) => ({ id: value, label: value })),
            ]}
            onChange={(section) => onScope(section ? { ...period, section } : period)}
          />
          <Day label={t('from')} onDay={(from) => onScope({ ...scope, from })} />
          <Day label={t('to')} onDay={(to) => onScope({ ...scope, to })} />
        </>
      )}
    </div>
  );
}

/** A day that is half typed counts as none. */
function Day({ label, onDay }: { label: string; onDay(day: string | undefined): void }) {
  const [typed, setTyped] = useState('');
  const change = (day: string) => {
    setTyped(day);
    onDay(day !== '' && isPartialDate(day) ? day : undefined);
  };
  return <DatePartField label={label} value={typed} onChange={change} />;
}
