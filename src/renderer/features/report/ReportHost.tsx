import { useState } from 'react';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { useRoute } from '../../shell/route';
import { ReportDialog } from './ReportDialog';

/** Shows the quotation report of the open article when its command asks for it. */
export function ReportHost() {
  const route = useRoute();
  const openId = route.view === 'article' ? route.id : null;
  const [shownId, setShownId] = useState<string | null>(null);
  useCommand(
    'quote.report',
    () => {
      // The report reads what is stored; if the text cannot be stored, its own bar shows the error.
      const flushed = currentSession()?.flush() ?? Promise.resolve();
      void flushed.catch(() => {}).then(() => setShownId(openId));
    },
    { enabled: openId !== null },
  );
  return shownId !== null && <ReportDialog articleId={shownId} onClose={() => setShownId(null)} />;
}
