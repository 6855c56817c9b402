import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { exportedIds, requestExport } from '../../shell/exportRequest';
import { useRoute } from '../../shell/route';
import { useStore } from '../../shell/store';
import { ExportDialog } from './ExportDialog';

/** Answers the export command for the open article, and shows the dialog. */
export function ExportHost() {
  const route = useRoute();
  const ids = useStore(exportedIds);
  const openId = route.view === 'article' ? route.id : null;
  useCommand(
    'export.open',
    () => {
      if (openId === null) return;
      // What is exported is what is stored; a text that cannot be stored says so in its own bar.
      const flushed = currentSession()?.flush() ?? Promise.resolve();
      void flushed.catch(() => {}).then(() => requestExport([openId]));
    },
    { enabled: openId !== null },
  );
  return ids && <ExportDialog key={ids.join()} ids={ids} onClose={() => exportedIds.set(null)} />;
}
