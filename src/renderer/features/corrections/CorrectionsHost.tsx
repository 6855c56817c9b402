import { useCommand } from '../../shell/commands';
import { openCorrections, shownCorrections } from '../../shell/corrections';
import { useStore } from '../../shell/store';
import { CorrectionsDialog } from './CorrectionsDialog';

/** Shows what changed records ask of articles: after a change, from a record, or for all of them from the menu. */
export function CorrectionsHost() {
  const of = useStore(shownCorrections);
  useCommand('quote.corrections', () => openCorrections('all'));
  return of && <CorrectionsDialog of={of} onClose={() => shownCorrections.set(null)} />;
}
