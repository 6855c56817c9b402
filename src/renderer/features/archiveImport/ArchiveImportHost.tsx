import { useState } from 'react';
import type { ArchiveChoice, ArchiveReport } from '../../../core/model/archiveImport';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { useAction } from '../../shell/useAction';
import { archivePlan, typedChoices } from '../archive/archivePlan';
import { ImportDone, ImportProgress } from '../import/ImportBar';
import { useKeysPressed } from '../import/useKeysPressed';
import { ArchivePlanDialog } from './ArchivePlanDialog';
import { ArchiveReportDialog } from './ArchiveReportDialog';
import { t } from './messages';

/** Takes a site into the archive: what would come in is shown first, and the window is free while it does. */
export function ArchiveImportHost() {
  const plan = useStore(archivePlan);
  const typed = useStore(typedChoices);
  const [report, setReport] = useState<ArchiveReport | null>(null);
  const [isOpen, setOpen] = useState(false);
  const keys = useKeysPressed();
  const look = useAction(async (folder: boolean) =>
    archivePlan.set(await call('archive.choose', { folder })),
  );
  useCommand('import.archive', () => look.run(true));
  useCommand('import.archiveFile', () => look.run(false));
  const { run, isRunning, progress, cancel } = useAction(
    async ({ id, choice }: { id: string; choice: ArchiveChoice }, job) => {
      archivePlan.set(null);
      keys.forget();
      const done = await call('archive.import', { ...choice, job, plan: id });
      setReport(done);
      // Someone who went on writing is not interrupted: the bar says that the report is there.
      setOpen(!keys.pressed());
      return done;
    },
    {
      announce: ({ imported, failed }) => t('outcome', { imported: imported.length, failed: failed.length }),
    },
  );
  const close = () => setReport(null);
  return (
    <>
      {plan && !isRunning && (
        <ArchivePlanDialog
          key={plan.id}
          plan={plan}
          onImport={(choice) => run({ id: plan.id, choice })}
          typed={typed[plan.name] ?? null}
          onClose={(choice) => {
            typedChoices.set({ ...typed, [plan.name]: choice });
            archivePlan.set(null);
          }}
        />
      )}
      {isRunning && progress && <ImportProgress progress={progress} onCancel={cancel} />}
      {!isRunning && report && !isOpen && (
        <ImportDone report={report} onOpen={() => setOpen(true)} onClose={close} />
      )}
      {!isRunning && report && isOpen && <ArchiveReportDialog report={report} onClose={close} />}
    </>
  );
}
