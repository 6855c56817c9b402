import type { ReactNode } from 'react';
import type { ArchiveReport } from '../../../core/model/archiveImport';
import lists from '../../ui/Report.module.css';
import { ReportDialog } from '../../ui/ReportDialog';
import { term } from '../../ui/terms';
import { t } from './messages';
import { UnresolvedLinks } from './UnresolvedLinks';

/** Lines of a list; the counts above speak of all. */
const listed = 200;

/** What came into the archive, what did not, and why. */
export function ArchiveReportDialog({ report, onClose }: { report: ArchiveReport; onClose(): void }) {
  const { imported, failed, drafts, links, cancelled } = report;
  return (
    <ReportDialog title={t('report')} onClose={onClose}>
      <p role="status">
        {t('outcome', { imported: imported.length, failed: failed.length })}
        {cancelled && ` ${t('stopped')}`}
      </p>
      {links.inside > 0 && <p>{t('links', { inside: links.inside, resolved: links.resolved })}</p>}
      <UnresolvedLinks links={links.unresolved} />
      {imported.some(({ url }) => url === '') && <p>{t('withoutAddress')}</p>}
      {failed.length > 0 && (
        <ul aria-label={t('failed')} className={lists.list}>
          {failed.slice(0, listed).map(({ path, error }) => (
            <li key={path} className={lists.failed}>
              {t.parts<ReactNode>('failure', {
                path,
                error,
                b: (name) => <strong key="path">{name}</strong>,
              })}
            </li>
          ))}
        </ul>
      )}
      {failed.length > listed && <p>{term('more', { count: failed.length - listed })}</p>}
      {drafts.length > 0 && (
        <details>
          <summary>{t('draftsLeft', { count: drafts.length })}</summary>
          <ul className={lists.list}>
            {drafts.slice(0, listed).map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      )}
    </ReportDialog>
  );
}
