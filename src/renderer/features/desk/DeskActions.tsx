import { IconArrowBackUp, IconChevronDown, IconCopy, IconFileExport, IconTrash } from '@tabler/icons-react';
import { articleStatuses } from '../../../core/model/articleStatus';
import { requestExport } from '../../shell/exportRequest';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { statusName } from '../../ui/terms';
import { t } from './messages';
import type { ArticleWork } from './useArticleWork';

interface Props {
  bin: boolean;
  /** The selected articles. */
  ids: string[];
  work: ArticleWork;
}

/** Actions on the selected articles. */
export function DeskActions({ bin, ids, work }: Props) {
  if (ids.length === 0) return null;
  if (bin) {
    return (
      <>
        <Button icon={IconArrowBackUp} onPress={() => work.restore(ids)}>
          {t('restore')}
        </Button>
        <Button tone="danger" icon={IconTrash} onPress={() => work.deleteForever(ids)}>
          {t('delete.open')}
        </Button>
      </>
    );
  }
  return (
    <>
      <span>{t('selected', { count: ids.length })}</span>
      <Menu
        label={t('moveTo')}
        trigger={<Button icon={IconChevronDown}>{t('moveTo')}</Button>}
        entries={articleStatuses.map((status) => ({
          id: status,
          label: statusName(status),
          run: () => work.move(ids, status),
        }))}
      />
      <Button icon={IconCopy} onPress={() => work.duplicate(ids)}>
        {t('duplicate')}
      </Button>
      <Button icon={IconFileExport} onPress={() => requestExport(ids)}>
        {t('export')}
      </Button>
      <Button icon={IconTrash} onPress={() => work.bin(ids)}>
        {t('toBin')}
      </Button>
    </>
  );
}
