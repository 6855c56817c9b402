import type { ExportReport } from '../../../core/model/exporting';
import { Hint } from '../../ui/FieldParts';
import styles from './ExportResult.module.css';
import { FailedArticles } from './FailedArticles';
import { FileList } from './FileList';
import { t } from './messages';

/** The files of others that an export would replace, before anything is written. */
export function ForeignQuestion({ report: { foreign, failed } }: { report: ExportReport }) {
  return (
    <div className={styles.result}>
      <p role="alert">{t('foreign', { count: foreign.length })}</p>
      <FileList label={t('foreign.files')} files={foreign} />
      <Hint>{t('foreign.keep.hint')}</Hint>
      <FailedArticles failed={failed} />
    </div>
  );
}
