import {
  IconDeviceFloppy,
  IconFolder,
  IconFolderOpen,
  IconFolderPlus,
  IconLogout,
  IconSelector,
} from '@tabler/icons-react';
import { Button } from 'react-aria-components';
import { runCommand } from '../../shell/commands';
import { Menu } from '../../ui/Menu';

export function WorkspaceMenu({ name }: { name: string }) {
  return (
    <Menu
      label="Workspace"
      trigger={
        <Button className="nav-workspace" aria-label={`Workspace ${name}`}>
          <span className="nav-mark" aria-hidden>
            s
          </span>
          <strong>{name}</strong>
          <IconSelector size={15} aria-hidden />
        </Button>
      }
      entries={[
        {
          id: 'open',
          label: 'Open workspace…',
          icon: IconFolderOpen,
          run: () => runCommand('workspace.open'),
        },
        {
          id: 'new',
          label: 'New workspace…',
          icon: IconFolderPlus,
          run: () => runCommand('workspace.create'),
        },
        {
          id: 'reveal',
          label: 'Show the folder',
          icon: IconFolder,
          run: () => runCommand('workspace.reveal'),
        },
        {
          id: 'backup',
          label: 'Back up now',
          icon: IconDeviceFloppy,
          run: () => runCommand('workspace.backup'),
        },
        { id: 'close', label: 'Close workspace', icon: IconLogout, run: () => runCommand('workspace.close') },
      ]}
    />
  );
}
