import { IconArchive } from '@tabler/icons-react';
import { archivesOf } from '../../../core/citations/archives';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';

/** Opens the usual archives at a page, in the browser; nothing where the address is no page of the web. */
export function ArchiveMenu({ url }: { url: string }) {
  const archives = archivesOf(url);
  if (archives.length === 0) return null;
  return (
    <Menu
      label="Archives"
      trigger={
        <Button size="small" icon={IconArchive}>
          Archives…
        </Button>
      }
      entries={archives.map((archive) => ({
        id: archive.id,
        label: archive.label,
        run: () => void perform(() => call('app.openExternal', { url: archive.url })),
      }))}
    />
  );
}
