import { useRef, useState } from 'react';
import {
  type CoverageUnit,
  coverageFacts,
  coveragePeriods,
  coverageUnits,
  unitFor,
} from '../../../core/coverage/periods';
import type { CoverageCell, CoverageSubject } from '../../../core/model/coverage';
import { useCall } from '../../api/query';
import { Select } from '../../ui/Select';
import { day } from '../../ui/when';
import styles from './Coverage.module.css';
import { CoverageList } from './CoverageList';
import { CoveragePlot } from './CoveragePlot';
import { CoverageTable } from './CoverageTable';
import { t } from './messages';
import { periodName } from './periodName';
import { countOf, seriesIn } from './series';

interface Props {
  subject: CoverageSubject;
  /** Rows of the list that are in view at once. */
  rows: number;
  /** Called before an article or post opens. */
  onLeave?: () => void;
}

/** Where something appears over time: figures, a plot, a table, and the list of what stands in a period. */
export function CoveragePanel({ subject, rows, onLeave }: Props) {
  const cells = useCall('coverage.count', { subject }).data;
  if (!cells) return <p className={styles.soft}>{t('counting')}</p>;
  if (cells.length === 0) return <p className={styles.soft}>{t('none')}</p>;
  return (
    <Shown key={JSON.stringify(subject)} {...{ subject, rows, cells }} onLeave={onLeave ?? (() => {})} />
  );
}

/** What is not dated is selected as a period without a name. */
const undated = '';

function Shown({ subject, rows, cells, onLeave }: Required<Props> & { cells: CoverageCell[] }) {
  const [chosenUnit, setUnit] = useState<CoverageUnit | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const unit = chosenUnit ?? unitFor(cells);
  const periods = coveragePeriods(cells, unit);
  const period = periods.find(({ from }) => from === selected);
  const facts = coverageFacts(cells);
  const span = selected === undated ? { from: '', to: '' } : period && { from: period.from, to: period.to };
  const name = (count: number) => {
    if (selected === undated) return t('list.undated', { count });
    return period ? t('list.of', { period: periodName(period, unit), count }) : t('list.all', { count });
  };
  const series = seriesIn(cells);
  return (
    <div className={styles.panel}>
      <p>
        {factsInWords(facts)}{' '}
        {facts.undated > 0 && (
          <button type="button" className={styles.link} onClick={() => setSelected(undated)}>
            {t('facts.undated', { count: facts.undated })}
          </button>
        )}
      </p>
      {periods.length > 0 && (
        <figure className={styles.figure}>
          <CoveragePlot
            periods={periods}
            unit={unit}
            selected={period ? period.from : null}
            onSelect={setSelected}
            onEnter={() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
          />
          <figcaption className={styles.legend}>
            {series.map((one) => (
              <span key={one} data-series={one}>
                {t('figure', { series: t(`series.${one}`), count: countOf(cells, one) })}
              </span>
            ))}
            <div className={styles.unit}>
              <Select
                label={t('unit')}
                hideLabel
                value={unit}
                choices={coverageUnits.map((id) => ({ id, label: t(`unit.${id}`) }))}
                onChange={(next) => {
                  setUnit(next);
                  setSelected(null);
                }}
              />
            </div>
          </figcaption>
        </figure>
      )}
      <div ref={list}>
        <CoverageList
          key={selected}
          {...{ subject, rows, onLeave, name }}
          {...(span ? { span, onAll: () => setSelected(null) } : {})}
        />
      </div>
      {series.includes('named') && <p className={styles.soft}>{t('named.note')}</p>}
      {periods.length > 0 && <CoverageTable periods={periods} unit={unit} />}
    </div>
  );
}

function factsInWords({
  count,
  undated: without,
  first,
  last,
  longestGap,
}: ReturnType<typeof coverageFacts>): string {
  const parts = [];
  if (first === null || last === null) parts.push(t('posts', { count }));
  else if (first === last) parts.push(t('facts.one', { count: count - without, first: day(first) }));
  else parts.push(t('facts.span', { count: count - without, first: day(first), last: day(last) }));
  if (longestGap) {
    const { months, from, to } = longestGap;
    parts.push(
      months === 1
        ? t('facts.gap.one', { first: day(from) })
        : t('facts.gap', { months, first: day(from), last: day(to) }),
    );
  }
  return parts.join(' ');
}
