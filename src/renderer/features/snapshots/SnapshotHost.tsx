import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { openSourceDialog } from '../../shell/recordDialogs';
import { navigate } from '../../shell/route';
import { useStore } from '../../shell/store';
import { toast } from '../../shell/toast';
import { term } from '../../ui/terms';
import { t } from './messages';
import { PageDialog } from './PageDialog';
import { shownPage } from './shownPage';
import { useSavingPage } from './useSavingPage';

/** Shows saved pages, and makes a source from a page file. */
export function SnapshotHost() {
  const shown = useStore(shownPage);
  const saving = useSavingPage();
  useCommand('sources.fromPage', () =>
    saving.run(async (job) => {
      const source = await call('snapshots.newSource', { job });
      if (!source) return;
      navigate({ view: 'sources', id: source.id });
      toast(t('source.made', { title: source.csl.title ?? '' }), 'ok', {
        label: term('edit'),
        run: () => void openSourceDialog(source),
      });
    }),
  );
  return (
    <>
      {saving.progress}
      {shown && <PageDialog {...shown} onClose={() => shownPage.set(null)} />}
    </>
  );
}
