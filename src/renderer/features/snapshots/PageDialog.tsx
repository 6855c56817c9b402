import { useCall } from '../../api/query';
import { useRecord } from '../../api/useRecord';
import { Dialog } from '../../ui/Dialog';
import { DiffWords } from '../../ui/WordDiff';
import { PageFrame } from './PageFrame';
import './snapshots.css';
import { stateOf } from './stateOf';
import { VerbatimState } from './VerbatimLine';

interface Props {
  sourceId: string;
  words: string;
  onClose: () => void;
}

/** A source's page as it was kept, with the quotation's place in it. */
export function PageDialog({ sourceId, words, onClose }: Props) {
  const source = useRecord('sources', sourceId);
  const info = useCall('snapshots.info', { id: sourceId }).data;
  const { data: page, error } = useCall('snapshots.show', { id: sourceId, words });
  const title = source?.csl.title || 'Kept page';
  return (
    <Dialog isOpen isDismissable size="wide" title={title} onClose={onClose}>
      <div className="kept-page">
        {info && (
          <p className="kept-state">
            {stateOf(info, info.sha256)}
            {info.url && (
              <>
                <br />
                {info.url}
              </>
            )}
          </p>
        )}
        {page?.verbatim && (
          <div className="verbatim">
            <VerbatimState verbatim={page.verbatim} />
            {page.verbatim.state === 'near' && <DiffWords parts={page.verbatim.diff} />}
          </div>
        )}
        {error && (
          <p className="field-error" role="alert">
            {error.message}
          </p>
        )}
        {page && (
          <PageFrame title={`The page as it was kept: ${title}`} html={page.html} onEscape={onClose} />
        )}
      </div>
    </Dialog>
  );
}
