import { useCall } from '../../api/query';
import { useRecord } from '../../api/useRecord';
import { Dialog } from '../../ui/Dialog';
import { FormError } from '../../ui/FieldParts';
import { t } from './messages';
import styles from './PageDialog.module.css';
import { PageFrame } from './PageFrame';
import { stateOf } from './stateOf';
import { Verbatim } from './Verbatim';

interface Props {
  sourceId: string;
  words: string;
  onClose: () => void;
}

/** The saved page of a source, scrolled to the quotation. */
export function PageDialog({ sourceId, words, onClose }: Props) {
  const source = useRecord('sources', sourceId);
  const info = useCall('snapshots.info', { id: sourceId }).data;
  const { data: page, error } = useCall('snapshots.show', { id: sourceId, words });
  const title = source?.csl.title || t('page');
  return (
    <Dialog isOpen isDismissable size="wide" title={title} onClose={onClose}>
      <div className={styles.page}>
        {info && (
          <p className={styles.state}>
            {stateOf(info, info.sha256)}
            {info.url && (
              <>
                <br />
                {info.url}
              </>
            )}
          </p>
        )}
        {page?.verbatim && <Verbatim verbatim={page.verbatim} />}
        {error && <FormError>{error.message}</FormError>}
        {page && <PageFrame title={t('page.frame', { title })} html={page.html} onEscape={onClose} />}
      </div>
    </Dialog>
  );
}
