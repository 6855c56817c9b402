import { IconFileText, IconTrash, IconWorldDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { SnapshotInfo } from '../../../core/model/snapshot';
import { isOpenableUrl } from '../../../core/model/url';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useReadOnly } from '../../shell/readOnly';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { showPage } from './shownPage';
import './snapshots.css';
import type { Source } from '../../../core/model/source';
import { stateOf } from './stateOf';
import { useKeeping } from './useKeeping';

/** The page of a source as it was: what is kept of it, and the ways to keep, show and delete it. */
export function KeptPage({ source }: { source: Source }) {
  const { id } = source;
  const info = useCall('snapshots.info', { id }).data;
  if (info === undefined) return null;
  return (
    <section aria-labelledby="kept-page">
      <h3 id="kept-page">Kept page</h3>
      {info ? (
        <p className="kept-state">{stateOf(info, `${info.sha256.slice(0, 12)}…`)}</p>
      ) : (
        <p className="kept-state">Keep the page as it is now: quotations can be compared with it later.</p>
      )}
      <KeptPageActions source={source} info={info} />
    </section>
  );
}

function KeptPageActions({ source, info }: { source: Source; info: SnapshotInfo | null }) {
  const { id, csl, confidential } = source;
  const [isAsked, setAsked] = useState(false);
  const keeping = useKeeping();
  const isReadOnly = useReadOnly();
  const keep = (channel: 'snapshots.keep' | 'snapshots.fetch') =>
    keeping.run(async (job) => {
      if (await call(channel, { job, id })) toast('The page is kept.');
    });
  // Whoever keeps a source secret does not tell its site that it is read here.
  const isOnWeb = isOpenableUrl(textOf(csl, 'URL')) && !confidential;
  const remove = useAction(() => call('snapshots.delete', { id }), { toast: 'The kept page is deleted.' });
  return (
    <div className="kept-actions">
      {info && (
        <Button size="small" icon={IconFileText} onPress={() => showPage(id)}>
          Show page
        </Button>
      )}
      {!isReadOnly && (
        <Button size="small" onPress={() => keep('snapshots.keep')}>
          {info ? 'Replace page…' : 'Keep page…'}
        </Button>
      )}
      {isOnWeb && !isReadOnly && (
        <Button size="small" icon={IconWorldDownload} onPress={() => keep('snapshots.fetch')}>
          {info ? 'Replace from the web…' : 'Keep from the web…'}
        </Button>
      )}
      {info && !isReadOnly && (
        <Button size="small" icon={IconTrash} onPress={() => setAsked(true)}>
          Delete page
        </Button>
      )}
      {keeping.progress}
      <ConfirmDialog
        title="Delete the kept page?"
        isOpen={isAsked}
        confirm="Delete page"
        danger
        onConfirm={() => remove.run()}
        onClose={() => setAsked(false)}
      >
        Quotations can no longer be compared with it. The source itself stays.
      </ConfirmDialog>
    </div>
  );
}
