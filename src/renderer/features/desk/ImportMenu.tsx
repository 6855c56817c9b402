import { IconFileImport, IconFolder } from '@tabler/icons-react';
import { runCommand } from '../../shell/commands';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { t } from './messages';

/** Articles from files or a folder, beside the button for a new one. */
export function ImportMenu({ isDisabled }: { isDisabled: boolean }) {
  return (
    <Menu
      label={t('import')}
      trigger={
        <Button icon={IconFileImport} isDisabled={isDisabled}>
          {t('import')}
        </Button>
      }
      entries={[
        {
          id: 'files',
          label: t('import.files'),
          icon: IconFileImport,
          run: () => runCommand('import.files'),
        },
        { id: 'folder', label: t('import.folder'), icon: IconFolder, run: () => runCommand('import.folder') },
      ]}
    />
  );
}
