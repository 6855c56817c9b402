import { useCall } from '../../api/query';
import { Badge } from '../../ui/Badge';
import styles from './ExportPreview.module.css';
import { t } from './messages';

const ladder = ['verified', 'sourced', 'recorded', 'unrecorded'] as const;

/** What vouches for the quotations of an article, before it is exported. Only verified words are shown as good. */
export function ExportEvidence({ articleId }: { articleId: string }) {
  const counts = useCall('report.counts', { id: articleId }).data;
  if (!counts) return null;
  const kinds = ladder.filter((kind) => counts[kind] > 0);
  return (
    <section className={styles.evidence} aria-label={t('evidence')}>
      <span>{t(kinds.length === 0 ? 'evidence.none' : 'evidence.label')}</span>
      {kinds.map((kind) => (
        <Badge key={kind} tone={kind === 'verified' ? 'ok' : 'plain'}>
          {t(`evidence.${kind}`, { count: counts[kind] })}
        </Badge>
      ))}
      {counts.drifted > 0 && <Badge tone="bad">{t('evidence.drifted', { count: counts.drifted })}</Badge>}
      {counts.warned > 0 && <Badge tone="warn">{t('evidence.warned', { count: counts.warned })}</Badge>}
    </section>
  );
}
