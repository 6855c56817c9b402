import { scaleBand, scaleLinear } from 'd3-scale';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { CoveragePeriod, CoverageUnit } from '../../../core/coverage/periods';
import { formatNumber } from '../../ui/formatNumber';
import { useWidth } from '../../ui/useWidth';
import { day } from '../../ui/when';
import styles from './CoveragePlot.module.css';
import { t } from './messages';
import { periodName } from './periodName';
import { countOf, figuresOf, type Series, seriesIn } from './series';

const height = 132;
const axis = { left: 34, bottom: 20, top: 6 };
/** Pixels for a bar with its gap; where there is less room, the plot scrolls. */
const narrowest = 9;
const widest = 36;

interface Props {
  periods: CoveragePeriod[];
  unit: CoverageUnit;
  /** Its `from`; null: all are. */
  selected: string | null;
  onSelect(from: string | null): void;
  /** Goes to the list of what stands in the selected period. */
  onEnter(): void;
}

/** A bar for each period; the keys go through the bars as through a list. */
export function CoveragePlot({ periods, unit, selected, onSelect, onEnter }: Props) {
  const [frame, room] = useWidth();
  const baseId = useId();
  const at = periods.findIndex(({ from }) => from === selected);
  const width = Math.max(room, axis.left + periods.length * narrowest);
  const series = seriesIn(periods.flatMap(({ cells }) => cells));
  const most = periods.reduce((highest, { count }) => Math.max(highest, count), 1);
  const across = scaleBand(
    periods.map((_, index) => index),
    [axis.left, width],
  )
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const barWidth = Math.min(across.bandwidth(), widest);
  const up = scaleLinear([0, most], [height - axis.bottom, axis.top]).nice(3);
  const ticks = up.ticks(3).filter(Number.isInteger);
  const chosen = useRef<SVGGElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another bar is chosen
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Enter' && at >= 0 ? at : target(event.key, at, periods);
    if (event.key === 'Enter' && at >= 0) onEnter();
    else if (event.key === 'Escape' && at >= 0) onSelect(null);
    else if (next !== null) onSelect(periods[next]?.from ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={frame}
      className={styles.plot}
      role="listbox"
      aria-orientation="horizontal"
      aria-label={t('plot', { unit: t(`plot.${unit}`) })}
      aria-activedescendant={at >= 0 ? `${baseId}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={height} role="presentation">
        <g aria-hidden>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(0,${up(tick)})`}>
              <line x1={axis.left} x2={width} className={styles.grid} />
              <text x={axis.left - 6} textAnchor="end" dominantBaseline="central" className={styles.tick}>
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          {axisNames(periods, unit, across.step()).map(({ index, name }) => (
            <text
              key={index}
              x={axis.left + across.step() * (index + 0.5)}
              y={height - 5}
              textAnchor="middle"
              className={styles.tick}
            >
              {name}
            </text>
          ))}
        </g>
        {periods.map((period, index) => (
          <g
            key={period.from}
            ref={index === at ? chosen : null}
            id={`${baseId}-${index}`}
            role="option"
            aria-selected={index === at}
            aria-label={t('plot.period', {
              period: periodName(period, unit),
              figures: figuresOf(period.cells),
            })}
            className={styles.period}
            onClick={() => onSelect(index === at ? null : period.from)}
          >
            <title>
              {t('plot.period', { period: periodName(period, unit), figures: figuresOf(period.cells) })}
            </title>
            <rect
              x={axis.left + across.step() * index}
              y={axis.top}
              width={across.step()}
              height={height - axis.bottom - axis.top}
              className={styles.whole}
            />
            {stack(period, series).map(({ name, from, to }) => (
              <rect
                key={name}
                x={(across(index) ?? 0) + (across.bandwidth() - barWidth) / 2}
                y={up(to)}
                width={barWidth}
                height={up(from) - up(to)}
                className={styles.bar}
                data-series={name}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The bar to which a key goes; null: it is no key of the plot. */
function target(key: string, at: number, periods: CoveragePeriod[]): number | null {
  const last = periods.length - 1;
  const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (step === undefined) return null;
  if (at < 0) return step > 0 ? 0 : last;
  let next = at + step;
  if (key.startsWith('Page')) while (periods[next]?.count === 0) next += step;
  return periods[next] ? next : at;
}

/** The parts of a bar, one upon another. */
function stack(period: CoveragePeriod, series: Series[]) {
  let from = 0;
  return series.flatMap((name) => {
    const count = countOf(period.cells, name);
    const part = { name, from, to: from + count };
    from += count;
    return count > 0 ? [part] : [];
  });
}

/** Pixels for a name below the axis: of a month, of a year. */
const nameWidths = { month: 70, year: 44 };
const fewMonths = 14;

/** The names below the axis: of many months, and of quarters, the beginnings of years. */
function axisNames(periods: CoveragePeriod[], unit: CoverageUnit, step: number) {
  const isMonthly = unit === 'month' && periods.length <= fewMonths;
  const named = periods.flatMap(({ from }, index) => {
    if (isMonthly) return [{ index, name: day(from) }];
    return from.endsWith('-01') ? [{ index, name: from.slice(0, 4) }] : [];
  });
  const width = isMonthly ? nameWidths.month : nameWidths.year;
  const apart = step * ((named[1]?.index ?? 1) - (named[0]?.index ?? 0));
  const every = Math.max(1, Math.ceil(width / apart));
  // Near the end a name would be cut off.
  return named.filter(
    ({ index }, place) => place % every === 0 && (periods.length - index - 0.5) * step > width / 2 - 6,
  );
}
