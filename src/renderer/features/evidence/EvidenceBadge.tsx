import type { Evidence } from '../../../core/model/evidence';
import { Badge } from '../../ui/Badge';
import { t } from './messages';

/** What vouches for words; only `verified` is shown as good. */
export function EvidenceBadge({ evidence }: { evidence: Evidence }) {
  return <Badge tone={evidence === 'verified' ? 'ok' : 'plain'}>{t(evidence)}</Badge>;
}
