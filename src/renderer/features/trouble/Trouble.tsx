import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ErrorCode } from '../../../core/model/errors';
import type { WorkspaceState } from '../../../ipc/channels/workspace';
import { call } from '../../api/client';
import { runCommand } from '../../shell/commands';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import '../welcome/welcome.css';
import './trouble.css';

type TroubleState = Extract<WorkspaceState, { status: 'trouble' }>;

const titles: Partial<Record<ErrorCode, string>> = {
  'not-a-workspace': 'This folder is not a workspace',
  'newer-version': 'This workspace was made by a newer Stet',
  'foreign-database': 'This database belongs to another program',
  locked: 'Another program holds this workspace',
  corrupt: 'This workspace is damaged',
  'disk-full': 'The disk is full',
  'read-only': 'This workspace cannot be written to',
  unreadable: 'This workspace cannot be read',
};

/** Names what keeps a workspace from opening, and the ways out. */
export function Trouble({ trouble }: { trouble: TroubleState }) {
  const [backup, setBackup] = useState<string | null>(null);
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <main className="welcome">
      <div className="welcome-card">
        <h1 className="trouble-title">
          <IconAlertTriangle size={30} aria-hidden /> {titles[trouble.code] ?? 'This workspace did not open'}
        </h1>
        <p className="welcome-lead" role="alert">
          {trouble.message}
        </p>
        <p className="trouble-path">{trouble.path}</p>
        <div className="welcome-ways">
          <Button
            tone="primary"
            onPress={() => void call('workspace.retry', undefined).catch(toastError)}
            autoFocus
          >
            Try again
          </Button>
          <Button onPress={() => runCommand('workspace.open')}>Open another…</Button>
          <Button onPress={() => runCommand('workspace.create')}>New workspace…</Button>
          <Button tone="quiet" onPress={() => runCommand('workspace.close')}>
            Back to the start
          </Button>
        </div>
        {trouble.backups.length > 0 && (
          <section aria-labelledby="backups">
            <h2 id="backups">Backups of this workspace</h2>
            <ul>
              {trouble.backups.slice(0, 8).map(({ name, at, articles }) => (
                <li key={name}>
                  <Button tone="quiet" onPress={() => setBackup(name)}>
                    <strong>{when.format(new Date(at))}</strong>
                    <span>{articles} articles</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <ConfirmDialog
        title="Restore this backup?"
        isOpen={backup !== null}
        confirm="Restore"
        onConfirm={() => void call('workspace.restoreBackup', { name: backup ?? '' }).catch(toastError)}
        onClose={() => setBackup(null)}
      >
        What is there now is renamed and kept in the same folder; nothing is deleted.
      </ConfirmDialog>
    </main>
  );
}
