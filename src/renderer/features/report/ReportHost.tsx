import { useState } from 'react';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { ReportDialog } from './ReportDialog';

/** Shows the quotation report of the open article when its command asks for it. */
export function ReportHost() {
  const [shownId, setShownId] = useState<string | null>(null);
  useCommand('quote.report', () => {
    const session = currentSession();
    if (session === null) return;
    // The report reads what is stored; if the text cannot be stored, its own bar shows the error.
    void session
      .flush()
      .catch(() => {})
      .then(() => setShownId(session.id));
  });
  return shownId !== null && <ReportDialog articleId={shownId} onClose={() => setShownId(null)} />;
}
