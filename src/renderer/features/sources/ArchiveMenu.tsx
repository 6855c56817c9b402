import { IconArchive } from '@tabler/icons-react';
import { archivesOf } from '../../../core/citations/archives';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { t } from './messages';

/** Opens a web archive at a page, in the browser; not shown unless the address is that of a web page. */
export function ArchiveMenu({ url }: { url: string }) {
  const archives = archivesOf(url);
  if (archives.length === 0) return null;
  return (
    <Menu
      label={t('archives')}
      trigger={
        <Button size="small" icon={IconArchive}>
          {t('archives.open')}
        </Button>
      }
      entries={archives.map((archive) => ({
        id: archive.id,
        label: t(`archive.${archive.id}`),
        run: () => void perform(() => call('app.openExternal', { url: archive.url })),
      }))}
    />
  );
}
