import { IconArrowBackUp, IconArrowRight, IconCopy, IconFileExport, IconTrash } from '@tabler/icons-react';
import { articleStatuses } from '../../../core/model/articleStatus';
import { deepLinkTo } from '../../../core/model/deepLink';
import type { ListedArticle } from '../../../ipc/channels/articles';
import { besideEntry } from '../../shell/besideEntry';
import { requestExport } from '../../shell/exportRequest';
import { inGroups } from '../../shell/menuEntries';
import { readOnlyWorkspace } from '../../shell/readOnly';
import { navigate } from '../../shell/route';
import type { MenuEntry } from '../../ui/MenuItems';
import { statusName, term } from '../../ui/terms';
import { copyEntry } from '../library/rowEntries';
import { t } from './messages';
import type { ArticleWork } from './useArticleWork';

/** The menu of a row: about all selected articles if it is one of them, otherwise about its own. */
export function articleEntries(
  article: ListedArticle,
  { bin, chosen, work }: { bin: boolean; chosen: ReadonlySet<string>; work: ArticleWork },
): MenuEntry[] {
  const ids = chosen.has(article.id) ? [...chosen] : [article.id];
  const isDisabled = readOnlyWorkspace.get();
  if (bin) {
    return inGroups([
      [
        {
          id: 'restore',
          label: t('restore'),
          icon: IconArrowBackUp,
          isDisabled,
          run: () => work.restore(ids),
        },
      ],
      [
        {
          id: 'delete',
          label: t('delete.open'),
          icon: IconTrash,
          danger: true,
          isDisabled,
          run: () => work.deleteForever(ids),
        },
      ],
    ]);
  }
  const open = () => navigate({ view: 'article', id: article.id });
  return inGroups([
    [
      { id: 'open', label: t('open'), icon: IconArrowRight, run: open },
      besideEntry({ kind: 'article', id: article.id }),
    ],
    [
      {
        id: 'move',
        label: t('moveTo'),
        isDisabled,
        entries: articleStatuses.map((status) => ({
          id: status,
          label: statusName(status),
          isDisabled: ids.length === 1 && article.status === status,
          run: () => work.move(ids, status),
        })),
      },
      {
        id: 'duplicate',
        label: t('duplicate'),
        icon: IconCopy,
        isDisabled,
        run: () => work.duplicate(ids),
      },
      { id: 'export', label: t('export'), icon: IconFileExport, run: () => requestExport(ids) },
      copyEntry('copyLink', term('copyLink'), deepLinkTo({ kind: 'article', name: article.id })),
    ],
    [{ id: 'bin', label: t('toBin'), icon: IconTrash, danger: true, isDisabled, run: () => work.bin(ids) }],
  ]);
}
