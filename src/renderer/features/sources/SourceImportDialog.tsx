import type { ReactNode } from 'react';
import type { SourceImportReport } from '../../../core/model/sourceFiles';
import { runCommand } from '../../shell/commands';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from '../../ui/Report.module.css';
import { term } from '../../ui/terms';
import { t } from './messages';
import { undoSourceImport } from './undoSourceImport';

interface Props {
  report: SourceImportReport;
  onClose(): void;
}

/** Entries and fields that are listed. */
const listed = 500;

/** How many sources were imported, which may be here twice now, and what could not be read. */
export function SourceImportDialog({ report, onClose }: Props) {
  const { imported, merged, alike, skipped, lost, cancelled, undo } = report;
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
        <Complaints label={t('skipped')} found={skipped} />
        {lost.length > 0 && <p>{t('import.lost', { count: lost.length })}</p>}
        <Complaints label={t('lost')} found={lost} />
      </div>
    </Dialog>
  );
}

interface Complaint {
  entry: string;
  line: number;
  field?: string;
  error: string;
}

/** Entries or fields that could not be read, each with its line and the reason. */
function Complaints({ label, found }: { label: string; found: Complaint[] }) {
  if (found.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {found.slice(0, listed).map(({ entry, line, field, error }) => (
        <li key={`${line} ${entry} ${field}`} className={styles.failed}>
          {t.parts<ReactNode>(field ? 'skipped.field' : 'skipped.entry', {
            entry: entry || t('skipped.noKey'),
            line,
            field: field ?? '',
            error,
            b: (name) => <strong key="entry">{name}</strong>,
          })}
        </li>
      ))}
      {found.length > listed && <li>{term('more', { count: found.length - listed })}</li>}
    </ul>
  );
}
