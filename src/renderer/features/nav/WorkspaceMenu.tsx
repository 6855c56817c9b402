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
import { t } from './messages';
import styles from './nav.module.css';

export function WorkspaceMenu({ name }: { name: string }) {
  return (
    <Menu
      label={t('workspace')}
      trigger={
        <Button className={styles.workspace} aria-label={t('workspace.named', { name })}>
          <span className={styles.mark} aria-hidden>
            s
          </span>
          <strong>{name}</strong>
          <IconSelector size={15} aria-hidden />
        </Button>
      }
      entries={[
        {
          id: 'open',
          label: t('open'),
          icon: IconFolderOpen,
          run: () => runCommand('workspace.open'),
        },
        {
          id: 'new',
          label: t('new'),
          icon: IconFolderPlus,
          run: () => runCommand('workspace.create'),
        },
        {
          id: 'reveal',
          label: t('reveal'),
          icon: IconFolder,
          run: () => runCommand('workspace.reveal'),
        },
        {
          id: 'backups',
          label: t('backups'),
          icon: IconDeviceFloppy,
          run: () => runCommand('workspace.backups'),
        },
        { id: 'close', label: t('close'), icon: IconLogout, run: () => runCommand('workspace.close') },
      ]}
    />
  );
}
