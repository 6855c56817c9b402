import { scaleBand, scaleLinear } from 'd3-scale';
import type { BalanceDimension, BalanceRow } from '../../../core/balance/rows';
import { formatNumber } from '../../ui/formatNumber';
import styles from './Balance.module.css';
import { t } from './messages';
import { rowName } from './rowName';

const most = 12;
const bar = 24;
const width = 760;
const names = 200;
const axis = 22;

/** The words of the first rows as bars; the table has all of them. */
export function BalancePlot({ rows, by }: { rows: BalanceRow[]; by: BalanceDimension }) {
  const shown = rows.slice(0, most);
  const height = shown.length * bar;
  const longest = shown.reduce((longer, { words }) => Math.max(longer, words), 1);
  const across = scaleLinear([0, longest], [names, width - 60]).nice(5);
  const down = scaleBand(
    shown.map((_, at) => at),
    [0, height],
  ).padding(0.25);
  return (
    <figure className={styles.plot}>
      <svg
        viewBox={`0 0 ${width} ${height + axis}`}
        role="img"
        aria-label={t('plot.label', { by: t(`by.${by}`) })}
      >
        {across.ticks(5).map((tick) => (
          <g key={tick} transform={`translate(${across(tick)},0)`}>
            <line y2={height} className={styles.grid} />
            <text y={height + 16} textAnchor="middle" className={styles.tick}>
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {shown.map((row, at) => {
          const top = down(at) ?? 0;
          const middle = top + down.bandwidth() / 2;
          const direct = across(row.directWords);
          return (
            <g key={row.value}>
              <text
                x={names - 8}
                y={middle}
                textAnchor="end"
                dominantBaseline="central"
                className={styles.name}
              >
                {shortened(rowName(row, by))}
              </text>
              <rect
                x={names}
                y={top}
                width={direct - names}
                height={down.bandwidth()}
                className={styles.direct}
              />
              <rect
                x={direct}
                y={top}
                width={across(row.words) - direct}
                height={down.bandwidth()}
                className={styles.paraphrased}
              />
              <text x={across(row.words) + 6} y={middle} dominantBaseline="central" className={styles.tick}>
                {formatNumber(row.words)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        <span data-manner="direct">{t('plot.direct')}</span>
        <span data-manner="paraphrased">{t('plot.paraphrased')}</span>
      </figcaption>
    </figure>
  );
}

const shortened = (name: string): string => (name.length > 26 ? `${name.slice(0, 25).trimEnd()}…` : name);
