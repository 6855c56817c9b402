import type { ReactNode } from 'react';
import type { SourceImportReport } from '../../../core/model/sourceFiles';
import { runCommand } from '../../shell/commands';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './SourceImportDialog.module.css';
import { undoSourceImport } from './undoSourceImport';

interface Props {
  report: SourceImportReport;
  onClose(): void;
}

/** Skipped entries that are listed. */
const listed = 500;

/** How many sources were imported, which may be here twice now, and each skipped entry with its line and the reason. */
export function SourceImportDialog({ report, onClose }: Props) {
  const { imported, merged, alike, skipped, cancelled, undo } = report;
  const leave = (then: () => void) => () => {
    onClose();
    then();
  };
  return (
    <Dialog
      isOpen
      title={t('imported')}
      onClose={onClose}
      actions={
        <>
          {undo !== null && (
            <Button onPress={leave(() => void undoSourceImport(undo))}>{t('import.undo')}</Button>
          )}
          <Button onPress={leave(() => runCommand('sources.findDuplicates'))}>
            {t('imported.duplicates')}
          </Button>
          <Button tone="primary" autoFocus onPress={leave(() => navigate({ view: 'sources' }))}>
            {t('imported.show')}
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        <p role="status">
          {cancelled ? t('import.stopped') : t('import.long', { imported, merged, skipped: skipped.length })}
        </p>
        {merged > 0 && <p>{t('import.filled')}</p>}
        {alike > 0 && <p>{t('import.alike', { count: alike })}</p>}
        {skipped.length > 0 && (
          <ul aria-label={t('skipped')}>
            {skipped.slice(0, listed).map(({ entry, line, error }) => (
              <li key={`${line} ${entry}`} className={styles.skipped}>
                {t.parts<ReactNode>('skipped.entry', {
                  entry: entry || t('skipped.noKey'),
                  line,
                  error,
                  b: (name) => <strong key="entry">{name}</strong>,
                })}
              </li>
            ))}
            {skipped.length > listed && <li>{term('more', { count: skipped.length - listed })}</li>}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
