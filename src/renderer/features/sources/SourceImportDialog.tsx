import type { SourceImportReport } from '../../../core/model/sourceFiles';
import { runCommand } from '../../shell/commands';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  report: SourceImportReport;
  onClose(): void;
}

const count = (number: number) => number.toLocaleString();

/** What came in, and each entry that did not, with its line and why. */
export function SourceImportDialog({ report, onClose }: Props) {
  const { imported, merged, skipped, cancelled } = report;
  const leave = (then: () => void) => () => {
    onClose();
    then();
  };
  return (
    <Dialog
      isOpen
      title="Sources imported"
      onClose={onClose}
      actions={
        <>
          <Button onPress={leave(() => runCommand('sources.findDuplicates'))}>Find duplicates…</Button>
          <Button tone="primary" autoFocus onPress={leave(() => navigate({ view: 'sources' }))}>
            Show the sources
          </Button>
        </>
      }
    >
      <div className="import-report">
        <p role="status">
          {cancelled
            ? 'The import was stopped: nothing of it was kept.'
            : `${count(imported)} imported, ${count(merged)} merged into sources that were here already, ${count(skipped.length)} skipped.`}
        </p>
        {skipped.length > 0 && (
          <ul aria-label="Skipped">
            {skipped.slice(0, 500).map(({ entry, line, error }) => (
              <li key={`${line} ${entry}`} className="import-failed">
                <strong>{entry || 'An entry without a key'}</strong>, line {count(line)}: {error}
              </li>
            ))}
            {skipped.length > 500 && <li>and {count(skipped.length - 500)} more</li>}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
