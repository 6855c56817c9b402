import type { Imported, ImportReport } from '../../../core/model/exchange';
import { navigate } from '../../app/route';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  report: ImportReport;
  onClose(): void;
}

/** File by file: what it became, what was mapped, kept as it is or left out, and what failed and why. */
export function ImportReportDialog({ report: { imported, failed, cancelled }, onClose }: Props) {
  const open = (id: string) => {
    navigate({ view: 'article', id });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title="Import"
      onClose={onClose}
      actions={
        <Button tone="primary" autoFocus onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className="import-report">
        <p role="status">
          {imported.length.toLocaleString()} imported
          {failed.length > 0 && `, ${failed.length.toLocaleString()} failed`}.
          {cancelled && ' The import was stopped before its end; what was imported stays.'}
        </p>
        {failed.length > 0 && (
          <ul aria-label="Not imported">
            {failed.map(({ path, error }) => (
              <li key={path} className="import-failed">
                <strong>{path}</strong>: {error}
              </li>
            ))}
          </ul>
        )}
        <ul aria-label="Imported">
          {imported.map((item) => (
            <ImportedItem key={item.id} item={item} onOpen={() => open(item.id)} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function ImportedItem({ item, onOpen }: { item: Imported; onOpen(): void }) {
  const kept = item.opaque === 1 ? '1 piece is' : `${item.opaque} pieces are`;
  const notes = [
    ...item.mapped,
    ...(item.opaque > 0 ? [`${kept} kept as Markdown source, because Stet has no block for it.`] : []),
    ...item.notes,
  ];
  return (
    <li className="import-item">
      <div className="import-title">
        <span>
          <strong>{item.title || 'Untitled'}</strong> <small>{item.path}</small>
        </span>
        <Button size="small" aria-label={`Open ${item.title}`} onPress={onOpen}>
          Open
        </Button>
      </div>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
