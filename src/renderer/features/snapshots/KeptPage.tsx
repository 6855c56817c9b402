import { IconFileText, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SnapshotInfo } from '../../../core/model/snapshot';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useReadOnly } from '../../app/readOnly';
import { toast, toastError } from '../../app/toast';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { showPage } from './shownPage';
import './snapshots.css';
import { stateOf } from './stateOf';
import { useKeeping } from './useKeeping';

/** The page of a source as it was: what is kept of it, and the ways to keep, show and delete it. */
export function KeptPage({ id }: { id: string }) {
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
      <KeptPageActions id={id} info={info} />
    </section>
  );
}

function KeptPageActions({ id, info }: { id: string; info: SnapshotInfo | null }) {
  const [isAsked, setAsked] = useState(false);
  const keeping = useKeeping();
  const isReadOnly = useReadOnly();
  const keep = () =>
    keeping.run(async (job) => {
      if (await call('snapshots.keep', { job, id })) toast('The page is kept.');
    });
  const remove = () =>
    void call('snapshots.delete', { id }).then(() => toast('The kept page is deleted.'), toastError);
  return (
    <div className="kept-actions">
      {info && (
        <Button size="small" icon={IconFileText} onPress={() => showPage(id)}>
          Show page
        </Button>
      )}
      {!isReadOnly && (
        <Button size="small" onPress={keep}>
          {info ? 'Replace page…' : 'Keep page…'}
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
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        Quotations can no longer be compared with it. The source itself stays.
      </ConfirmDialog>
    </div>
  );
}
