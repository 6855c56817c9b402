import { IconFolderOpen, IconFolderPlus, IconSparkles } from '@tabler/icons-react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { runCommand } from '../../shell/commands';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { useWaitingCaptures } from '../capture/useWaitingCaptures';
import './welcome.css';

/** The first start: make a workspace, open one, or try the sample. */
export function Welcome() {
  const info = useCall('app.info', undefined);
  const waiting = useWaitingCaptures();
  return (
    <main className="welcome">
      <div className="welcome-card">
        <h1>Stet</h1>
        <p className="welcome-lead">
          Write with every quotation tied to the record of who said it and where.
        </p>
        <p className="welcome-waiting" role="status">
          {waiting > 0 &&
            `${waiting === 1 ? 'A capture waits' : `${waiting} captures wait`} for a workspace: open one to keep ${waiting === 1 ? 'it' : 'them'}.`}
        </p>
        <div className="welcome-ways">
          <Button tone="primary" icon={IconSparkles} onPress={() => runCommand('workspace.sample')} autoFocus>
            Try the sample
          </Button>
          <Button icon={IconFolderPlus} onPress={() => runCommand('workspace.create')}>
            New workspace…
          </Button>
          <Button icon={IconFolderOpen} onPress={() => runCommand('workspace.open')}>
            Open workspace…
          </Button>
        </div>
        {info.data && info.data.recent.length > 0 && (
          <section aria-labelledby="recent">
            <h2 id="recent">Recent</h2>
            <ul>
              {info.data.recent.map((entry, index) => (
                <li key={entry.path}>
                  <Button
                    tone="quiet"
                    onPress={() => void call('workspace.openRecent', { index }).catch(toastError)}
                  >
                    <strong>{entry.name}</strong>
                    <span>{entry.path}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="welcome-note">
          A workspace is one folder on this computer. Nothing leaves it unless you export it or look something
          up.
        </p>
      </div>
    </main>
  );
}
