import { standingOf } from '../../../../core/citations/standing';
import type { CslItem } from '../../../../core/model/source';
import { Badge } from '../../../ui/Badge';
import { t } from '../messages';

/** Nothing for a work that stands as it was published. */
export function StandingBadge({ csl }: { csl: CslItem }) {
  const { standing } = standingOf(csl);
  if (standing === 'none') return null;
  return <Badge tone={standing === 'retracted' ? 'bad' : 'warn'}>{t(`standing.${standing}`)}</Badge>;
}
