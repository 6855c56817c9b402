import { useState } from 'react';
import { type BalanceDimension, type BalanceRow, balanceRows } from '../../../core/balance/rows';
import { listed } from '../../../core/messages/formats';
import type { Balance, BalanceScope } from '../../../core/model/balance';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import styles from './Balance.module.css';
import { BalancePlot } from './BalancePlot';
import { BalanceScopeFields } from './BalanceScopeFields';
import { BalanceTable } from './BalanceTable';
import { t } from './messages';

/** Who is quoted, how often and in how many words: a plot, a table, and both as a file. */
export function BalanceDialog({ onClose }: { onClose(): void }) {
  const [scope, setScope] = useState<BalanceScope>({});
  const [by, setBy] = useState<BalanceDimension>('speaker');
  const balance = useCall('balance.read', scope, { keepPrevious: true }).data;
  const rows = balanceRows(balance?.cells ?? [], by);
  const exported = useAction((format: 'csv' | 'json') => call('balance.exportFile', { scope, by, format }), {
    toast: (file) => file && t('exported', { file }),
  });
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={exported.isRunning} onPress={() => exported.run('csv')}>
            {t('csv')}
          </Button>
          <Button isDisabled={exported.isRunning} onPress={() => exported.run('json')}>
            {t('json')}
          </Button>
          <Button tone="primary" onPress={onClose}>
            {term('done')}
          </Button>
        </>
      }
    >
      <BalanceScopeFields scope={scope} by={by} onScope={setScope} onBy={setBy} />
      <p role="status">{balance ? countedWords(balance, rows) : t('counting')}</p>
      {balance && balance.unread.length > 0 && <p>{t('unread', { headlines: listed(balance.unread) })}</p>}
      {rows.length > 0 && (
        <>
          <BalancePlot rows={rows} by={by} />
          <BalanceTable key={by} rows={rows} by={by} />
        </>
      )}
      <p className={styles.note}>{t('note')}</p>
    </Dialog>
  );
}

function countedWords({ articles }: Balance, rows: BalanceRow[]): string {
  if (rows.length === 0) return t('none');
  const sum = (figure: 'count' | 'words') => rows.reduce((total, row) => total + row[figure], 0);
  return t('counted', { articles, count: sum('count'), words: sum('words') });
}
