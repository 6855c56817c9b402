import { type Icon, IconCircleCheck, IconEye, IconPencil, IconWorld } from '@tabler/icons-react';
import { Button } from 'react-aria-components';
import type { ArticleStatus } from '../../../../core/model/article';
import { articleStatuses } from '../../../../core/model/articleStatus';
import { runCommand } from '../../../shell/commands';
import { Menu } from '../../../ui/Menu';
import { statusName } from '../../../ui/terms';
import { t } from '../messages';
import styles from './bar.module.css';

const icons: Record<ArticleStatus, Icon> = {
  draft: IconPencil,
  review: IconEye,
  ready: IconCircleCheck,
  published: IconWorld,
};

/** The article's status; the badge opens a menu that changes it. */
export function StatusMenu({ status, isDisabled }: { status: ArticleStatus; isDisabled: boolean }) {
  const Shape = icons[status];
  return (
    <Menu
      label={t('moveTo')}
      trigger={
        <Button
          className={styles.status}
          data-status={status}
          aria-label={t('status', { status: statusName(status) })}
          isDisabled={isDisabled}
        >
          <Shape size={14} stroke={1.8} aria-hidden />
          {statusName(status)}
        </Button>
      }
      entries={articleStatuses.map((id) => ({
        id,
        label: statusName(id),
        icon: icons[id],
        isDisabled: id === status,
        run: () => void runCommand(`article.status.${id}`),
      }))}
    />
  );
}
