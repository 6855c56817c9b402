import type { CoverageCell } from '../../../core/model/coverage';
import { t } from './messages';

/** What a plot tells apart, from the axis upwards. */
const allSeries = ['quoted', 'cited', 'linked', 'named', 'article', 'archive'] as const;
export type Series = (typeof allSeries)[number];

/** Under a tag or in a section, articles and archive posts are told apart. */
const seriesOf = ({ manner, kind }: CoverageCell): Series => (manner === 'filed' ? kind : manner);

export const seriesIn = (cells: readonly CoverageCell[]): Series[] =>
  allSeries.filter((series) => cells.some((cell) => seriesOf(cell) === series));

export const countOf = (cells: readonly CoverageCell[], series: Series): number =>
  cells.filter((cell) => seriesOf(cell) === series).reduce((sum, { count }) => sum + count, 0);

/** `Quoted 2, Named in 5`. */
export const figuresOf = (cells: readonly CoverageCell[]): string =>
  seriesIn(cells)
    .map((series) => t('figure', { series: t(`series.${series}`), count: countOf(cells, series) }))
    .join(', ') || t('plot.nothing');
