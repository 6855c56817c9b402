import type { CoveragePeriod, CoverageUnit } from '../../../core/coverage/periods';
import { formatNumber } from '../../ui/formatNumber';
import styles from './Coverage.module.css';
import { t } from './messages';
import { periodName } from './periodName';
import { countOf, seriesIn } from './series';

/** The figures of a plot, without its empty periods, the newest first. */
export function CoverageTable({ periods, unit }: { periods: CoveragePeriod[]; unit: CoverageUnit }) {
  const series = seriesIn(periods.flatMap(({ cells }) => cells));
  return (
    <details className={styles.figures}>
      <summary>{t('table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.period')}</th>
            {series.map((one) => (
              <th key={one} scope="col">
                {t(`series.${one}`)}
              </th>
            ))}
            {series.length > 1 && <th scope="col">{t('table.all')}</th>}
          </tr>
        </thead>
        <tbody>
          {periods
            .filter(({ count }) => count > 0)
            .reverse()
            .map((period) => (
              <tr key={period.from}>
                <th scope="row">{periodName(period, unit)}</th>
                {series.map((one) => (
                  <td key={one}>{formatNumber(countOf(period.cells, one))}</td>
                ))}
                {series.length > 1 && <td>{formatNumber(period.count)}</td>}
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
