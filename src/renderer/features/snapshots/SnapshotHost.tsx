import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { openSourceDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { useStore } from '../../shell/store';
import { toast } from '../../shell/toast';
import { PageDialog } from './PageDialog';
import { shownPage } from './shownPage';
import { useKeeping } from './useKeeping';

/** Shows kept pages, and makes a source of a saved one. */
export function SnapshotHost() {
  const shown = useStore(shownPage);
  const keeping = useKeeping();
  useCommand('sources.fromPage', () =>
    keeping.run(async (job) => {
      const source = await call('snapshots.newSource', { job });
      if (!source) return;
      navigate({ view: 'sources', id: source.id });
      toast(`“${source.csl.title}” is a source now, and its page is kept.`, 'ok', {
        label: 'Edit…',
        run: () => void openSourceDialog(source),
      });
    }),
  );
  return (
    <>
      {keeping.progress}
      {shown && <PageDialog {...shown} onClose={() => shownPage.set(null)} />}
    </>
  );
}
