import type { EvidenceCounts as Counts } from '../../../core/model/evidence';
import { Badge } from '../../ui/Badge';
import { t } from './messages';

const ladder = ['verified', 'sourced', 'recorded'] as const;

/** How many records have each evidence; what there is none of is left out. */
export function EvidenceCounts({ counts }: { counts: Counts }) {
  return ladder.map(
    (evidence) =>
      counts[evidence] > 0 && (
        <Badge key={evidence} tone={evidence === 'verified' ? 'ok' : 'plain'}>
          {t(`count.${evidence}`, { count: counts[evidence] })}
        </Badge>
      ),
  );
}
