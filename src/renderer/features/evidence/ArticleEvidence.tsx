import type { EvidenceCounts } from '../../../core/model/evidence';
import { Badge } from '../../ui/Badge';
import { t } from './messages';

/** How many of an article's records and cited statements are verified; nothing for an article without either. */
export function ArticleEvidence({ counts: { recorded, sourced, verified } }: { counts: EvidenceCounts }) {
  const all = recorded + sourced + verified;
  return (
    all > 0 && <Badge tone={verified === all ? 'ok' : 'plain'}>{t('ofArticle', { verified, all })}</Badge>
  );
}
