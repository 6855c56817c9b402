import type { ReactNode } from 'react';
import type { ExportReport } from '../../../core/model/exporting';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './ExportResult.module.css';
import { t } from './messages';
import { SelfCheckNote } from './SelfCheckNote';

/** The written files, and the articles that could not be written. */
export function ExportResult({ report: { written, failed, cancelled } }: { report: ExportReport }) {
  return (
    <div className={styles.result} role="status">
      <p>
        {t('result.written', { count: written.length })}
        {failed.length > 0 && ` ${t('result.failed', { count: failed.length })}`}
        {cancelled && ` ${t('result.stopped')}`}
      </p>
      <ul aria-label={t('result.files')}>
        {written.map(({ slug, path, selfCheck }) => (
          <li key={path}>
            <code>{path}</code> <VisuallyHidden>{slug}</VisuallyHidden>
            <SelfCheckNote check={selfCheck} />
          </li>
        ))}
      </ul>
      {failed.length > 0 && (
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
      )}
    </div>
  );
}
