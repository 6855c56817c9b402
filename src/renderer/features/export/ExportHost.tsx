import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { exportedIds, requestExport } from '../../shell/exportRequest';
import { useRoute } from '../../shell/route';
import { useStore } from '../../shell/store';
import { ExportDialog } from './ExportDialog';

/** Runs the export command for the open article, and shows the dialog. */
export function ExportHost() {
  const route = useRoute();
  const ids = useStore(exportedIds);
  const openId = route.view === 'article' ? route.id : null;
  useCommand(
    'export.open',
    () => {
      if (openId === null) return;
      // The export reads what is stored; if the text cannot be stored, its own bar shows the error.
      const flushed = currentSession()?.flush() ?? Promise.resolve();
      void flushed.catch(() => {}).then(() => requestExport([openId]));
    },
    { enabled: openId !== null },
  );
  return ids && <ExportDialog key={ids.join()} ids={ids} onClose={() => exportedIds.set(null)} />;
}
