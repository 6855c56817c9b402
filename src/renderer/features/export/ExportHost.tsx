import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { exportedIds, requestExport } from '../../shell/exportRequest';
import { useStore } from '../../shell/store';
import { ExportDialog } from './ExportDialog';

/** Runs the export command for the open article, and shows the dialog. */
export function ExportHost() {
  const ids = useStore(exportedIds);
  useCommand('export.open', () => {
    const session = currentSession();
    if (session === null) return;
    // The export reads what is stored; if the text cannot be stored, its own bar shows the error.
    void session
      .flush()
      .catch(() => {})
      .then(() => requestExport([session.id]));
  });
  return ids && <ExportDialog key={ids.join()} ids={ids} onClose={() => exportedIds.set(null)} />;
}
