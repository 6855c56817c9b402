import { useState } from 'react';
import type { ExportOptions, ExportReport, OverForeign } from '../../../core/model/exporting';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { t } from './messages';

type Step = { options: ExportOptions } | { overForeign: OverForeign };

/** The steps of an export: writing to a chosen folder, and the answer about files in the way. */
export function useExporting(ids: readonly string[]) {
  const [report, setReport] = useState<ExportReport | null>(null);
  const [isAgain, setAgain] = useState(false);
  const exporting = useAction(
    async (step: Step, job) => {
      const done =
        'options' in step
          ? await call('export.run', { job, articleIds: [...ids], options: step.options })
          : await call('export.decide', { job, overForeign: step.overForeign });
      if (done) setReport(done);
      return done;
    },
    {
      announce: (done) =>
        done && done.foreign.length === 0
          ? t('outcome', { written: done.written.length, failed: done.failed.length })
          : null,
    },
  );
  const isAsked = report !== null && report.foreign.length > 0;
  return {
    exporting,
    report: isAsked ? null : report,
    /** The report of an export that waits for the answer. */
    asked: isAsked ? report : null,
    /** Whether the choices are shown once more. */
    isAgain,
    /** Back to the choices; an open question is dropped. */
    restart() {
      if (isAsked) void call('export.drop', undefined).catch(() => {});
      setReport(null);
      setAgain(true);
    },
  };
}
