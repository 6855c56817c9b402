import { useState } from 'react';
import type { Imported, ImportReport } from '../../../core/model/importing';
import { call } from '../../api/client';
import { navigate } from '../../shell/route';
import { useAction } from '../../shell/useAction';
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
    ...(item.boilerplate.length > 0
      ? [
          `These lines look like website boilerplate: ${item.boilerplate.map((line) => `“${line.slice(0, 60)}”`).join(', ')}.`,
        ]
      : []),
    ...item.notes,
  ];
  return (
    <li className="import-item">
      <div className="import-title">
        <span>
          <strong>{item.title || 'Untitled'}</strong> <small>{item.path}</small>
        </span>
        <BoilerplateButton item={item} />
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

/** Boilerplate is removed only when the user asks; the text with it stays as a revision. */
function BoilerplateButton({ item }: { item: Imported }) {
  const [removed, setRemoved] = useState(false);
  const remove = useAction(
    async () => {
      const { removed: count } = await call('import.removeBoilerplate', { id: item.id });
      setRemoved(true);
      return count;
    },
    { toast: (count) => `${count === 1 ? '1 line' : `${count} lines`} removed from “${item.title}”.` },
  );
  if (item.boilerplate.length === 0 || removed) return null;
  const lines = item.boilerplate.length === 1 ? '1 line' : `${item.boilerplate.length} lines`;
  return (
    <Button
      size="small"
      aria-label={`Remove ${lines} from ${item.title}: ${item.boilerplate.join('; ')}`}
      onPress={() => remove.run()}
    >
      Remove {lines} of boilerplate
    </Button>
  );
}
