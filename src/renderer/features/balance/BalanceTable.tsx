import { useState } from 'react';
import type { BalanceDimension, BalanceRow } from '../../../core/balance/rows';
import { formatNumber } from '../../ui/formatNumber';
import styles from './Balance.module.css';
import { t } from './messages';
import { rowName } from './rowName';

const figures = ['count', 'words', 'articles', 'directWords', 'paraphrasedWords', 'sourcedWords'] as const;
type Column = 'value' | (typeof figures)[number];

interface Props {
  rows: BalanceRow[];
  by: BalanceDimension;
}

/** The figures; a click on a column sorts by it, a second one turns the order round. */
export function BalanceTable({ rows, by }: Props) {
  const [sort, setSort] = useState<{ column: Column; isRising: boolean }>({
    column: 'words',
    isRising: false,
  });
  const sorted = [...rows].sort((a, b) => {
    const order =
      sort.column === 'value'
        ? rowName(a, by).localeCompare(rowName(b, by))
        : a[sort.column] - b[sort.column];
    return sort.isRising ? order : -order;
  });
  const head = (column: Column, label: string) => (
    <th
      key={column}
      scope="col"
      aria-sort={sort.column !== column ? 'none' : sort.isRising ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        onClick={() =>
          setSort({ column, isRising: sort.column === column ? !sort.isRising : column === 'value' })
        }
      >
        {label}
        <span aria-hidden>{sort.column !== column ? '' : sort.isRising ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head('value', t(`by.${by}`))}
          {figures.map((column) => head(column, t(`column.${column}`)))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.value}>
            <th scope="row">{rowName(row, by)}</th>
            {figures.map((column) => (
              <td key={column}>{formatNumber(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
