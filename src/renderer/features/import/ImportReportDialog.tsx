import type { ReactNode } from 'react';
import { groupLedgers, lineOfGroup } from '../../../core/ledger/report';
import type { ImportReport } from '../../../core/model/importing';
import { navigate } from '../../shell/route';
import lists from '../../ui/Report.module.css';
import { ReportDialog } from '../../ui/ReportDialog';
import { term } from '../../ui/terms';
import { ImportedItem } from './ImportedItem';
import styles from './ImportReportDialog.module.css';
import { MarkdownSelect } from './MarkdownSelect';
import { t } from './messages';
import { useMarkdownChoice } from './useMarkdownChoice';

interface Props {
  report: ImportReport;
  onClose(): void;
}

/** Articles that are listed; the groups above them speak of all. */
const listed = 200;

/** What became of the imported files: all together by kind, then each with what is proposed for its lines. */
export function ImportReportDialog({ report: { imported, failed, cancelled }, onClose }: Props) {
  const open = (id: string) => {
    navigate({ view: 'article', id });
    onClose();
  };
  const isOne = imported.length === 1;
  const markdown = useMarkdownChoice();
  return (
    <ReportDialog title={t('import')} onClose={onClose}>
      <p>
        {t(failed.length > 0 ? 'result.failed' : 'result', {
          imported: imported.length,
          failed: failed.length,
        })}
        {cancelled && ` ${t('result.stopped')}`}
      </p>
      {failed.length > 0 && (
        <ul aria-label={t('notImported')} className={lists.list}>
          {failed.map(({ path, error }) => (
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
      {imported.length > 1 && (
        <ul aria-label={t('account')} className={`${lists.list} ${styles.account}`}>
          {groupLedgers(imported).map((group) => (
            <li key={`${group.fate} ${group.kind} ${group.what}`}>{lineOfGroup(group)}</li>
          ))}
        </ul>
      )}
      {imported.filter(({ dialect }) => dialect !== null).length > 1 && (
        <MarkdownSelect items={imported} markdown={markdown} />
      )}
      <ul aria-label={t('imported')} className={lists.list}>
        {imported.slice(0, listed).map((item) => (
          <ImportedItem
            key={item.id}
            item={item}
            markdown={markdown}
            isOpen={isOne}
            onOpen={() => open(item.id)}
          />
        ))}
      </ul>
      {imported.length > listed && <p>{term('more', { count: imported.length - listed })}</p>}
    </ReportDialog>
  );
}
