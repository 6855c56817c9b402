import type { ExportReport } from '../../../core/model/exporting';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './ExportResult.module.css';
import { FailedArticles } from './FailedArticles';
import { FileList } from './FileList';
import { t } from './messages';
import { SelfCheckNote } from './SelfCheckNote';

/** The written files, and the articles that could not be written. */
export function ExportResult({
  report: { written, fileCount, failed, leftOut, kept, cancelled },
}: {
  report: ExportReport;
}) {
  return (
    <div className={styles.result}>
      <p>
        {t('result.written', { count: written.length, files: fileCount })}
        {failed.length > 0 && ` ${t('result.failed', { count: failed.length })}`}
        {leftOut.length > 0 && ` ${t('result.leftOut', { count: leftOut.length })}`}
        {kept.length > 0 && ` ${t('result.kept', { count: kept.length })}`}
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
      <FailedArticles failed={failed} />
      {leftOut.length > 0 && (
        <ul aria-label={t('result.leftOut.articles')}>
          {leftOut.map(({ slug, reason }) => (
            <li key={slug}>
              <code>{slug}</code> {t(`leftOut.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {kept.length > 0 && <FileList label={t('result.left')} files={kept} />}
    </div>
  );
}
