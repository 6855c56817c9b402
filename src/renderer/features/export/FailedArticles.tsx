import type { ReactNode } from 'react';
import type { ExportReport } from '../../../core/model/exporting';
import styles from './ExportResult.module.css';
import { t } from './messages';

/** The articles that cannot be written, each with the reason. */
export function FailedArticles({ failed }: Pick<ExportReport, 'failed'>) {
  if (failed.length === 0) return null;
  return (
    <ul aria-label={t('result.notWritten')}>
      {failed.map(({ slug, error }) => (
        <li key={slug} className={styles.failed}>
          {t.parts<ReactNode>('result.failure', {
            slug,
            error,
            c: (name) => <code key="slug">{name}</code>,
          })}
        </li>
      ))}
    </ul>
  );
}
